/* Snapshots (docs/guest-abi.md): the natives of dev.diatom.runtime.Snapshots. */
#include <stdint.h>

#include "heap.h"
#include "monitor.h"
#include "platform.h"
#include "thread.h"

extern void teavm_forgetRandom(void);

int32_t diatom_isTemplate(void) {
    return platform_is_template();
}

void diatom_tellListening(int32_t port) {
    platform_tell_listening(port);
}

void diatom_tellReady(void) {
    platform_tell_ready();
}

/*
 * True in every clone, where no other thread runs until diatom_letOthersRun: the program may not see a random number, or any
 * other state that belongs to the template alone, before it was renewed.
 */
int32_t diatom_snapshot(void) {
    heap_seal();
    thread_discard_unused_stacks();
    thread_hold(true);
    if (!platform_snapshot()) {
        thread_hold(false);
        return false;
    }
    teavm_forgetRandom();
    monitor_renew_hashes();
    return true;
}

void diatom_letOthersRun(void) {
    thread_hold(false);
}
