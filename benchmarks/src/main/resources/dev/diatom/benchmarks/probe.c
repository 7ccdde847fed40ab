/*
 * Asks a server at even distances and prints how many nanoseconds each whole response took, or "failed".
 *
 * usage: probe PORT PATH COUNT INTERVAL_MILLIS
 */
#define _GNU_SOURCE
#include "http_client.h"

int main(int count, char **arguments) {
    if (count != 5) {
        fprintf(stderr, "usage: probe PORT PATH COUNT INTERVAL_MILLIS\n");
        return 2;
    }
    long long next = now_nanos();
    for (int left = atoi(arguments[3]); left > 0; left--) {
        /* From when it was to be asked: one that waits for the one before has waited. */
        long long begin = next;
        while (now_nanos() < begin) {
            pause_nanos(begin - now_nanos());
        }
        if (request(INADDR_LOOPBACK, atoi(arguments[1]), arguments[2], now_nanos() + 10000 * MILLI) == 200) {
            printf("%lld\n", now_nanos() - begin);
        } else {
            printf("failed\n");
        }
        next += atoi(arguments[4]) * MILLI;
    }
    return 0;
}
