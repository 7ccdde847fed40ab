/* Monitors (monitor.h; JLS 17.1, 17.2). */
#include "monitor.h"

#include <stdlib.h>
#include <string.h>

#define CHUNK 64

struct monitor {
    struct thread *owner;
    int32_t count; /* how often the owner entered it */
    int32_t hash;  /* the object's hash word while the monitor stands in its place */
    uint32_t index;
    struct thread_queue entering, waiting;
    TeaVM_Object *object;
    struct monitor *next_free;
};

extern void diatom_throwOutOfMemory(void);

/* Monitors do not move: chunks of them, found by index. */
static struct monitor **chunks;
static uint32_t chunk_count;
static struct monitor *free_monitors;

static bool add_chunk(void) {
    struct monitor **larger = realloc(chunks, (chunk_count + 1) * sizeof *chunks);
    if (larger == NULL) {
        return false;
    }
    chunks = larger;
    struct monitor *chunk = calloc(CHUNK, sizeof *chunk);
    if (chunk == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < CHUNK; i++) {
        chunk[i].index = chunk_count * CHUNK + i;
        chunk[i].next_free = free_monitors;
        free_monitors = &chunk[i];
    }
    chunks[chunk_count++] = chunk;
    return true;
}

static bool has_monitor(const TeaVM_Object *object) {
    return object->hash < 0;
}

static struct monitor *monitor_of(const TeaVM_Object *object) {
    uint32_t index = (uint32_t) object->hash & INT32_MAX;
    return &chunks[index / CHUNK][index % CHUNK];
}

static struct monitor *attach(TeaVM_Object *object) {
    if (free_monitors == NULL && !add_chunk()) {
        diatom_throwOutOfMemory();
    }
    struct monitor *monitor = free_monitors;
    free_monitors = monitor->next_free;
    monitor->hash = object->hash;
    monitor->object = object;
    object->hash = (int32_t) (monitor->index | 0x80000000u);
    return monitor;
}

static void detach_if_unused(struct monitor *monitor) {
    if (monitor->owner == NULL && monitor->waiting.first == NULL) {
        monitor->object->hash = monitor->hash;
        monitor->object = NULL;
        monitor->next_free = free_monitors;
        free_monitors = monitor;
    }
}

/* The longest waiting thread gets the monitor, if it is free. */
static void grant(struct monitor *monitor) {
    if (monitor->owner != NULL || monitor->entering.first == NULL) {
        return;
    }
    struct thread *thread = monitor->entering.first;
    thread_make_ready(thread);
    monitor->owner = thread;
    monitor->count = thread->hold_count;
}

static bool holds(const TeaVM_Object *object) {
    return has_monitor(object) && monitor_of(object)->owner == thread_current;
}

void diatom_enterMonitor(void *pointer) {
    TeaVM_Object *object = pointer;
    struct monitor *monitor = has_monitor(object) ? monitor_of(object) : attach(object);
    if (monitor->owner == NULL) {
        monitor->owner = thread_current;
        monitor->count = 1;
    } else if (monitor->owner == thread_current) {
        monitor->count++;
    } else {
        thread_current->hold_count = 1;
        thread_current->monitor = monitor;
        queue_add(&monitor->entering, thread_current);
        thread_block(THREAD_ENTERING, FOREVER);
    }
}

/* False if the current thread does not hold it. */
int32_t diatom_exitMonitor(void *pointer) {
    TeaVM_Object *object = pointer;
    if (!holds(object)) {
        return 0;
    }
    struct monitor *monitor = monitor_of(object);
    if (--monitor->count == 0) {
        monitor->owner = NULL;
        grant(monitor);
        detach_if_unused(monitor);
    }
    return 1;
}

int32_t diatom_holdsMonitor(void *object) {
    return holds(object);
}

/* Nanoseconds, or a negative number for no deadline. -1: not the owner; 1: interrupted; 0: else. */
int32_t diatom_wait(void *pointer, int64_t nanos) {
    TeaVM_Object *object = pointer;
    if (!holds(object)) {
        return -1;
    }
    struct monitor *monitor = monitor_of(object);
    struct thread *thread = thread_current;
    thread->hold_count = monitor->count;
    thread->monitor = monitor;
    thread->interrupted = false;
    queue_add(&monitor->waiting, thread);
    monitor->owner = NULL;
    grant(monitor);
    thread_block(THREAD_WAITING, nanos < 0 ? FOREVER : deadline_after(nanos));
    return thread->interrupted;
}

/* Runs on whatever thread: the one that waited enters again, on its timer no longer. */
void monitor_end_wait(struct thread *thread) {
    struct monitor *monitor = thread->monitor;
    thread_make_ready(thread);
    queue_remove(thread);
    thread->state = THREAD_ENTERING;
    queue_add(&monitor->entering, thread);
    grant(monitor);
}

int32_t diatom_notify(void *pointer, int32_t all) {
    TeaVM_Object *object = pointer;
    if (!holds(object)) {
        return 0;
    }
    struct monitor *monitor = monitor_of(object);
    while (monitor->waiting.first != NULL) {
        monitor_end_wait(monitor->waiting.first);
        if (!all) {
            break;
        }
    }
    return 1;
}

void monitor_wake_all(TeaVM_Object *object) {
    if (has_monitor(object)) {
        struct monitor *monitor = monitor_of(object);
        while (monitor->waiting.first != NULL) {
            monitor_end_wait(monitor->waiting.first);
        }
    }
}

static uint32_t next_hash;

/* Clones go on from different places. */
void monitor_renew_hashes(void) {
    next_hash = (uint32_t) platform_seed();
}

/* Positive, spread over the bits, given out when first asked for. */
int32_t diatom_identityHash(void *pointer) {
    TeaVM_Object *object = pointer;
    int32_t *hash = has_monitor(object) ? &monitor_of(object)->hash : &object->hash;
    while (*hash == 0) {
        uint32_t mixed = ++next_hash * 0x9e3779b1u;
        *hash = (int32_t) ((mixed ^ mixed >> 15) & INT32_MAX);
    }
    return *hash;
}
