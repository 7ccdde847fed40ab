/* Clocks; the time zone is UTC. Takes the place of TeaVM's file. */
#include "time.h"
#include "platform.h"

void teavm_initTime() {
}

int64_t teavm_currentTimeMillis() {
    return platform_wall_nanos() / 1000000;
}

int64_t teavm_currentTimeNano() {
    return platform_monotonic_nanos();
}

int32_t teavm_timeZoneOffset() {
    return 0;
}
