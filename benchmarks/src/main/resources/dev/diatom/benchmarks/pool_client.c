/*
 * Asks a pool for clones, again and again, and measures each from the request for it to the last byte of its first HTTP
 * response with status 200 (docs/pool.md). A clone is let go, and so killed, before the next one is asked for.
 *
 * usage: pool_client SOCKET start|connect GUEST_PORT PATH COUNT AT_ONCE
 *
 * With start, a clone publishes its port, which is then connected to; with connect, it serves the connection to the pool itself. AT_ONCE processes ask at the same time, COUNT times each; every time they wait for each other first. Prints a line of
 * nanoseconds for every clone, or "failed REASON".
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define LIMIT_SECONDS 20

static long long now_nanos(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static void limit(int descriptor) {
    struct timeval time = {.tv_sec = LIMIT_SECONDS};
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
}

/* Reads up to the text that ends an answer; the answer's length, or 0. */
static size_t read_until(int from, char *answer, size_t room, const char *end) {
    size_t length = 0;
    while (length < room - 1) {
        ssize_t count = read(from, answer + length, room - 1 - length);
        if (count <= 0) {
            return 0;
        }
        length += (size_t) count;
        answer[length] = 0;
        if (strstr(answer, end)) {
            return length;
        }
    }
    return 0;
}

/* Reads a response with a Content-Length to its last byte; whether its status is 200. */
static int read_response(int from) {
    char response[16384];
    size_t length = read_until(from, response, sizeof response, "\r\n\r\n");
    char *field = length > 0 ? strcasestr(response, "\r\ncontent-length:") : 0;
    if (!field || strncmp(response, "HTTP/1.1 200", 12) != 0) {
        return 0;
    }
    size_t whole = (size_t) (strstr(response, "\r\n\r\n") + 4 - response) + strtoul(field + 17, 0, 10);
    while (length < whole) {
        ssize_t count = read(from, response, sizeof response);
        if (count <= 0) {
            return 0;
        }
        length += (size_t) count;
    }
    return 1;
}

/* Asks over a connection; whether the answer came. */
static int ask(int pool, const char *request, size_t size, const char *end, char *answer, size_t room) {
    return write(pool, request, size) == (ssize_t) size && read_until(pool, answer, room, end) > 0;
}

/* Connects to the port that a clone's answer tells; a socket, or -1. */
static int published(const char *answer) {
    const char *port = strrchr(answer, ':');
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons((unsigned short) (port ? atoi(port + 1) : 0)),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    limit(connection);
    return connect(connection, (struct sockaddr *) &address, sizeof address) == 0 ? connection : -1;
}

/* One clone, from the request to its response; nanoseconds, or 0 with the reason. */
static long long one(const char *socket_path, int starts, int guest_port, const char *path, const char **reason) {
    struct sockaddr_un pool = {.sun_family = AF_UNIX};
    strncpy(pool.sun_path, socket_path, sizeof pool.sun_path - 1);
    long long start = now_nanos();
    int clone = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int connection = -1;
    long long nanos = 0;
    limit(clone);
    char text[4096];
    char answer[4096];
    int size = starts ? snprintf(text, sizeof text, "start%c-p%c127.0.0.1:0:%d%c%c", 0, 0, guest_port, 0, 0)
                      : snprintf(text, sizeof text, "connect%c%d%c%c", 0, guest_port, 0, 0);
    *reason = "the pool does not answer";
    if (connect(clone, (struct sockaddr *) &pool, sizeof pool) == 0 &&
        ask(clone, text, (size_t) size, starts ? "\n\n" : "connected\n", answer, sizeof answer)) {
        connection = starts ? published(answer) : dup(clone);
        size = snprintf(text, sizeof text, "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", path);
        *reason = "no response 200";
        if (write(connection, text, (size_t) size) == size && read_response(connection)) {
            nanos = now_nanos() - start;
        }
    }
    close(connection);
    close(clone);
    return nanos;
}

int main(int count, char **arguments) {
    if (count != 7) {
        fprintf(stderr, "usage: pool_client SOCKET start|connect GUEST_PORT PATH COUNT AT_ONCE\n");
        return 2;
    }
    int times = atoi(arguments[5]);
    int at_once = atoi(arguments[6]);
    pthread_barrier_t *start =
        mmap(0, sizeof *start, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    pthread_barrierattr_t shared;
    pthread_barrierattr_init(&shared);
    pthread_barrierattr_setpshared(&shared, PTHREAD_PROCESS_SHARED);
    pthread_barrier_init(start, &shared, (unsigned) at_once);
    setvbuf(stdout, 0, _IOLBF, 0);
    for (int i = 0; i < at_once; i++) {
        if (fork() == 0) {
            for (int j = 0; j < times; j++) {
                const char *reason;
                pthread_barrier_wait(start);
                long long nanos = one(arguments[1], arguments[2][0] == 's', atoi(arguments[3]), arguments[4], &reason);
                if (nanos == 0) {
                    printf("failed %s: %s\n", reason, strerror(errno));
                } else {
                    printf("%lld\n", nanos);
                }
            }
            _exit(0);
        }
    }
    while (wait(0) > 0) {
    }
    return 0;
}
