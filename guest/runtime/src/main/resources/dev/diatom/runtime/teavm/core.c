/* Start of the program's classes, and varargs array literals. Takes the place of TeaVM's file. */
#include "runtime.h"
#include "core_gen.h"
#include "platform.h"
#include "time.h"
#include <stdarg.h>

/* The array classes made at run time, in a list; the image's own are in teavm_classReferences. */
TeaVM_Class *teavm_firstClass;
TeaVM_Class *teavm_classClass;
TeaVM_Class *teavm_objectClass;
TeaVM_Class *teavm_stringClass;
TeaVM_Class *teavm_charArrayClass;

static int32_t next_reference;
static TeaVM_Class *next_class;

void teavm_beforeInit() {
}

void teavm_afterInitClasses() {
    teavm_initStaticGcRoots();
}

void teavm_initClasses() {
}

TeaVM_Object *teavm_getClassObject(TeaVM_Class *cls) {
    if (cls->classObject == NULL) {
        TeaVM_Object *object = TEAVM_CREATE_CLASS_OBJECT(cls);
        if (cls->classObject == NULL) { /* else another thread came first while this one allocated */
            cls->classObject = object;
        }
    }
    return cls->classObject;
}

void teavm_rewindCurrentClass() {
    next_reference = 0;
    next_class = teavm_firstClass;
}

int32_t teavm_hasNextClass() {
    return next_reference < teavm_classReferencesCount || next_class != NULL;
}

void *teavm_nextClass() {
    if (next_reference < teavm_classReferencesCount) {
        return teavm_classReferences[next_reference++];
    }
    TeaVM_Class *cls = next_class;
    next_class = cls->next;
    return cls;
}

TeaVM_Array *teavm_parseArguments(int argc, char **argv) {
    TEAVM_ALLOC_STACK(1);
    TEAVM_CALL_SITE(-1);
    TEAVM_GC_ROOT_RELEASE(0);
    int32_t count = argc > 0 ? argc - 1 : 0;
    TeaVM_Array *arguments = teavm_allocateStringArray(count);
    TEAVM_GC_ROOT(0, arguments);
    for (int32_t i = 0; i < count; i++) {
        TEAVM_ARRAY_AT(arguments, void *, i) = teavm_cToString(argv[i + 1]);
    }
    TEAVM_RELEASE_STACK;
    return arguments;
}

/* Math.random, uniform in [0, 1): 53 random bits. xorshift64*, seeded by the platform. */
static uint64_t random_state;

double teavm_rand() {
    uint64_t state = random_state;
    while (state == 0) {
        state = (uint64_t) platform_seed();
    }
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    random_state = state;
    return (double) (state * UINT64_C(0x2545f4914f6cdd1d) >> 11) * 0x1p-53;
}

/* In a clone of a snapshot: what comes next is the clone's own. */
void teavm_forgetRandom(void) {
    random_state = 0;
}

#define FILL_ARRAY(function, item, promoted) \
    void *function(void *array, ...) { \
        item *items = TEAVM_ARRAY_DATA(array, item); \
        int32_t length = TEAVM_ARRAY_LENGTH(array); \
        va_list values; \
        va_start(values, array); \
        for (int32_t i = 0; i < length; i++) { \
            items[i] = (item) va_arg(values, promoted); \
        } \
        va_end(values); \
        return array; \
    }

FILL_ARRAY(teavm_fillArray, void *, void *)
FILL_ARRAY(teavm_fillBooleanArray, int8_t, int)
FILL_ARRAY(teavm_fillByteArray, int8_t, int)
FILL_ARRAY(teavm_fillShortArray, int16_t, int)
FILL_ARRAY(teavm_fillCharArray, char16_t, int)
FILL_ARRAY(teavm_fillIntArray, int32_t, int)
FILL_ARRAY(teavm_fillLongArray, int64_t, int64_t)
FILL_ARRAY(teavm_fillFloatArray, float, double)
FILL_ARRAY(teavm_fillDoubleArray, double, double)
