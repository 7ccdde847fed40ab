/* Natives of dev.diatom.runtime.Kernel that are one call to the platform or the shadow stack. */
#include <stdlib.h>
#include <string.h>

#include "platform.h"
#include "thread.h"

int64_t diatom_monotonicNanos(void) {
    return platform_monotonic_nanos();
}

int64_t diatom_wallNanos(void) {
    return platform_wall_nanos();
}

void diatom_writeConsole(int32_t stream, void *bytes, int32_t offset, int32_t count) {
    platform_write(stream, (char *) bytes + offset, (size_t) count);
}

void diatom_exit(int32_t code) {
    platform_exit(code);
}

void diatom_entropy(void *bytes, int32_t count) {
    platform_entropy(bytes, (size_t) count);
}

int64_t diatom_seed(void) {
    return platform_seed();
}

void *diatom_environment(int32_t index) {
    return (void *) platform_environment(index);
}

int32_t diatom_hasSystemCalls(void) {
    return platform_has_system_calls();
}

int64_t diatom_systemCall(
    int64_t number, int64_t a0, int64_t a1, int64_t a2, int64_t a3, int64_t a4, int64_t a5) {
    return platform_system_call(number, a0, a1, a2, a3, a4, a5);
}

/* ---- dev.diatom.machine.Memory --------------------------------------------------------------------------------- */

void diatom_moveMemory(int64_t to, int64_t from, int64_t bytes) {
    memmove((void *) to, (const void *) from, (size_t) bytes);
}

void diatom_fillMemory(int64_t address, int32_t value, int64_t bytes) {
    memset((void *) address, value, (size_t) bytes);
}

int64_t diatom_allocateMemory(int64_t count, int64_t bytes) {
    return (int64_t) calloc((size_t) count, (size_t) bytes);
}

void diatom_freeMemory(int64_t address) {
    free((void *) address);
}

/* ---- Stack traces: the call sites of the shadow frames, innermost first ------------------------------------------ */

static int32_t depth_of(const TeaVM_StackFrame *frame) {
    int32_t depth = 0;
    for (; frame != NULL; frame = frame->next) {
        depth += frame->callSiteId >= 0;
    }
    return depth;
}

static void fill(const TeaVM_StackFrame *frame, int32_t *ids, int32_t count) {
    for (int32_t i = 0; frame != NULL && i < count; frame = frame->next) {
        if (frame->callSiteId >= 0) {
            ids[i++] = frame->callSiteId;
        }
    }
}

int32_t diatom_traceDepth(void) {
    return depth_of(teavm_stackTop);
}

void diatom_fillTrace(void *ids, int32_t count) {
    fill(teavm_stackTop, ids, count);
}

/* The depth of another thread's stack; fills in at most so many. */
int32_t diatom_threadTrace(int64_t handle, void *ids, int32_t maximum) {
    struct thread *thread = (struct thread *) (intptr_t) handle;
    const TeaVM_StackFrame *frames = thread == thread_current ? teavm_stackTop : thread->frames;
    fill(frames, ids, maximum);
    return depth_of(frames);
}
