/*
 * Threads: one virtual CPU, a C stack for each thread, and switches at scheduling points only: blocking calls,
 * allocation, and (when asked for) method entry. Between two scheduling points a thread has the machine to itself, which
 * is why nothing in the runtime takes a lock.
 */
#pragma once
#include <stdbool.h>
#include <stdint.h>

#include "platform.h"
#include "runtime.h"

struct monitor;

enum thread_state {
    THREAD_RUNNABLE,
    THREAD_ENTERING, /* a monitor */
    THREAD_WAITING,  /* in Object.wait */
    THREAD_PARKED,
    THREAD_SLEEPING,
    THREAD_STOPPED /* outside Java: waits for devices or for a class to be initialized */
};

struct thread {
    void *stack_pointer;
    TeaVM_StackFrame *frames;   /* the shadow stack while the thread does not run */
    char *stack_limit;          /* what diatom_stackLimit is while it runs; lower while it makes a StackOverflowError */
    TeaVM_Object *object;       /* its java.lang.Thread; a root */
    struct thread *next_live;
    struct thread *queue_next, *queue_previous;
    struct thread_queue *queue; /* the one it stands in, or NULL */
    struct monitor *monitor;    /* that it enters or waits for */
    int64_t deadline_nanos;     /* valid while timer_index >= 0 */
    int timer_index;
    int slot;
    int hold_count;             /* to restore on entering the monitor */
    enum thread_state state;
    bool permit;                /* of LockSupport.park */
    bool interrupted;           /* the block was ended by an interrupt */
};

struct thread_queue {
    struct thread *first, *last;
};

extern struct thread *thread_current;
extern struct thread *thread_first_live;

void thread_initialize(void);
void queue_add(struct thread_queue *queue, struct thread *thread);
struct thread *queue_take(struct thread_queue *queue);
void queue_remove(struct thread *thread);

/* Blocks the current thread in a state until thread_make_ready, at the latest at the deadline (or FOREVER). */
void thread_block(enum thread_state state, int64_t deadline_nanos);
/* Ends a block: takes the thread out of its queue and off its timer. */
void thread_make_ready(struct thread *thread);
/* Lets others run. */
void thread_yield(void);
/* At allocation: now and then looks at the clock, polls the devices and lets others run. */
void thread_scheduling_point(void);
/* While held, the current thread is not made to yield: only blocking switches threads. */
void thread_hold(bool hold);
/* Gives back the memory below the stack pointers of all threads but the current one. */
void thread_discard_unused_stacks(void);
/* The time of the next block without a deadline, for the scheduler: now plus a duration, never overflowing. */
int64_t deadline_after(int64_t nanos);
