/* The scheduler: ready queue, timers, blocking, and the stacks (thread.h). */
#include "thread.h"

#include <stdlib.h>
#include <string.h>

#include "heap.h"
#include "monitor.h"

/* How often a busy guest looks for device work: one exit each time in a VM. */
#define POLL_INTERVAL_NANOS 1000000
/* How long a thread runs before others get their turn. */
#define SLICE_NANOS 5000000
/* Quiet for this long, the heap is collected and free memory given back, ... */
#define IDLE_NANOS 100000000
/* ... or when of so much time only one of so many parts was used: a timer need not let it be quiet for long. */
#define CALM_NANOS 500000000
#define CALM_SHARE 16
/* Reads of volatile fields until others get their turn before that. */
#define SPINS 1000
/* Below this distance from the end of a stack, entering a method is a StackOverflowError. */
#define RED_ZONE_BYTES (24 * 1024)
/* What the error itself may use of that. */
#define RED_ZONE_RESERVE_BYTES (8 * 1024)
/* Stacks that wait to be used again with what memory they have, until the guest is quiet. */
#define WARM_STACKS_MAX 256
/* What the next threads after that find: so many stacks with so much memory at their top. */
#define STACKS_KEPT 2
#define STACK_KEPT_BYTES (8 * 1024)

extern void thread_switch(void **from, void **to);
/* Exported by the Java side. */
extern void diatom_runThread(void *thread);
extern void diatom_throwStackOverflow(void);
extern void diatom_runShutdown(void);
extern void diatom_runSnapshot(void);

static struct thread main_thread = {.timer_index = -1};
struct thread *thread_current = &main_thread;
struct thread *thread_first_live = &main_thread;
char *diatom_stackLimit;
int32_t diatom_spinsLeft = SPINS;

static struct thread_queue ready;
static struct thread *device_waiter;
static struct thread_queue input_waiters;
static unsigned pending_events;
static bool shutdown_started;
static int64_t slice_start_nanos, next_poll_nanos;
/* When idleness was last looked at, and for how long nothing could run since. */
static int64_t calm_start_nanos, waited_nanos;
static bool held;

/* A thread that ended; its stack is still in use until the switch away from it is done. */
static struct thread *ended;

int64_t deadline_after(int64_t nanos) {
    int64_t deadline;
    return __builtin_add_overflow(platform_monotonic_nanos(), nanos, &deadline) ? FOREVER : deadline;
}

/* ---- Queues ---------------------------------------------------------------------------------------------------- */

void queue_add(struct thread_queue *queue, struct thread *thread) {
    thread->queue = queue;
    thread->queue_next = NULL;
    thread->queue_previous = queue->last;
    if (queue->last != NULL) {
        queue->last->queue_next = thread;
    } else {
        queue->first = thread;
    }
    queue->last = thread;
}

void queue_remove(struct thread *thread) {
    struct thread_queue *queue = thread->queue;
    if (queue == NULL) {
        return;
    }
    if (thread->queue_previous != NULL) {
        thread->queue_previous->queue_next = thread->queue_next;
    } else {
        queue->first = thread->queue_next;
    }
    if (thread->queue_next != NULL) {
        thread->queue_next->queue_previous = thread->queue_previous;
    } else {
        queue->last = thread->queue_previous;
    }
    thread->queue = NULL;
}

struct thread *queue_take(struct thread_queue *queue) {
    struct thread *thread = queue->first;
    if (thread != NULL) {
        queue_remove(thread);
    }
    return thread;
}

/* ---- Timers: a binary heap by deadline ------------------------------------------------------------------------- */

static struct thread **timers;
static int timer_count, timer_capacity;

static void timer_place(int index, struct thread *thread) {
    timers[index] = thread;
    thread->timer_index = index;
}

static void timer_up(int index, struct thread *thread) {
    while (index > 0 && timers[(index - 1) / 2]->deadline_nanos > thread->deadline_nanos) {
        timer_place(index, timers[(index - 1) / 2]);
        index = (index - 1) / 2;
    }
    timer_place(index, thread);
}

static void timer_down(int index, struct thread *thread) {
    for (;;) {
        int child = 2 * index + 1;
        if (child >= timer_count) {
            break;
        }
        if (child + 1 < timer_count && timers[child + 1]->deadline_nanos < timers[child]->deadline_nanos) {
            child++;
        }
        if (timers[child]->deadline_nanos >= thread->deadline_nanos) {
            break;
        }
        timer_place(index, timers[child]);
        index = child;
    }
    timer_place(index, thread);
}

/* There is room for the timers of all threads: thread_start sees to it. */
static void timer_add(struct thread *thread, int64_t deadline_nanos) {
    thread->deadline_nanos = deadline_nanos;
    timer_up(timer_count++, thread);
}

static void timer_remove(struct thread *thread) {
    int index = thread->timer_index;
    if (index < 0) {
        return;
    }
    thread->timer_index = -1;
    struct thread *last = timers[--timer_count];
    if (last != thread) {
        if (index > 0 && timers[(index - 1) / 2]->deadline_nanos > last->deadline_nanos) {
            timer_up(index, last);
        } else {
            timer_down(index, last);
        }
    }
}

static bool timer_reserve(int count) {
    if (count <= timer_capacity) {
        return true;
    }
    int capacity = timer_capacity == 0 ? 16 : 2 * timer_capacity;
    struct thread **larger = realloc(timers, (size_t) capacity * sizeof *larger);
    if (larger == NULL) {
        return false;
    }
    timers = larger;
    timer_capacity = capacity;
    return true;
}

/* ---- Stacks ------------------------------------------------------------------------------------------------------ */

static int *free_slots;
static int free_slot_count, free_slot_capacity, used_slots = 1;
/* The free slots below this one gave their memory back and were not used since. */
static int first_warm_slot;

static char *limit_of(int slot) {
    return platform_stack(slot) + PAGE_BYTES + RED_ZONE_BYTES;
}

static int take_slot(void) {
    if (free_slot_count > 0) {
        free_slot_count--;
        if (first_warm_slot > free_slot_count) {
            first_warm_slot = free_slot_count;
        }
        return free_slots[free_slot_count];
    }
    if (used_slots == platform_stacks_max()) {
        return -1;
    }
    if (used_slots >= free_slot_capacity) {
        int capacity = free_slot_capacity == 0 ? 16 : 2 * free_slot_capacity;
        int *larger = realloc(free_slots, (size_t) capacity * sizeof *larger);
        if (larger == NULL) {
            return -1;
        }
        free_slots = larger;
        free_slot_capacity = capacity;
    }
    if (platform_stack(used_slots) == NULL) {
        return -1;
    }
    return used_slots++;
}

static void discard_stack(int slot, size_t kept_bytes) {
    platform_stack_discard(platform_stack(slot) + PAGE_BYTES, STACK_BYTES - PAGE_BYTES - kept_bytes);
}

/* Giving memory back is an exit, so threads that come and go do not: their stacks are used again. */
static void release_slot(int slot) {
    free_slots[free_slot_count++] = slot;
    if (free_slot_count - first_warm_slot > WARM_STACKS_MAX) {
        discard_stack(slot, 0);
    }
}

static void trim_stacks(void) {
    for (int i = first_warm_slot; i < free_slot_count; i++) {
        discard_stack(free_slots[i], i < free_slot_count - STACKS_KEPT ? 0 : STACK_KEPT_BYTES);
    }
    first_warm_slot = free_slot_count;
}

/* ---- Switching --------------------------------------------------------------------------------------------------- */

static void set_stack_limit(void) {
#if DIATOM_STRESS_SWITCH
    diatom_stackLimit = (char *) UINTPTR_MAX;
#else
    diatom_stackLimit = thread_current->stack_limit;
#endif
}

static void bury_ended(void) {
    struct thread *thread = ended;
    if (thread != NULL) {
        ended = NULL;
        release_slot(thread->slot);
        free(thread);
    }
}

static void run(struct thread *next) {
    struct thread *previous = thread_current;
    next->state = THREAD_RUNNABLE;
    slice_start_nanos = platform_monotonic_nanos();
    if (next == previous) {
        return;
    }
    previous->frames = teavm_stackTop;
    teavm_stackTop = next->frames;
    thread_current = next;
    set_stack_limit();
    thread_switch(&previous->stack_pointer, &next->stack_pointer);
    bury_ended();
}

void thread_make_ready(struct thread *thread) {
    timer_remove(thread);
    queue_remove(thread);
    thread->state = THREAD_RUNNABLE;
    queue_add(&ready, thread);
}

static void start_shutdown(void);
static void start_snapshot(void);

static void take_events(unsigned events) {
    if ((events & EVENT_SHUTDOWN) != 0 && !shutdown_started) {
        shutdown_started = true;
        start_shutdown();
    }
    if ((events & EVENT_SNAPSHOT) != 0) {
        start_snapshot();
    }
    if ((events & EVENT_INPUT) != 0) {
        while (input_waiters.first != NULL) {
            thread_make_ready(input_waiters.first);
        }
    }
    pending_events |= events & EVENT_DEVICE;
    if (pending_events != 0 && device_waiter != NULL) {
        thread_make_ready(device_waiter);
        device_waiter = NULL;
    }
}

static void fire_timers(int64_t now) {
    while (timer_count > 0 && timers[0]->deadline_nanos <= now) {
        struct thread *thread = timers[0];
        if (thread->state == THREAD_WAITING) {
            monitor_end_wait(thread);
        } else {
            thread_make_ready(thread);
        }
    }
}

static void poll_devices(int64_t now) {
    next_poll_nanos = now + POLL_INTERVAL_NANOS;
    take_events(platform_poll());
}

/* Whether something happened before the deadline. */
static bool wait_until(int64_t now, int64_t deadline_nanos) {
    unsigned events = platform_wait(deadline_nanos);
    waited_nanos += platform_monotonic_nanos() - now;
    take_events(events);
    return events != 0;
}

static void begin_to_look(int64_t now) {
    calm_start_nanos = now;
    waited_nanos = 0;
}

static void give_memory_back(void) {
    trim_stacks();
    heap_idle();
    begin_to_look(platform_monotonic_nanos());
}

/* Nothing can run: waits for the next timer or event. After a while of quiet, uses the time to collect. */
static void wait_for_work(int64_t now, bool *quiet) {
    int64_t deadline = timer_count > 0 ? timers[0]->deadline_nanos : FOREVER;
    if (!*quiet && deadline > now + IDLE_NANOS) {
        if (!wait_until(now, now + IDLE_NANOS)) {
            *quiet = true;
            give_memory_back();
        }
        return;
    }
    int64_t looked_nanos = now - calm_start_nanos;
    if (looked_nanos >= CALM_NANOS) {
        if (waited_nanos >= looked_nanos - looked_nanos / CALM_SHARE) {
            give_memory_back();
        } else {
            begin_to_look(now);
        }
        return;
    }
    wait_until(now, deadline);
}

/* The next thread to run; the current one has been put where it belongs. */
static struct thread *next_thread(void) {
    bool quiet = false;
    for (;;) {
        int64_t now = platform_monotonic_nanos();
        fire_timers(now);
        if (now >= next_poll_nanos && ready.first != NULL) {
            poll_devices(now);
        }
        struct thread *next = queue_take(&ready);
        if (next != NULL) {
            return next;
        }
        wait_for_work(now, &quiet);
    }
}

void thread_block(enum thread_state state, int64_t deadline_nanos) {
    struct thread *thread = thread_current;
    thread->state = state;
    if (deadline_nanos != FOREVER) {
        timer_add(thread, deadline_nanos);
    }
    thread->frames = teavm_stackTop;
    run(next_thread());
}

void thread_yield(void) {
    thread_current->frames = teavm_stackTop;
    queue_add(&ready, thread_current);
    run(next_thread());
}

void thread_hold(bool hold) {
    held = hold;
    /* In a clone much time may have passed, but the monitor has just said all there is. */
    next_poll_nanos = platform_monotonic_nanos() + POLL_INTERVAL_NANOS;
}

void thread_scheduling_point(void) {
    if (held) {
        return;
    }
#if DIATOM_STRESS_SWITCH
    thread_yield();
#else
    int64_t now = platform_monotonic_nanos();
    if (now < next_poll_nanos) {
        return;
    }
    fire_timers(now);
    poll_devices(now);
    if (ready.first != NULL && now - slice_start_nanos >= SLICE_NANOS) {
        thread_yield();
    }
#endif
}

/* A thread that reads volatile fields again and again may wait for what another is to write there. */
void diatom_spinEvent(void) {
    diatom_spinsLeft = SPINS;
    if (held) {
        return;
    }
    thread_scheduling_point();
    if (ready.first != NULL) {
        thread_yield();
    }
}

/* ---- Method entry -------------------------------------------------------------------------------------------------- */

void diatom_stackEvent(char *frame) {
#if DIATOM_STRESS_SWITCH
    if (frame >= thread_current->stack_limit && !held) {
        thread_yield();
        return;
    }
#endif
    diatom_checkStack(frame);
}

void diatom_checkStack(char *frame) {
    struct thread *thread = thread_current;
    if (frame >= thread->stack_limit) {
        return;
    }
    if (thread->stack_limit != limit_of(thread->slot)) {
        static const char message[] = "diatom: stack overflow while handling a stack overflow\n";
        platform_write(STREAM_ERROR, message, sizeof message - 1);
        platform_abort();
    }
    /* Making the error may switch threads, so its leave to go deeper is the thread's own. */
    thread->stack_limit -= RED_ZONE_BYTES - RED_ZONE_RESERVE_BYTES;
    set_stack_limit();
    diatom_throwStackOverflow();
}

/* Called when the error has been made and before it is thrown. */
void diatom_restoreStackLimit(void) {
    thread_current->stack_limit = limit_of(thread_current->slot);
    set_stack_limit();
}

/* ---- Threads --------------------------------------------------------------------------------------------------------- */

static void thread_body(void) {
    bury_ended();
    diatom_runThread(thread_current->object);
    diatom_endThread();
}

static void shutdown_body(void) {
    bury_ended();
    diatom_runShutdown();
    diatom_endThread();
}

static void snapshot_body(void) {
    bury_ended();
    diatom_runSnapshot();
    diatom_endThread();
}

/* The frame that thread_switch finds on a stack that has not run yet. */
static void *initial_stack_pointer(char *stack, void (*body)(void)) {
    uint64_t *top = (uint64_t *) (stack + STACK_BYTES);
    *--top = 0; /* a return address, so that the stack is aligned as at a call */
    *--top = (uint64_t) (uintptr_t) body;
    for (int i = 0; i < 6; i++) {
        *--top = 0;
    }
    uint32_t mxcsr = 0x1f80;
    uint32_t x87_control = 0x37f;
    *--top = (uint64_t) x87_control << 32 | mxcsr;
    return top;
}

static int live_threads = 1;

static struct thread *new_thread(TeaVM_Object *object, void (*body)(void)) {
    if (!timer_reserve(live_threads + 1)) {
        return NULL;
    }
    struct thread *thread = calloc(1, sizeof *thread);
    if (thread == NULL) {
        return NULL;
    }
    thread->slot = take_slot();
    if (thread->slot < 0) {
        free(thread);
        return NULL;
    }
    thread->object = object;
    thread->timer_index = -1;
    thread->stack_limit = limit_of(thread->slot);
    thread->stack_pointer = initial_stack_pointer(platform_stack(thread->slot), body);
    thread->next_live = thread_first_live;
    thread_first_live = thread;
    live_threads++;
    queue_add(&ready, thread);
    return thread;
}

static void start_shutdown(void) {
    if (new_thread(NULL, shutdown_body) == NULL) {
        platform_exit(128 + platform_shutdown_signal());
    }
}

/* Without memory for the thread the platform waits in vain, and says so. */
static void start_snapshot(void) {
    new_thread(NULL, snapshot_body);
}

/* Below a stopped thread's stack pointer there is nothing: this target has no red zone in use across a call. */
void thread_discard_unused_stacks(void) {
    for (struct thread *thread = thread_first_live; thread != NULL; thread = thread->next_live) {
        char *from = platform_stack(thread->slot) + PAGE_BYTES;
        char *to = (char *) ((uintptr_t) thread->stack_pointer & ~(PAGE_BYTES - 1));
        if (thread != thread_current && to > from) {
            platform_stack_discard(from, (size_t) (to - from));
        }
    }
    for (int i = 0; i < free_slot_count; i++) {
        discard_stack(free_slots[i], 0);
    }
}

void thread_initialize(void) {
    timer_reserve(1);
    main_thread.stack_limit = limit_of(0);
    set_stack_limit();
}

int64_t diatom_startThread(void *object) {
    return (int64_t) (intptr_t) new_thread(object, thread_body);
}

void diatom_endThread(void) {
    struct thread *thread = thread_current;
    struct thread **link = &thread_first_live;
    while (*link != thread) {
        link = &(*link)->next_live;
    }
    *link = thread->next_live;
    live_threads--;
    ended = thread;
    teavm_stackTop = NULL;
    run(next_thread());
    __builtin_unreachable();
}

void *diatom_currentThread(void) {
    return thread_current->object;
}

void diatom_setCurrentThread(void *object) {
    thread_current->object = object;
}

int64_t diatom_threadHandle(void) {
    return (int64_t) (intptr_t) thread_current;
}

void diatom_yield(void) {
    thread_yield();
}

void diatom_sleep(int64_t nanos) {
    thread_block(THREAD_SLEEPING, deadline_after(nanos));
}

/* A permit lets the next park return at once (LockSupport). Negative: no deadline. */
void diatom_park(int64_t nanos) {
    struct thread *thread = thread_current;
    if (thread->permit) {
        thread->permit = false;
        return;
    }
    thread_block(THREAD_PARKED, nanos < 0 ? FOREVER : deadline_after(nanos));
    thread->permit = false;
}

void diatom_unpark(int64_t handle) {
    struct thread *thread = (struct thread *) (intptr_t) handle;
    thread->permit = true;
    if (thread->state == THREAD_PARKED) {
        thread_make_ready(thread);
    }
}

/* Ends a sleep, a park or a wait; the Java side keeps the interrupted status. */
void diatom_interrupt(int64_t handle) {
    struct thread *thread = (struct thread *) (intptr_t) handle;
    if (thread->state == THREAD_WAITING) {
        thread->interrupted = true;
        monitor_end_wait(thread);
    } else if (thread->state == THREAD_SLEEPING || thread->state == THREAD_PARKED) {
        thread_make_ready(thread);
    }
}

/* In the order of java.lang.Thread.State: 1 runnable, 2 blocked, 3 waiting, 4 timed waiting. */
int32_t diatom_threadState(int64_t handle) {
    struct thread *thread = (struct thread *) (intptr_t) handle;
    switch (thread->state) {
        case THREAD_RUNNABLE:
            return 1;
        case THREAD_ENTERING:
            return 2;
        default:
            return thread->timer_index >= 0 ? 4 : 3;
    }
}

int32_t diatom_awaitDevices(void) {
    if (pending_events == 0) {
        device_waiter = thread_current;
        thread_block(THREAD_STOPPED, FOREVER);
    }
    int32_t events = (int32_t) pending_events;
    pending_events = 0;
    return events;
}

/* At least one byte of standard input, or -1 at its end. The array's address stays: objects do not move. */
int32_t diatom_readInput(void *bytes, int32_t offset, int32_t count) {
    int32_t result;
    while ((result = platform_read_input((char *) bytes + offset, (size_t) count)) == 0) {
        queue_add(&input_waiters, thread_current);
        thread_block(THREAD_STOPPED, FOREVER);
    }
    return result;
}

void diatom_setPollDescriptor(int32_t descriptor) {
    platform_set_poll_descriptor(descriptor);
}

int32_t diatom_shutdownSignal(void) {
    return platform_shutdown_signal();
}
