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
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "http_client.h"

#define RETRY_NANOS 50000
#define GRACE_MILLIS 3000

extern char **environ;

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
    while ((status = request(INADDR_LOOPBACK, port, arguments[2], start + timeout)) != 200) {
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
