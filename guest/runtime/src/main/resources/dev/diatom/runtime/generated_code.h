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

/* ---- Classes and literals ------------------------------------------------------------------------------------ */

/* Images lie in the lowest 2 GiB, so an object's header is the address of its class. */
#undef TEAVM_PACK_CLASS
#define TEAVM_PACK_CLASS(cls) ((int32_t) (uintptr_t) (cls))
#undef TEAVM_UNPACK_CLASS
#define TEAVM_UNPACK_CLASS(header) ((TeaVM_Class *) (uintptr_t) (uint32_t) (header))

static inline int32_t diatom_instanceof(void *object, void *target, int32_t (*isSupertype)(TeaVM_Class *, TeaVM_Class *)) {
    return object != NULL && isSupertype((TeaVM_Class *) target, TEAVM_CLASS_OF(object));
}

#define teavm_instanceof(object, target, isSupertype) diatom_instanceof(object, target, isSupertype)

/*
 * A literal is complete when the image is linked, and what never changes of it is constant: an image that starts writes to
 * none. The class fills header and hash word, whose upper half is 0.
 */
struct diatom_literal {
    void *type;
    const void *characters;
    int32_t hashCode;
};

#define DIATOM_LITERAL(length_, hash_, ...) \
    (TeaVM_String *) &(struct diatom_literal) { \
        .type = &jl_String_Cls, \
        .characters = &(const struct { void *type; int32_t size; char16_t data[(length_) + 1]; }) { \
            .type = &Arr_C_Cls, .size = (length_), .data = __VA_ARGS__ \
        }, \
        .hashCode = INT32_C(hash_) \
    }

#undef TEAVM_STRING
#define TEAVM_STRING(length, hash, text) DIATOM_LITERAL(length, hash, text)
#undef TEAVM_STRING_FROM_CODES
#define TEAVM_STRING_FROM_CODES(length, hash, ...) DIATOM_LITERAL(length, hash, {__VA_ARGS__})

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

/* Exported by org.teavm.runtime.ExceptionHandling. */
extern _Noreturn void diatom_throwArrayIndex(int32_t index, int32_t length);
extern _Noreturn void diatom_throwClassCast(void *from, void *to);

/*
 * A check notes its call site only when it fails: the image builder (CheckedSites) turns
 * TEAVM_WITH_CALL_SITE_ID(site, teavm_nullCheck(object)) into diatom_nullCheckAt(site, object).
 */
#define DIATOM_FAIL(site, failure) \
    do { \
        TEAVM_CALL_SITE(site); \
        failure; \
        __builtin_unreachable(); \
    } while (0)

#define diatom_nullCheckAt(site, object) \
    ({ \
        void *diatom_object = (object); \
        if (DIATOM_UNLIKELY(diatom_object == NULL)) { \
            DIATOM_FAIL(site, teavm_throwNullPointerException()); \
        } \
        diatom_object; \
    })

#define diatom_checkBoundsAt(site, index, array) \
    ({ \
        int32_t diatom_index = (index); \
        int32_t diatom_length = TEAVM_ARRAY_LENGTH(array); \
        if (DIATOM_UNLIKELY((uint32_t) diatom_index >= (uint32_t) diatom_length)) { \
            DIATOM_FAIL(site, diatom_throwArrayIndex(diatom_index, diatom_length)); \
        } \
        diatom_index; \
    })

#define diatom_checkUpperBoundAt(site, index, array) \
    ({ \
        int32_t diatom_index = (index); \
        int32_t diatom_length = TEAVM_ARRAY_LENGTH(array); \
        if (DIATOM_UNLIKELY(diatom_index >= diatom_length)) { \
            DIATOM_FAIL(site, diatom_throwArrayIndex(diatom_index, diatom_length)); \
        } \
        diatom_index; \
    })

/* TeaVM knows the array's length to be above the index here, but does not tell it: -1 stands for unknown. */
#define diatom_checkLowerBoundAt(site, index) \
    ({ \
        int32_t diatom_index = (index); \
        if (DIATOM_UNLIKELY(diatom_index < 0)) { \
            DIATOM_FAIL(site, diatom_throwArrayIndex(diatom_index, -1)); \
        } \
        diatom_index; \
    })

#define diatom_checkcastAt(site, object, target, isSupertype) \
    ({ \
        void *diatom_object = (object); \
        if (diatom_object != NULL \
            && DIATOM_UNLIKELY(!(isSupertype)((TeaVM_Class *) (target), TEAVM_CLASS_OF(diatom_object)))) { \
            DIATOM_FAIL(site, diatom_throwClassCast(TEAVM_CLASS_OF(diatom_object), target)); \
        } \
        diatom_object; \
    })

/* ---- Class initialization, JLS 12.4.2 ------------------------------------------------------------------------ */

#define CLASS_INITIALIZED 1
#define CLASS_INITIALIZING (1 << 28)
#define CLASS_FAILED (1 << 29)

DIATOM_COLD extern void diatom_initializeClass(TeaVM_Class *cls, void (*initializer)());

static inline bool diatom_isInitialized(const TeaVM_Class *cls) {
    return (cls->flags & (CLASS_INITIALIZED | CLASS_INITIALIZING | CLASS_FAILED)) == CLASS_INITIALIZED;
}

static inline void diatom_ensureInitialized(TeaVM_Class *cls, void (*initializer)()) {
    if (DIATOM_UNLIKELY(!diatom_isInitialized(cls))) {
        diatom_initializeClass(cls, initializer);
    }
}

#define diatom_initializeClassAt(site, cls, initializer) \
    ({ \
        if (DIATOM_UNLIKELY(!diatom_isInitialized(cls))) { \
            TEAVM_CALL_SITE(site); \
            diatom_initializeClass(cls, initializer); \
        } \
    })

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

/* The next cell of a size class, or NULL. */
static inline void *diatom_takeCell(unsigned sizeClass, size_t cellBytes) {
#if !DIATOM_STRESS_GC && !DIATOM_STRESS_SWITCH && !DIATOM_POISON
    struct diatom_run *run = &diatom_runs[sizeClass];
    char *cell = run->cursor;
    if (!DIATOM_UNLIKELY(cell == run->limit)) {
        run->cursor = cell + cellBytes;
        return cell;
    }
#endif
    return NULL;
}

static inline void *diatom_allocateBytes(size_t bytes) {
    if (bytes <= DIATOM_INLINE_BYTES_MAX) {
        unsigned sizeClass = diatom_sizeClasses[(bytes + 7) >> 3];
        void *cell = diatom_takeCell(sizeClass, heap_class_bytes[sizeClass]);
        if (cell != NULL) {
            return cell;
        }
    }
    return diatom_allocateSlow(bytes);
}

/* The size classes that most objects are in, 8 or 16 bytes apart: of heap_class_bytes, for constants. */
#define DIATOM_LEAST_BYTES 16
#define DIATOM_FINE_BYTES_MAX 64
#define DIATOM_MEDIUM_BYTES_MAX 128

/* An instance; where its size is known to the C compiler, so is its size class. */
static inline void *diatom_allocateInstance(TeaVM_Class *type, size_t bytes) {
    TeaVM_Object *object = NULL;
    if (bytes <= DIATOM_LEAST_BYTES) {
        object = diatom_takeCell(0, DIATOM_LEAST_BYTES);
    } else if (bytes <= DIATOM_FINE_BYTES_MAX) {
        object = diatom_takeCell((unsigned) ((bytes + 7) / 8 - 2), (bytes + 7) / 8 * 8);
    } else if (bytes <= DIATOM_MEDIUM_BYTES_MAX) {
        object = diatom_takeCell((unsigned) ((bytes + 15) / 16 + 2), (bytes + 15) / 16 * 16);
    } else {
        object = diatom_allocateBytes(bytes);
    }
    if (DIATOM_UNLIKELY(object == NULL)) {
        object = diatom_allocateSlow(bytes);
    }
    object->header = TEAVM_PACK_CLASS(type);
    return object;
}

static inline void *diatom_allocate(void *cls) {
    TeaVM_Class *type = cls;
    TeaVM_Object *object = diatom_allocateBytes((size_t) type->size);
    object->header = TEAVM_PACK_CLASS(type);
    return object;
}

/* The image builder makes this of diatom_allocate(&NAME_Cls); some classes have their structures from TeaVM's headers. */
#define DIATOM_NEW(name) diatom_allocateInstance((TeaVM_Class *) &name##_Cls, sizeof(cls_##name))
typedef TeaVM_Object cls_jl_Object;
typedef TeaVM_String cls_jl_String;
typedef TeaVM_Reference cls_jlr_WeakReference;
typedef TeaVM_ReferenceQueue cls_jlr_ReferenceQueue;

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

extern int32_t diatom_equalStrings(void *first, void *second);
extern int32_t diatom_hashString(void *string);

extern int32_t diatom_traceDepth(void);
extern void diatom_fillTrace(void *ids, int32_t count);

/* call_sites.c. A location is the reference of call_sites.h, 0 for none. */
extern int32_t diatom_handlerAt(int32_t call_site, void *exception_class);
extern int32_t diatom_locationOf(int32_t call_site);
extern int32_t diatom_outerLocation(int32_t location);
extern int32_t diatom_lineOf(int32_t location);
extern void *diatom_classNameOf(int32_t location);
extern void *diatom_methodNameOf(int32_t location);
extern void *diatom_fileNameOf(int32_t location);

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
