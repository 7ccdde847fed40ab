/*
 * Starts many instances of a server, each at an address of its own in 127.0.0.0/8, and asks all of them.
 *
 * usage: crowd PORT PATH TIMEOUT_MILLIS AVAILABLE_MIN_KIB COMMAND [ARGUMENT...]
 *
 * In COMMAND and its arguments, @ADDRESS@ stands for the instance's address. Standard input says what to do, a line each:
 *
 *   grow N   starts instances, one after the other, each when the one before has answered, until there are N; answers
 *            "grown COUNT FIRST_MEDIAN LAST_MEDIAN P99": nanoseconds from spawn to first response 200, of the first and of the
 *            last tenth of those started now, and of all of them. It stops early, with a second line "because REASON", when
 *            an instance does not answer or the machine's MemAvailable falls below the minimum.
 *   ask      asks every instance; answers "asked COUNT ANSWERED MEDIAN P99", nanoseconds from connect to the last byte.
 *
 * At the end of standard input all instances are killed, and reaped; they also die with this process.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include "http_client.h"

#define INSTANCES_MAX 100000
#define WORDS_MAX 63
#define RETRY_NANOS 200000

static pid_t instances[INSTANCES_MAX];
static long long times[INSTANCES_MAX];
static int count;
static int port;
static const char *path;
static long long timeout;
static long available_min_kib;
static char **command;

static unsigned address_of(int instance) {
    return 0x7f010000u + (unsigned) instance;
}

static long available_kib(void) {
    char text[4096];
    int file = open("/proc/meminfo", O_RDONLY | O_CLOEXEC);
    ssize_t length = read(file, text, sizeof text - 1);
    close(file);
    text[length > 0 ? length : 0] = 0;
    const char *at = strstr(text, "MemAvailable:");
    return at ? strtol(at + 13, 0, 10) : 0;
}

/* A copy of an argument for an instance. */
static char *with_address(const char *argument, int instance) {
    const char *mark = strstr(argument, "@ADDRESS@");
    unsigned address = address_of(instance);
    char *text = 0;
    int length = mark ? asprintf(&text, "%.*s%u.%u.%u.%u%s", (int) (mark - argument), argument, address >> 24,
                     address >> 16 & 255, address >> 8 & 255, address & 255, mark + 9)
                      : asprintf(&text, "%s", argument);
    if (length < 0) {
        exit(1);
    }
    return text;
}

static pid_t start(int instance) {
    char *words[WORDS_MAX + 1] = {0};
    for (int i = 0; command[i] && i < WORDS_MAX; i++) {
        words[i] = with_address(command[i], instance);
    }
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    pid_t pid = vfork();
    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(nothing, 0);
        dup2(nothing, 1);
        dup2(nothing, 2);
        execvp(words[0], words);
        _exit(127);
    }
    close(nothing);
    for (int i = 0; words[i]; i++) {
        free(words[i]);
    }
    return pid;
}

static int compare(const void *a, const void *b) {
    long long x = *(const long long *) a, y = *(const long long *) b;
    return (x > y) - (x < y);
}

/* The value that so many percent of times[from, to) do not exceed; sorts them. */
static long long percentile(int from, int to, int percent) {
    if (to <= from) {
        return 0;
    }
    qsort(times + from, (size_t) (to - from), sizeof *times, compare);
    return times[from + (int) ((long long) (to - from - 1) * percent / 100)];
}

static const char *start_next(void) {
    static char reason[128];
    if (available_kib() < available_min_kib) {
        return "the machine's memory is used up";
    }
    long long began = now_nanos();
    pid_t pid = start(count);
    if (pid < 0) {
        return strerror(errno);
    }
    while (request(address_of(count), port, path, began + timeout) != 200) {
        int status;
        int ended = waitpid(pid, &status, WNOHANG) == pid;
        if (ended || now_nanos() - began > timeout) {
            snprintf(reason, sizeof reason, ended ? "an instance ended with wait status %d" : "an instance did not answer in %d ms",
                ended ? status : (int) (timeout / MILLI));
            if (!ended) {
                kill(pid, SIGKILL);
                waitpid(pid, 0, 0);
            }
            return reason;
        }
        pause_nanos(RETRY_NANOS);
    }
    times[count] = now_nanos() - began;
    instances[count++] = pid;
    return 0;
}

static void grow(int target) {
    int from = count;
    const char *reason = 0;
    while (!reason && count < target && count < INSTANCES_MAX) {
        reason = start_next();
    }
    int tenth = (count - from) / 10;
    long long first = percentile(from, from + tenth, 50);
    long long last = percentile(count - tenth, count, 50);
    printf("grown %d %lld %lld %lld\n", count, first, last, percentile(from, count, 99));
    printf("because %s\n", reason ? reason : "all are there");
}

static void ask(void) {
    int answered = 0;
    for (int i = 0; i < count; i++) {
        long long began = now_nanos();
        if (request(address_of(i), port, path, began + timeout) == 200) {
            times[answered++] = now_nanos() - began;
        }
    }
    long long median = percentile(0, answered, 50);
    printf("asked %d %d %lld %lld\n", count, answered, median, percentile(0, answered, 99));
}

int main(int words, char **arguments) {
    if (words < 6) {
        fprintf(stderr, "usage: crowd PORT PATH TIMEOUT_MILLIS AVAILABLE_MIN_KIB COMMAND [ARGUMENT...]\n");
        return 2;
    }
    port = atoi(arguments[1]);
    path = arguments[2];
    timeout = atoll(arguments[3]) * MILLI;
    available_min_kib = atol(arguments[4]);
    command = arguments + 5;
    prctl(PR_SET_TIMERSLACK, 1);
    char line[64];
    while (fgets(line, sizeof line, stdin)) {
        if (strncmp(line, "grow ", 5) == 0) {
            grow(atoi(line + 5));
        } else if (strncmp(line, "ask", 3) == 0) {
            ask();
        }
        fflush(stdout);
    }
    for (int i = 0; i < count; i++) {
        kill(instances[i], SIGKILL);
    }
    for (int i = 0; i < count; i++) {
        waitpid(instances[i], 0, 0);
    }
    return 0;
}
