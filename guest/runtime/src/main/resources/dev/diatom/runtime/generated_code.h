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

/* Arrays lie at multiples of 8, which TeaVM's macro does not know. */
#undef TEAVM_ARRAY_DATA
#define TEAVM_ARRAY_DATA(array, type) \
    ((type *) ((char *) (array) + (sizeof(TeaVM_Array) + sizeof(type) - 1) / sizeof(type) * sizeof(type)))

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

/*
 * The lowest address of a frame; in stress builds above all of them, as the scheduler wants to switch. It is compared before the frame
 * is linked: the error is its caller's.
 */
extern char *diatom_stackLimit;
DIATOM_COLD extern void diatom_stackEvent(char *frame);
/* The same without the stress builds' switch of threads: what is live need not be among the roots yet. */
DIATOM_COLD extern void diatom_checkStack(char *frame);
#if DIATOM_STRESS_SWITCH
#define DIATOM_STACK_ENDED ((void) 0)
#else
#define DIATOM_STACK_ENDED __builtin_unreachable()
#endif

#undef TEAVM_ALLOC_STACK
#define TEAVM_ALLOC_STACK(sz) \
    struct { TeaVM_StackFrame header; void* data[(sz)]; } teavm_shadowStack; \
    if (DIATOM_UNLIKELY((char*) &teavm_shadowStack < diatom_stackLimit)) { \
        diatom_stackEvent((char*) &teavm_shadowStack); \
        DIATOM_STACK_ENDED; \
    } \
    teavm_shadowStack.header.next = teavm_stackTop; \
    teavm_shadowStack.header.size = (sz); \
    teavm_stackTop = &teavm_shadowStack.header

/* ---- Frames that are linked where something needs them --------------------------------------------------------- */

/*
 * What the image builder (LazyFrames) makes of a function's frame: it is linked in the row of statements that has the calls.
 * Elsewhere roots are variables, and what rarely needs the frame links it.
 */
#define DIATOM_LAZY_STACK(count) \
    struct { TeaVM_StackFrame header; void *data[count]; } teavm_shadowStack; \
    struct { void *data[count]; } diatom_roots = {}

#define DIATOM_LAZY_ROOT(index, pointer) (diatom_roots.data[index] = (pointer))
#define DIATOM_LAZY_ROOT_RELEASE(index) (diatom_roots.data[index] = NULL)
#define DIATOM_ROOT(index, pointer) (teavm_shadowStack.data[index] = diatom_roots.data[index] = (pointer))
#define DIATOM_ROOT_RELEASE(index) (teavm_shadowStack.data[index] = diatom_roots.data[index] = NULL)

#define DIATOM_STORE_ROOTS \
    (teavm_shadowStack.header.size = sizeof diatom_roots / sizeof(void *), \
     *(typeof(diatom_roots) *) teavm_shadowStack.data = diatom_roots)

#define DIATOM_LINK \
    DIATOM_STORE_ROOTS; \
    teavm_shadowStack.header.callSiteId = -1; \
    teavm_shadowStack.header.next = teavm_stackTop; \
    teavm_stackTop = &teavm_shadowStack.header

#define DIATOM_LINK_CHECKED \
    if (DIATOM_UNLIKELY((char *) &teavm_shadowStack < diatom_stackLimit)) { \
        diatom_checkStack((char *) &teavm_shadowStack); \
        DIATOM_STACK_ENDED; \
    } \
    DIATOM_LINK

/* ---- Spinning ------------------------------------------------------------------------------------------------ */

/* How many more reads of volatile fields until others may run. */
extern int32_t diatom_spinsLeft;
DIATOM_COLD extern void diatom_spinEvent(void);
#define diatom_spin() (DIATOM_UNLIKELY(--diatom_spinsLeft < 0) ? diatom_spinEvent() : (void) 0)

/* ---- Checks whose exceptions say what was wrong -------------------------------------------------------------- */

/* Exported by org.teavm.runtime.ExceptionHandling, or compiled from it. */
DIATOM_COLD extern _Noreturn void teavm_throwNullPointerException();
DIATOM_COLD extern _Noreturn void diatom_throwArrayIndex(int32_t index, int32_t length);
DIATOM_COLD extern _Noreturn void diatom_throwClassCast(void *from, void *to);
DIATOM_COLD extern _Noreturn void meth_otr_ExceptionHandling_throwException(void *exception);

/*
 * A check notes its call site only when it fails, and links the frame if it is not: the image builder (CheckedSites) turns
 * TEAVM_WITH_CALL_SITE_ID(site, teavm_nullCheck(object)) into diatom_nullCheckAt(site, object).
 */
DIATOM_COLD extern _Noreturn void diatom_failNull(TeaVM_StackFrame *frame, int32_t site);
DIATOM_COLD extern _Noreturn void diatom_failIndex(TeaVM_StackFrame *frame, int32_t site, int32_t index, int32_t length);
DIATOM_COLD extern _Noreturn void diatom_failCast(TeaVM_StackFrame *frame, int32_t site, void *object, void *target);

#define diatom_nullCheckAt(site, object) \
    ({ \
        void *diatom_object = (object); \
        if (DIATOM_UNLIKELY(diatom_object == NULL)) { \
            diatom_failNull(&teavm_shadowStack.header, site); \
        } \
        diatom_object; \
    })

#define diatom_checkBoundsAt(site, index, array) \
    ({ \
        int32_t diatom_index = (index); \
        int32_t diatom_length = TEAVM_ARRAY_LENGTH(array); \
        if (DIATOM_UNLIKELY((uint32_t) diatom_index >= (uint32_t) diatom_length)) { \
            diatom_failIndex(&teavm_shadowStack.header, site, diatom_index, diatom_length); \
        } \
        diatom_index; \
    })

#define diatom_checkUpperBoundAt(site, index, array) \
    ({ \
        int32_t diatom_index = (index); \
        int32_t diatom_length = TEAVM_ARRAY_LENGTH(array); \
        if (DIATOM_UNLIKELY(diatom_index >= diatom_length)) { \
            diatom_failIndex(&teavm_shadowStack.header, site, diatom_index, diatom_length); \
        } \
        diatom_index; \
    })

/* TeaVM knows the array's length to be above the index here, but does not tell it: -1 stands for unknown. */
#define diatom_checkLowerBoundAt(site, index) \
    ({ \
        int32_t diatom_index = (index); \
        if (DIATOM_UNLIKELY(diatom_index < 0)) { \
            diatom_failIndex(&teavm_shadowStack.header, site, diatom_index, -1); \
        } \
        diatom_index; \
    })

/* Most objects are of the very class. */
#define diatom_checkcastAt(site, object, target, isSupertype) \
    ({ \
        TeaVM_Object *diatom_object = (object); \
        if (diatom_object != NULL \
            && TEAVM_CLASS_OF(diatom_object) != (TeaVM_Class *) (target) \
            && DIATOM_UNLIKELY(!(isSupertype)((TeaVM_Class *) (target), TEAVM_CLASS_OF(diatom_object)))) { \
            diatom_failCast(&teavm_shadowStack.header, site, diatom_object, target); \
        } \
        (void *) diatom_object; \
    })

/* JLS 15.26.1. Most arrays that are stored into hold objects of any class. */
DIATOM_COLD extern _Noreturn void diatom_failStore(TeaVM_StackFrame *frame, int32_t site, void *value);
/* The class java.lang.Object; generated headers declare it with a type of its own. */
extern TeaVM_Class diatom_objectClass __asm__("jl_Object_Cls");

static inline bool diatom_canStore(void *array, void *value) {
    TeaVM_Class *items = TEAVM_CLASS_OF(array)->itemType;
    return items == &diatom_objectClass || value == NULL || items == TEAVM_CLASS_OF(value)
        || teavm_isSupertypeOf(items, TEAVM_CLASS_OF(value));
}

#define diatom_checkStoreAt(site, array, value) \
    ({ \
        void *diatom_stored = (value); \
        if (DIATOM_UNLIKELY(!diatom_canStore(array, diatom_stored))) { \
            diatom_failStore(&teavm_shadowStack.header, site, diatom_stored); \
        } \
    })

/* ---- Class initialization, JLS 12.4.2 ------------------------------------------------------------------------ */

/* Set by TeaVM's initializer as it begins. */
#define CLASS_INITIALIZED 1
#define CLASS_INITIALIZING (1 << 28)
#define CLASS_FAILED (1 << 29)
/* Initialized without failure: the sign of the flags. */
#define CLASS_READY (1 << 31)

DIATOM_COLD extern void diatom_initializeClass(TeaVM_Class *cls, void (*initializer)());

static inline bool diatom_isInitialized(const TeaVM_Class *cls) {
    return cls->flags < 0;
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

DIATOM_COLD extern void diatom_initializeClassIn(
    TeaVM_StackFrame *frame, int32_t site, TeaVM_Class *cls, void (*initializer)());

#define diatom_initializeClassLinked(site, cls, initializer) \
    ({ \
        if (DIATOM_UNLIKELY(!diatom_isInitialized(cls))) { \
            DIATOM_STORE_ROOTS; \
            diatom_initializeClassIn(&teavm_shadowStack.header, site, cls, initializer); \
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
/* The same in a frame that is linked for it. */
DIATOM_COLD extern void *diatom_allocateIn(TeaVM_StackFrame *frame, int32_t site, size_t bytes);

/* Whether every allocation goes the slow way. */
#if DIATOM_STRESS_GC || DIATOM_STRESS_SWITCH || DIATOM_POISON
#define DIATOM_SLOW_ALLOCATION 1
#else
#define DIATOM_SLOW_ALLOCATION 0
#endif

/* The size classes that most objects are in, 8 or 16 bytes apart: of heap_class_bytes, for constants. */
#define DIATOM_LEAST_BYTES 16
#define DIATOM_FINE_BYTES_MAX 64
#define DIATOM_MEDIUM_BYTES_MAX 128

/* Where the C compiler knows the size, it knows the class. */
static inline __attribute__((always_inline)) unsigned diatom_sizeClass(size_t bytes) {
    if (__builtin_constant_p(bytes) && bytes <= DIATOM_MEDIUM_BYTES_MAX) {
        return bytes <= DIATOM_LEAST_BYTES    ? 0
            : bytes <= DIATOM_FINE_BYTES_MAX ? (unsigned) ((bytes + 7) / 8 - 2)
                                             : (unsigned) ((bytes + 15) / 16 + 2);
    }
    return diatom_sizeClasses[(bytes + 7) >> 3];
}

static inline __attribute__((always_inline)) size_t diatom_cellBytes(size_t bytes) {
    if (__builtin_constant_p(bytes) && bytes <= DIATOM_MEDIUM_BYTES_MAX) {
        return bytes <= DIATOM_LEAST_BYTES    ? DIATOM_LEAST_BYTES
            : bytes <= DIATOM_FINE_BYTES_MAX ? (bytes + 7) / 8 * 8
                                             : (bytes + 15) / 16 * 16;
    }
    return heap_class_bytes[diatom_sizeClass(bytes)];
}

/* A cell of the class's run, or what the slow way gives, taken with all it needs around it. */
#define DIATOM_CELL(bytes_, slow) \
    ({ \
        size_t diatom_bytes = (bytes_); \
        char *diatom_cell; \
        if (DIATOM_SLOW_ALLOCATION || diatom_bytes > DIATOM_INLINE_BYTES_MAX) { \
            diatom_cell = slow; \
        } else { \
            struct diatom_run *diatom_run = &diatom_runs[diatom_sizeClass(diatom_bytes)]; \
            diatom_cell = diatom_run->cursor; \
            if (DIATOM_UNLIKELY(diatom_cell == diatom_run->limit)) { \
                diatom_cell = slow; \
            } else { \
                diatom_run->cursor = diatom_cell + diatom_cellBytes(diatom_bytes); \
            } \
        } \
        diatom_cell; \
    })

/* The hash word, above the header, is 0. */
static inline __attribute__((always_inline)) void *diatom_asInstance(void *cell, const void *type) {
    *(uintptr_t *) cell = (uintptr_t) type;
    return cell;
}

static inline void *diatom_allocateBytes(size_t bytes) {
    return DIATOM_CELL(bytes, diatom_allocateSlow(diatom_bytes));
}

static inline void *diatom_allocate(void *cls) {
    return diatom_asInstance(diatom_allocateBytes((size_t) ((TeaVM_Class *) cls)->size), cls);
}

/* The image builder makes this of diatom_allocate(&NAME_Cls); some classes have their structures from TeaVM's headers. */
#define DIATOM_NEW(name) \
    diatom_asInstance(DIATOM_CELL(sizeof(cls_##name), diatom_allocateSlow(diatom_bytes)), &name##_Cls)
#define DIATOM_NEW_LINKED(site, name) \
    diatom_asInstance( \
        DIATOM_CELL( \
            sizeof(cls_##name), \
            (DIATOM_STORE_ROOTS, diatom_allocateIn(&teavm_shadowStack.header, site, diatom_bytes))), \
        &name##_Cls)
typedef TeaVM_Object cls_jl_Object;
typedef TeaVM_String cls_jl_String;
typedef TeaVM_Reference cls_jlr_WeakReference;
typedef TeaVM_ReferenceQueue cls_jlr_ReferenceQueue;

extern void *diatom_allocateArray(void *cls, int32_t length);
DIATOM_COLD extern void *diatom_allocateArrayIn(TeaVM_StackFrame *frame, int32_t site, void *cls, int32_t length);

/* An array whose items have 1 << shift bytes, if its size class has a free cell at hand; else NULL. */
extern void *diatom_takeArray(unsigned shift, void *cls, int32_t length);

#define DIATOM_ARRAY(shift, cls_, length_, slow) \
    ({ \
        void *diatom_cls = (cls_); \
        int32_t diatom_length = (length_); \
        void *diatom_array = diatom_takeArray(shift, diatom_cls, diatom_length); \
        if (DIATOM_UNLIKELY(diatom_array == NULL)) { \
            diatom_array = slow; \
        } \
        diatom_array; \
    })

/* The image builder makes this of diatom_allocateArray(cls, length). */
#define DIATOM_NEW_ARRAY(shift, cls, length) \
    DIATOM_ARRAY(shift, cls, length, diatom_allocateArray(diatom_cls, diatom_length))
#define DIATOM_NEW_ARRAY_LINKED(site, shift, cls, length) \
    DIATOM_ARRAY(shift, cls, length, \
        (DIATOM_STORE_ROOTS, \
         diatom_allocateArrayIn(&teavm_shadowStack.header, site, diatom_cls, diatom_length)))
extern void *diatom_allocateMultiArray(void *cls, void *dimensions, int32_t count);
extern void *diatom_clone(void *object);
extern int32_t diatom_copyItems(void *from, int32_t fromIndex, void *to, int32_t toIndex, int32_t count);

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
extern int32_t diatom_compareStrings(void *first, void *second);
extern int32_t diatom_indexOf(void *string, char16_t c, int32_t from);

static inline void diatom_copyCharacters(void *string, int32_t index, void *to, int32_t toIndex, int32_t count) {
    const TeaVM_Array *from = ((TeaVM_String *) string)->characters;
    memmove((char16_t *) to + toIndex, TEAVM_ARRAY_DATA(from, char16_t) + index, (size_t) count * sizeof(char16_t));
}

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
#define diatom_use(object) ((void) (object))
/* Exported by the Java side, where one class cannot name the other. */
extern void diatom_launch(TeaVM_Array *arguments);
extern void diatom_parkThread(int64_t nanos);
extern void diatom_unparkThread(void *thread);
extern void diatom_classReady(void *cls, int32_t failed);
