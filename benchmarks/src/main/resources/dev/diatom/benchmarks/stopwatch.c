/*
 * Measures the time from a program's start to the last byte of its first HTTP response with status 200, and then holds
 * the program until standard input ends.
 *
 * usage: stopwatch PORT PATH TIMEOUT_MILLIS LOG COMMAND [ARGUMENT...]
 *
 * The clock starts right before the program is spawned. The client then connects to 127.0.0.1:PORT again and again, 50 us
 * after every refusal, and begins anew whenever a connection ends without a whole response. C rather than Java, because a
 * JVM's own spawn and its interpreter would add a millisecond and its variance to what is measured.
 *
 * Prints one line: "ready NANOS PID" or "failed REASON". Both output streams of the program go to LOG. At the end the
 * program's process group gets SIGTERM, and SIGKILL after GRACE_MILLIS.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RETRY_NANOS 50000
#define GRACE_MILLIS 3000
#define MILLI 1000000LL

extern char **environ;

static long long now_nanos(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static void pause_nanos(long nanos) {
    struct timespec span = {.tv_sec = 0, .tv_nsec = nanos};
    nanosleep(&span, 0);
}

/*
 * Whether a response is whole: its header has ended and the bytes that Content-Length promises are there. A response
 * without that field ends with its connection.
 */
static int is_whole(const char *response, size_t length, int ended) {
    const char *end = strstr(response, "\r\n\r\n");
    if (!end) {
        return 0;
    }
    for (const char *line = response; line < end;) {
        line = strstr(line, "\r\n") + 2;
        if (strncasecmp(line, "content-length:", 15) == 0) {
            return (size_t) (end + 4 - response) + strtoul(line + 15, 0, 10) <= length;
        }
    }
    return ended;
}

/* One attempt: the status of a whole response, 0 if the connection was refused or ended early. */
static int request(int port, const char *path, long long deadline) {
    int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons((unsigned short) port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int status = 0;
    if (connect(connection, (struct sockaddr *) &address, sizeof address) == 0) {
        long long left = deadline - now_nanos();
        struct timeval limit = {.tv_sec = left > 0 ? left / 1000000000 : 0, .tv_usec = 1000};
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        char buffer[16384];
        int size = snprintf(
            buffer, sizeof buffer, "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n", path, port);
        if (send(connection, buffer, (size_t) size, MSG_NOSIGNAL) == size) {
            size_t length = 0;
            int ended = 0;
            buffer[0] = 0;
            while (!ended && !is_whole(buffer, length, 0)) {
                ssize_t count = read(connection, buffer + length, sizeof buffer - 1 - length);
                if (count > 0) {
                    length += (size_t) count;
                    buffer[length] = 0;
                } else {
                    ended = 1;
                }
            }
            if (is_whole(buffer, length, ended) && strncmp(buffer, "HTTP/1.", 7) == 0) {
                status = atoi(buffer + 9);
            }
        }
    }
    close(connection);
    return status;
}

static int spawn(pid_t *program, const char *log, char **command) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_adddup2(&files, 1, 2);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&attributes, 0);
    return posix_spawnp(program, command[0], &files, &attributes, command, environ);
}

static void stop(pid_t program) {
    kill(-program, SIGTERM);
    for (int millis = 0; millis < GRACE_MILLIS; millis++) {
        if (waitpid(program, 0, WNOHANG) == program) {
            kill(-program, SIGKILL);
            return;
        }
        pause_nanos(MILLI);
    }
    kill(-program, SIGKILL);
    waitpid(program, 0, 0);
}

int main(int count, char **arguments) {
    if (count < 6) {
        fprintf(stderr, "usage: stopwatch PORT PATH TIMEOUT_MILLIS LOG COMMAND [ARGUMENT...]\n");
        return 2;
    }
    int port = atoi(arguments[1]);
    long long timeout = atoll(arguments[3]) * MILLI;
    prctl(PR_SET_TIMERSLACK, 1);
    pid_t program;
    long long start = now_nanos();
    int error = spawn(&program, arguments[4], arguments + 5);
    if (error) {
        printf("failed %s: %s\n", arguments[5], strerror(error));
        return 0;
    }
    int status;
    int running = 1;
    while ((status = request(port, arguments[2], start + timeout)) != 200) {
        int code;
        if (now_nanos() - start > timeout) {
            printf("failed no response 200 after %lld ms, last status %d\n", timeout / MILLI, status);
            break;
        }
        if (running && waitpid(program, &code, WNOHANG) == program) {
            running = 0;
            if (code) {
                printf("failed the program ended with wait status %d\n", code);
                break;
            }
        }
        pause_nanos(RETRY_NANOS);
    }
    if (status == 200) {
        printf("ready %lld %d\n", now_nanos() - start, (int) program);
    }
    fflush(stdout);
    char ignored[64];
    while (read(0, ignored, sizeof ignored) > 0) {
    }
    if (running) {
        stop(program);
    }
    return 0;
}
