/* The platform as a Linux process: musl's startup code and system calls. */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

#include "platform.h"

extern char **environ;

/* ---- Time ------------------------------------------------------------------------------------------------------ */

static int64_t clock_nanos(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

int64_t platform_monotonic_nanos(void) {
    return clock_nanos(CLOCK_MONOTONIC);
}

int64_t platform_wall_nanos(void) {
    return clock_nanos(CLOCK_REALTIME);
}

/* ---- Console: standard output is buffered until something is written to standard error, or the process waits ------ */

DIATOM_TABLE(output) static char output[8192];
static size_t output_size;

static void write_fully(int descriptor, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno != EINTR) {
            return; /* nobody reads: as on any JVM, output is lost */
        }
        if (written > 0) {
            bytes += written;
            count -= (size_t) written;
        }
    }
}

static void flush_output(void) {
    size_t size = output_size;
    output_size = 0;
    write_fully(STDOUT_FILENO, output, size);
}

void platform_write(int stream, const void *bytes, size_t count) {
    if (stream == STREAM_ERROR || count > sizeof output - output_size) {
        flush_output();
    }
    if (stream == STREAM_ERROR || count > sizeof output) {
        write_fully(stream == STREAM_ERROR ? STDERR_FILENO : STDOUT_FILENO, bytes, count);
    } else {
        memcpy(output + output_size, bytes, count);
        output_size += count;
    }
}

/* ---- Events ---------------------------------------------------------------------------------------------------- */

static int device_descriptor = -1;
static bool input_wanted;
static volatile sig_atomic_t shutdown_signal;
/* Readable once a signal came, so that none gets lost between a look at the flag and the wait. */
static int shutdown_descriptor = -1;

/* A second signal ends a program whose shutdown hangs. */
static void on_shutdown_signal(int number) {
    if (shutdown_signal != 0) {
        _exit(128 + number);
    }
    shutdown_signal = number;
    int saved_errno = errno;
    uint64_t one = 1;
    if (write(shutdown_descriptor, &one, sizeof one) < 0) {
        _exit(128 + number);
    }
    errno = saved_errno;
}

static unsigned wait_for_events(const struct timespec *timeout) {
    struct pollfd descriptors[3] = {{.fd = device_descriptor, .events = POLLIN},
                                    {.fd = input_wanted ? STDIN_FILENO : -1, .events = POLLIN},
                                    {.fd = shutdown_signal == 0 ? shutdown_descriptor : -1, .events = POLLIN}};
    flush_output();
    int ready = ppoll(descriptors, 3, timeout, NULL);
    unsigned events = shutdown_signal != 0 ? EVENT_SHUTDOWN : 0;
    if (ready > 0) {
        events |= descriptors[0].revents != 0 ? EVENT_DEVICE : 0;
        events |= descriptors[1].revents != 0 ? EVENT_INPUT : 0;
    }
    return events;
}

unsigned platform_wait(int64_t deadline_nanos) {
    if (deadline_nanos == FOREVER) {
        return wait_for_events(NULL);
    }
    int64_t nanos = deadline_nanos - platform_monotonic_nanos();
    if (nanos < 0) {
        nanos = 0;
    }
    struct timespec timeout = {.tv_sec = nanos / 1000000000, .tv_nsec = nanos % 1000000000};
    return wait_for_events(&timeout);
}

unsigned platform_poll(void) {
    if (output_size > 0) {
        flush_output();
    }
    if (device_descriptor < 0 && !input_wanted) {
        return shutdown_signal != 0 ? EVENT_SHUTDOWN : 0;
    }
    struct timespec now = {0};
    return wait_for_events(&now);
}

int platform_shutdown_signal(void) {
    return shutdown_signal;
}

void platform_set_poll_descriptor(int descriptor) {
    device_descriptor = descriptor;
}

int platform_read_input(void *bytes, size_t count) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&input, 1, 0) == 0) {
        input_wanted = true;
        return 0;
    }
    input_wanted = false;
    ssize_t result = read(STDIN_FILENO, bytes, count);
    return result > 0 ? (int) result : -1;
}

/* ---- The end --------------------------------------------------------------------------------------------------- */

void platform_exit(int code) {
    flush_output();
    _exit(code);
}

void platform_abort(void) {
    flush_output();
    _exit(139);
}

/* ---- Memory ---------------------------------------------------------------------------------------------------- */

#define HEAP_BYTES_DEFAULT_MAX ((size_t) 1 << 30)
#define HEAP_BYTES_MIN ((size_t) 1 << 21)

static char *heap_base;
static size_t heap_bytes;

/* DIATOM_HEAP as bytes, or with the suffix k, m or g. */
static size_t parse_bytes(const char *text) {
    char *end;
    size_t value = strtoull(text, &end, 10);
    switch (*end | 0x20) {
        case 'k':
            return value << 10;
        case 'm':
            return value << 20;
        case 'g':
            return value << 30;
        default:
            return value;
    }
}

static size_t choose_heap_bytes(void) {
    const char *setting = getenv("DIATOM_HEAP");
    size_t bytes = setting != NULL ? parse_bytes(setting) : 0;
    if (bytes == 0) {
        bytes = (size_t) sysconf(_SC_PHYS_PAGES) * PAGE_BYTES / 4;
        if (bytes > HEAP_BYTES_DEFAULT_MAX) {
            bytes = HEAP_BYTES_DEFAULT_MAX;
        }
    }
    if (bytes < HEAP_BYTES_MIN) {
        bytes = HEAP_BYTES_MIN;
    }
    return bytes & ~(PAGE_BYTES - 1);
}

static void *reserve(size_t bytes) {
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

char *platform_heap_base(void) {
    return heap_base;
}

size_t platform_heap_limit(void) {
    return heap_bytes;
}

bool platform_heap_grow(size_t bytes) {
    return bytes <= heap_bytes; /* all of it is reserved; Linux gives pages when they are touched */
}

bool platform_heap_discard(char *pages, size_t bytes) {
    return madvise(pages, bytes, MADV_DONTNEED) == 0;
}

#define STACKS_MAX 0x4000
DIATOM_TABLE(stacks) static char *stacks[STACKS_MAX];

int platform_stacks_max(void) {
    return STACKS_MAX;
}

char *platform_stack(int slot) {
    if (stacks[slot] == NULL) {
        char *stack = reserve(STACK_BYTES);
        if (stack == NULL || mprotect(stack, PAGE_BYTES, PROT_NONE) != 0) {
            return NULL;
        }
        stacks[slot] = stack;
    }
    return stacks[slot];
}

void platform_stack_discard(char *pages, size_t bytes) {
    madvise(pages, bytes, MADV_DONTNEED);
}

/* ---- Environment ------------------------------------------------------------------------------------------------ */

void platform_entropy(void *bytes, size_t count) {
    for (size_t done = 0; done < count;) {
        ssize_t got = getrandom((char *) bytes + done, count - done, 0);
        if (got < 0 && errno != EINTR) {
            static const char message[] = "diatom: the kernel gives no random numbers\n";
            platform_write(STREAM_ERROR, message, sizeof message - 1);
            platform_abort();
        }
        done += got > 0 ? (size_t) got : 0;
    }
}

const char *platform_environment(int index) {
    return environ[index];
}

int64_t platform_seed(void) {
    int64_t seed;
    platform_entropy(&seed, sizeof seed);
    return seed;
}

bool platform_is_template(void) {
    return false;
}

void platform_tell_listening(int port) {
    (void) port;
}

void platform_tell_ready(void) {}

bool platform_snapshot(void) {
    return false;
}

bool platform_has_system_calls(void) {
    return true;
}

int64_t platform_system_call(
    int64_t number, int64_t a0, int64_t a1, int64_t a2, int64_t a3, int64_t a4, int64_t a5) {
    register int64_t r10 __asm__("r10") = a3;
    register int64_t r8 __asm__("r8") = a4;
    register int64_t r9 __asm__("r9") = a5;
    int64_t result;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a0), "S"(a1), "d"(a2), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
}

/* ---- Entry ------------------------------------------------------------------------------------------------------- */

static void on_fault(int number, siginfo_t *information, void *context) {
    (void) number;
    const greg_t *registers = ((ucontext_t *) context)->uc_mcontext.gregs;
    runtime_fault((unsigned) registers[REG_TRAPNO], (uintptr_t) registers[REG_RIP], (uintptr_t) information->si_addr,
                  (uintptr_t) registers[REG_RSP]);
}

static void handle_signals(void) {
    DIATOM_TABLE(alternate_stack) static char alternate_stack[32768];
    stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    sigaltstack(&stack, NULL);
    struct sigaction fault = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE};
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        sigaction(faults[i], &fault, NULL);
    }
    shutdown_descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    struct sigaction shutdown = {.sa_handler = on_shutdown_signal, .sa_flags = SA_ONSTACK};
    sigaction(SIGINT, &shutdown, NULL);
    sigaction(SIGTERM, &shutdown, NULL);
    signal(SIGPIPE, SIG_IGN);
}

int main(int argc, char **argv) {
    heap_bytes = choose_heap_bytes();
    heap_base = reserve(heap_bytes);
    if (heap_base == NULL || platform_stack(0) == NULL) {
        static const char message[] = "diatom: not enough memory for the heap; set DIATOM_HEAP to a smaller size\n";
        platform_write(STREAM_ERROR, message, sizeof message - 1);
        return 1;
    }
    handle_signals();
    runtime_start(argc, argv);
}
