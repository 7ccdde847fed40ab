/* The platform as a guest of Diatom's monitor, by the guest ABI (docs/guest-abi.md). The only way out is the hypercall. */
#include <stdlib.h>
#include <string.h>

#include "diatom_abi.h"
#include "platform.h"

#define FIELD(type, base, name) (*(volatile type *) ((base) + (name)))
#define BOOT(type, name) FIELD(type, DIATOM_BOOT_INFO, DIATOM_BOOT_##name##_OFFSET)
#define MAILBOX(type, name) FIELD(type, DIATOM_MAILBOX, DIATOM_MAILBOX_##name##_OFFSET)
#define CONSOLE(name) FIELD(uint32_t, DIATOM_SHARED, DIATOM_CONSOLE_##name##_OFFSET)

static int64_t hypercall(uint64_t function, uint64_t a0, uint64_t a1) {
    MAILBOX(uint64_t, FUNCTION) = function;
    MAILBOX(uint64_t, ARGUMENT_0) = a0;
    MAILBOX(uint64_t, ARGUMENT_1) = a1;
    __asm__ volatile("outb %%al, %0" : : "N"(DIATOM_HYPERCALL_PORT), "a"(0) : "memory");
    return MAILBOX(int64_t, RESULT);
}

/* ---- Time ------------------------------------------------------------------------------------------------------ */

static uint64_t time_stamp(void) {
    uint32_t low, high;
    __asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
    return (uint64_t) high << 32 | low;
}

/* The base moves only at hypercalls, and those are this thread's. */
static int64_t nanos_since_base(void) {
    unsigned __int128 ticks = time_stamp() - BOOT(uint64_t, TSC_BASE);
    return (int64_t) (ticks * BOOT(uint64_t, TSC_MULTIPLIER) >> 32);
}

int64_t platform_monotonic_nanos(void) {
    return BOOT(int64_t, MONOTONIC_NANOS) + nanos_since_base();
}

int64_t platform_wall_nanos(void) {
    return BOOT(int64_t, WALL_NANOS) + nanos_since_base();
}

/* ---- Events ---------------------------------------------------------------------------------------------------- */

static unsigned events(void) {
    return MAILBOX(uint32_t, EVENTS);
}

unsigned platform_wait(int64_t deadline_nanos) {
    hypercall(DIATOM_CALL_WAIT, deadline_nanos == FOREVER ? DIATOM_WAIT_FOREVER : (uint64_t) deadline_nanos, 0);
    return events();
}

unsigned platform_poll(void) {
    hypercall(DIATOM_CALL_POLL, 0, 0);
    return events();
}

int platform_shutdown_signal(void) {
    return (int) MAILBOX(uint32_t, SIGNAL);
}

void platform_set_poll_descriptor(int descriptor) {
    (void) descriptor;
}

/* ---- Console --------------------------------------------------------------------------------------------------- */

#define RECORD_HEADER_BYTES 4
/* Records are kept short of the ring, so that one fits once the monitor has emptied it. */
#define RECORD_BYTES_MAX (DIATOM_CONSOLE_OUTPUT_RING_BYTES / 4)

static uint32_t put(uint32_t head, const void *bytes, size_t count) {
    char *ring = (char *) DIATOM_CONSOLE_OUTPUT_RING;
    size_t at = head % DIATOM_CONSOLE_OUTPUT_RING_BYTES;
    size_t first = DIATOM_CONSOLE_OUTPUT_RING_BYTES - at;
    if (first > count) {
        first = count;
    }
    memcpy(ring + at, bytes, first);
    memcpy(ring, (const char *) bytes + first, count - first);
    return head + (uint32_t) count;
}

static void write_record(int stream, const void *bytes, size_t count) {
    uint32_t head = CONSOLE(OUTPUT_HEAD);
    while (DIATOM_CONSOLE_OUTPUT_RING_BYTES - (head - CONSOLE(OUTPUT_TAIL)) < count + RECORD_HEADER_BYTES) {
        hypercall(DIATOM_CALL_POLL, 0, 0);
    }
    uint32_t header = (uint32_t) stream | (uint32_t) count << 8;
    head = put(head, &header, sizeof header);
    head = put(head, bytes, count);
    __asm__ volatile("" ::: "memory");
    CONSOLE(OUTPUT_HEAD) = head;
}

void platform_write(int stream, const void *bytes, size_t count) {
    const char *at = bytes;
    while (count > 0) {
        size_t length = count < RECORD_BYTES_MAX ? count : RECORD_BYTES_MAX;
        write_record(stream, at, length);
        at += length;
        count -= length;
    }
}

int platform_read_input(void *bytes, size_t count) {
    CONSOLE(INPUT_WANTED) = 1;
    uint32_t tail = CONSOLE(INPUT_TAIL);
    size_t available = CONSOLE(INPUT_HEAD) - tail;
    if (available == 0) {
        return CONSOLE(INPUT_END) ? -1 : 0;
    }
    size_t length = count < available ? count : available;
    for (size_t i = 0; i < length; i++) {
        ((char *) bytes)[i] = ((const char *) DIATOM_CONSOLE_INPUT_RING)[(tail + i) % DIATOM_CONSOLE_INPUT_RING_BYTES];
    }
    CONSOLE(INPUT_TAIL) = tail + (uint32_t) length;
    return (int) length;
}

/* ---- The end --------------------------------------------------------------------------------------------------- */

void platform_exit(int code) {
    for (;;) {
        hypercall(DIATOM_CALL_EXIT, (uint64_t) code & 0xff, 0);
    }
}

void platform_abort(void) {
    for (;;) {
        hypercall(DIATOM_CALL_ABORT, 0, 0);
    }
}

/* What generated code and library functions call when something is broken. */
void abort(void) {
    platform_abort();
}

/* ---- Memory ---------------------------------------------------------------------------------------------------- */

static size_t heap_mapped;
static int stacks_mapped;

char *platform_heap_base(void) {
    return (char *) DIATOM_HEAP_BASE;
}

size_t platform_heap_limit(void) {
    return BOOT(uint64_t, HEAP_LIMIT);
}

bool platform_heap_grow(size_t bytes) {
    if (bytes <= heap_mapped) {
        return true;
    }
    int64_t size = hypercall(DIATOM_CALL_MEMORY_GROW, DIATOM_REGION_HEAP, bytes);
    if (size < 0) {
        return false;
    }
    heap_mapped = (size_t) size;
    return bytes <= heap_mapped;
}

bool platform_heap_discard(char *pages, size_t bytes) {
    hypercall(DIATOM_CALL_MEMORY_DISCARD, (uint64_t) pages, bytes);
    return false;
}

int platform_stacks_max(void) {
    return (int) BOOT(uint32_t, STACK_SLOTS_LIMIT);
}

char *platform_stack(int slot) {
    if (slot >= stacks_mapped) {
        int64_t slots = hypercall(DIATOM_CALL_MEMORY_GROW, DIATOM_REGION_STACKS, (uint64_t) slot + 1);
        if (slots <= slot) {
            return NULL;
        }
        stacks_mapped = (int) slots;
    }
    return (char *) (DIATOM_STACKS_BASE + (uint64_t) slot * DIATOM_STACK_SLOT_BYTES);
}

void platform_stack_discard(char *pages, size_t bytes) {
    hypercall(DIATOM_CALL_MEMORY_DISCARD, (uint64_t) pages, bytes);
}

/* ---- Environment ------------------------------------------------------------------------------------------------ */

#define ENTROPY_BYTES_MAX 256

void platform_entropy(void *bytes, size_t count) {
    for (size_t done = 0; done < count;) {
        size_t length = count - done < ENTROPY_BYTES_MAX ? count - done : ENTROPY_BYTES_MAX;
        if (hypercall(DIATOM_CALL_ENTROPY, (uint64_t) bytes + done, length) < 0) {
            static const char message[] = "diatom: the monitor gives no random numbers\n";
            platform_write(STREAM_ERROR, message, sizeof message - 1);
            platform_abort();
        }
        done += length;
    }
}

/* The seed of the boot information serves first: it costs no exit. */
static size_t seed_bytes_used;

int64_t platform_seed(void) {
    int64_t seed;
    if (seed_bytes_used + sizeof seed > DIATOM_BOOT_SEED_BYTES) {
        platform_entropy(&seed, sizeof seed);
        return seed;
    }
    memcpy(&seed, (const char *) DIATOM_BOOT_INFO + DIATOM_BOOT_SEED_OFFSET + seed_bytes_used, sizeof seed);
    seed_bytes_used += sizeof seed;
    return seed;
}

/* The string at an index of those that lie one after the other from an address on. */
static const char *string_at(uint64_t address, int index) {
    const char *text = (const char *) address;
    while (index-- > 0) {
        text += strlen(text) + 1;
    }
    return text;
}

const char *platform_environment(int index) {
    return (uint32_t) index < BOOT(uint32_t, ENVIRONMENT_COUNT) ? string_at(BOOT(uint64_t, ENVIRONMENT), index) : NULL;
}

bool platform_has_system_calls(void) {
    return false;
}

int64_t platform_system_call(
    int64_t number, int64_t a0, int64_t a1, int64_t a2, int64_t a3, int64_t a4, int64_t a5) {
    (void) number, (void) a0, (void) a1, (void) a2, (void) a3, (void) a4, (void) a5;
    return -38; /* ENOSYS */
}

bool platform_is_template(void) {
    return (BOOT(uint32_t, FLAGS) & DIATOM_BOOT_FLAG_TEMPLATE) != 0;
}

void platform_tell_listening(int port) {
    MAILBOX(uint32_t, LISTENING_PORT) = (uint32_t) port;
}

void platform_tell_ready(void) {
    MAILBOX(uint32_t, READY) = 1;
}

bool platform_snapshot(void) {
    if (hypercall(DIATOM_CALL_SNAPSHOT, 0, 0) <= 0) {
        return false;
    }
    seed_bytes_used = 0;
    return true;
}

/* The one cell that library functions keep their error in; there is no other user. The second name is musl's own. */
int *__errno_location(void) {
    static int error;
    return &error;
}

int *___errno_location(void) __attribute__((alias("__errno_location")));

/* ---- Entry ------------------------------------------------------------------------------------------------------- */

_Static_assert(STACK_BYTES == DIATOM_STACK_SLOT_BYTES, "stacks have the size of the ABI's slots");

_Noreturn void platform_vm_start(void) {
    heap_mapped = BOOT(uint64_t, HEAP_BYTES);
    stacks_mapped = (int) BOOT(uint32_t, STACK_SLOTS);
    if (BOOT(uint64_t, MAGIC) != DIATOM_BOOT_MAGIC || BOOT(uint32_t, VERSION) != DIATOM_VERSION) {
        platform_abort();
    }
    /* Java's main method takes the arguments after the program's name, which a guest has none of. */
    int count = (int) BOOT(uint32_t, ARGUMENT_COUNT);
    static char *arguments[256];
    int limit = (int) (sizeof arguments / sizeof *arguments) - 1;
    if (count > limit) {
        count = limit;
    }
    for (int i = 0; i < count; i++) {
        arguments[i + 1] = (char *) string_at(BOOT(uint64_t, ARGUMENTS), i);
    }
    runtime_start(count + 1, arguments);
}
