/*
 * What the generated code sees of the runtime, included last by runtime.h: replacements of TeaVM's own inline functions
 * where these lack something (a stack limit, an index in a message, a lock around class initialization), the fast path
 * of allocation, and the natives of dev.diatom.runtime.
 */
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define DIATOM_UNLIKELY(condition) __builtin_expect(!!(condition), 0)
#define DIATOM_COLD __attribute__((noinline, cold))

/* The platform's entry calls the generated main function under this name, on a stack of ours. */
#define main diatom_program

/* Objects do not move and there are no generations: no barrier. */
#define teavm_gc_writeBarrier(object) ((void) 0)

/* ---- Stack limit ------------------------------------------------------------------------------------------- */

/* A frame below it asks for attention: the stack is at its end, or the scheduler wants to switch. */
extern char *diatom_stackLimit;
DIATOM_COLD extern void diatom_stackEvent(char *frame);

#undef TEAVM_ALLOC_STACK
#define TEAVM_ALLOC_STACK(sz) \
    struct { TeaVM_StackFrame header; void* data[(sz)]; } teavm_shadowStack; \
    if (DIATOM_UNLIKELY((char*) &teavm_shadowStack < diatom_stackLimit)) { \
        diatom_stackEvent((char*) &teavm_shadowStack); \
    } \
    teavm_shadowStack.header.next = teavm_stackTop; \
    teavm_shadowStack.header.size = (sz); \
    teavm_stackTop = &teavm_shadowStack.header

/* ---- Checks whose exceptions say what was wrong -------------------------------------------------------------- */

/* Exported by org.teavm.runtime.ExceptionHandling. They do not return. */
extern void diatom_throwArrayIndex(int32_t index, int32_t length);
extern void diatom_throwClassCast(void *from, void *to);

static inline int32_t diatom_checkBounds(int32_t index, void *array) {
    if (DIATOM_UNLIKELY((uint32_t) index >= (uint32_t) TEAVM_ARRAY_LENGTH(array))) {
        diatom_throwArrayIndex(index, TEAVM_ARRAY_LENGTH(array));
        __builtin_unreachable();
    }
    return index;
}

static inline int32_t diatom_checkUpperBound(int32_t index, void *array) {
    if (DIATOM_UNLIKELY(index >= TEAVM_ARRAY_LENGTH(array))) {
        diatom_throwArrayIndex(index, TEAVM_ARRAY_LENGTH(array));
        __builtin_unreachable();
    }
    return index;
}

/* TeaVM knows the array's length to be above the index here, but does not tell it: -1 stands for unknown. */
static inline int32_t diatom_checkLowerBound(int32_t index) {
    if (DIATOM_UNLIKELY(index < 0)) {
        diatom_throwArrayIndex(index, -1);
        __builtin_unreachable();
    }
    return index;
}

static inline void *diatom_checkCast(void *object, void *target, int32_t (*isSupertype)(TeaVM_Class *, TeaVM_Class *)) {
    if (object != NULL && DIATOM_UNLIKELY(!isSupertype((TeaVM_Class *) target, TEAVM_CLASS_OF(object)))) {
        diatom_throwClassCast(TEAVM_CLASS_OF(object), target);
        __builtin_unreachable();
    }
    return object;
}

#define teavm_checkBounds(index, array) diatom_checkBounds(index, array)
#define teavm_checkUpperBound(index, array) diatom_checkUpperBound(index, array)
#define teavm_checkLowerBound(index) diatom_checkLowerBound(index)
#define teavm_checkcast(object, target, isSupertype) diatom_checkCast(object, target, isSupertype)

/* ---- Class initialization, JLS 12.4.2 ------------------------------------------------------------------------ */

#define CLASS_INITIALIZED 1
#define CLASS_INITIALIZING (1 << 28)
#define CLASS_FAILED (1 << 29)

DIATOM_COLD extern void diatom_initializeClass(TeaVM_Class *cls, void (*initializer)());

static inline void diatom_ensureInitialized(TeaVM_Class *cls, void (*initializer)()) {
    int32_t state = cls->flags & (CLASS_INITIALIZED | CLASS_INITIALIZING | CLASS_FAILED);
    if (DIATOM_UNLIKELY(state != CLASS_INITIALIZED)) {
        diatom_initializeClass(cls, initializer);
    }
}

#define teavm_initializeClass(cls, initializer) diatom_ensureInitialized(cls, initializer)
#if TEAVM_CLASS_INIT_USED
static inline void diatom_initializeClassDefault(TeaVM_Class *cls) {
    if (cls->init != NULL) {
        diatom_ensureInitialized(cls, cls->init);
    }
}
#define teavm_initializeClassDefault(cls) diatom_initializeClassDefault(cls)
#endif

/* ---- Allocation ---------------------------------------------------------------------------------------------- */

/* The run of zeroed free cells that allocation of a size class goes through. */
struct diatom_run {
    char *cursor, *limit;
};

extern struct diatom_run diatom_runs[];
/* By size in units of 8 bytes, rounded up. */
extern uint8_t diatom_sizeClasses[];
extern const uint16_t heap_class_bytes[];
#define DIATOM_INLINE_BYTES_MAX 8192

/* Zeroed memory for an object; collects when it must; throws OutOfMemoryError. */
DIATOM_COLD extern void *diatom_allocateSlow(size_t bytes);

static inline void *diatom_allocateBytes(size_t bytes) {
#if !DIATOM_STRESS_GC && !DIATOM_STRESS_SWITCH && !DIATOM_POISON
    if (bytes <= DIATOM_INLINE_BYTES_MAX) {
        uint8_t sizeClass = diatom_sizeClasses[(bytes + 7) >> 3];
        struct diatom_run *run = &diatom_runs[sizeClass];
        char *cell = run->cursor;
        if (!DIATOM_UNLIKELY(cell == run->limit)) {
            run->cursor = cell + heap_class_bytes[sizeClass];
            return cell;
        }
    }
#endif
    return diatom_allocateSlow(bytes);
}

static inline void *diatom_allocate(void *cls) {
    TeaVM_Class *type = (TeaVM_Class *) cls;
    TeaVM_Object *object = (TeaVM_Object *) diatom_allocateBytes((size_t) type->size);
    object->header = TEAVM_PACK_CLASS(type);
    return object;
}

extern void *diatom_allocateArray(void *cls, int32_t length);
extern void *diatom_allocateMultiArray(void *cls, void *dimensions, int32_t count);
extern void *diatom_clone(void *object);

/* ---- Natives of dev.diatom.runtime.Kernel and its neighbours ------------------------------------------------- */

extern void diatom_collect(void);
extern int64_t diatom_heapUsed(void);
extern int64_t diatom_heapCommitted(void);
extern int64_t diatom_heapMaximum(void);
extern void diatom_registerDirectBuffer(void *buffer);
extern void diatom_setSoftReferenceClass(void *object);

extern void *diatom_currentThread(void);
extern void diatom_setCurrentThread(void *thread);
extern int64_t diatom_threadHandle(void);
extern int64_t diatom_startThread(void *thread);
extern void diatom_endThread(void);
extern void diatom_yield(void);
extern void diatom_sleep(int64_t nanos);
extern void diatom_park(int64_t nanos);
extern void diatom_unpark(int64_t handle);
extern void diatom_interrupt(int64_t handle);
extern int32_t diatom_threadState(int64_t handle);
extern int32_t diatom_threadTrace(int64_t handle, void *ids, int32_t maximum);
extern int32_t diatom_isTemplate(void);
extern void diatom_tellListening(int32_t port);
extern void diatom_tellReady(void);
extern int32_t diatom_snapshot(void);
extern void diatom_letOthersRun(void);
extern int32_t diatom_awaitDevices(void);
extern void diatom_setPollDescriptor(int32_t descriptor);
extern int32_t diatom_shutdownSignal(void);

extern void diatom_enterMonitor(void *object);
extern int32_t diatom_exitMonitor(void *object);
extern int32_t diatom_holdsMonitor(void *object);
extern int32_t diatom_wait(void *object, int64_t nanos);
extern int32_t diatom_notify(void *object, int32_t all);
extern int32_t diatom_identityHash(void *object);

extern int32_t diatom_traceDepth(void);
extern void diatom_fillTrace(void *ids, int32_t count);

extern int64_t diatom_monotonicNanos(void);
extern int64_t diatom_wallNanos(void);
extern void diatom_writeConsole(int32_t stream, void *bytes, int32_t offset, int32_t count);
extern int32_t diatom_readInput(void *bytes, int32_t offset, int32_t count);
extern void diatom_exit(int32_t code);
extern int64_t diatom_seed(void);
extern void diatom_entropy(void *bytes, int32_t count);
extern void *diatom_environment(int32_t index);
extern int32_t diatom_hasSystemCalls(void);
extern int64_t diatom_systemCall(
    int64_t number, int64_t a0, int64_t a1, int64_t a2, int64_t a3, int64_t a4, int64_t a5);
extern void diatom_moveMemory(int64_t to, int64_t from, int64_t bytes);
extern void diatom_fillMemory(int64_t address, int32_t value, int64_t bytes);
extern int64_t diatom_allocateMemory(int64_t count, int64_t bytes);
extern void diatom_freeMemory(int64_t address);
extern void diatom_restoreStackLimit(void);
#define diatom_never() 0
#define diatom_mayThrow() ((void) 0)
/* Exported by the Java side, where one class cannot name the other. */
extern void diatom_launch(TeaVM_Array *arguments);
extern void diatom_parkThread(int64_t nanos);
extern void diatom_unparkThread(void *thread);
extern void diatom_classReady(void *cls, int32_t failed);
