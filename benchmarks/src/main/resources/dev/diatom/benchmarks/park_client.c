/*
 * Starts clones at a pool's socket (docs/pool.md), asks each once, and keeps them. Then it asks those whose numbers it reads, and prints the
 * nanoseconds from the connection's begin to the last byte of the response.
 *
 * usage: park_client SOCKET GUEST_PORT PATH COUNT
 *
 * Prints "started" when all have answered, a line for every number read, and "failed REASON" where something did.
 */
#define _GNU_SOURCE
#include "http_client.h"
#include <errno.h>
#include <sys/resource.h>
#include <sys/un.h>

#define LIMIT_NANOS (20000 * MILLI)

static int fail(const char *reason) {
    printf("failed %s: %s\n", reason, strerror(errno));
    return 1;
}

/* Asks for a clone; its port, or 0. */
static int start(const char *path, int guest_port) {
    struct sockaddr_un pool = {.sun_family = AF_UNIX};
    strncpy(pool.sun_path, path, sizeof pool.sun_path - 1);
    int clone = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    char text[256];
    char answer[512] = "";
    int size = snprintf(text, sizeof text, "start%c-p%c127.0.0.1:0:%d%c%c", 0, 0, guest_port, 0, 0);
    if (connect(clone, (struct sockaddr *) &pool, sizeof pool) < 0 || write(clone, text, (size_t) size) != size) {
        return 0;
    }
    size_t length = 0;
    while (!strstr(answer, "\n\n")) {
        ssize_t got = read(clone, answer + length, sizeof answer - 1 - length);
        if (got <= 0) {
            return 0;
        }
        length += (size_t) got;
        answer[length] = 0;
    }
    const char *port = strrchr(answer, ':');
    return port ? atoi(port + 1) : 0;
}

int main(int count, char **arguments) {
    if (count != 5) {
        fprintf(stderr, "usage: park_client SOCKET GUEST_PORT PATH COUNT\n");
        return 2;
    }
    int clones = atoi(arguments[4]);
    int *ports = calloc((size_t) clones, sizeof *ports);
    struct rlimit descriptors;
    getrlimit(RLIMIT_NOFILE, &descriptors);
    descriptors.rlim_cur = descriptors.rlim_max;
    setrlimit(RLIMIT_NOFILE, &descriptors);
    setvbuf(stdout, 0, _IOLBF, 0);
    for (int i = 0; i < clones; i++) {
        ports[i] = start(arguments[1], atoi(arguments[2]));
        if (ports[i] == 0 ||
            request(INADDR_LOOPBACK, ports[i], arguments[3], now_nanos() + LIMIT_NANOS) != 200) {
            return fail("a clone does not start");
        }
    }
    puts("started");
    int number;
    while (scanf("%d", &number) == 1 && number >= 0 && number < clones) {
        long long begin = now_nanos();
        if (request(INADDR_LOOPBACK, ports[number], arguments[3], begin + LIMIT_NANOS) != 200) {
            return fail("no response 200");
        }
        printf("%lld\n", now_nanos() - begin);
    }
    return 0;
}
