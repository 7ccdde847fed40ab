/* The rare ways on which a function's frame is linked that is not yet (generated_code.h, LazyFrames). */
#include "runtime.h"

static void note(TeaVM_StackFrame *frame, int32_t site) {
    if (teavm_stackTop != frame) {
        frame->next = teavm_stackTop;
        teavm_stackTop = frame;
    }
    frame->callSiteId = site;
}

/* A frame that is not linked yet has no roots, and needs none: it is not returned to. */
static void note_failure(TeaVM_StackFrame *frame, int32_t site) {
    if (teavm_stackTop != frame) {
        frame->size = 0;
    }
    note(frame, site);
}

void diatom_failNull(TeaVM_StackFrame *frame, int32_t site) {
    note_failure(frame, site);
    teavm_throwNullPointerException();
}

void diatom_failIndex(TeaVM_StackFrame *frame, int32_t site, int32_t index, int32_t length) {
    note_failure(frame, site);
    diatom_throwArrayIndex(index, length);
}

void diatom_failCast(TeaVM_StackFrame *frame, int32_t site, void *object, void *target) {
    note_failure(frame, site);
    diatom_throwClassCast(TEAVM_CLASS_OF(object), target);
}

extern _Noreturn void diatom_throwArrayStore(void *type);

void diatom_failStore(TeaVM_StackFrame *frame, int32_t site, void *value) {
    note_failure(frame, site);
    diatom_throwArrayStore(TEAVM_CLASS_OF(value));
}

/* The frame holds its roots here and below. */

void diatom_initializeClassIn(TeaVM_StackFrame *frame, int32_t site, TeaVM_Class *cls, void (*initializer)()) {
    note(frame, site);
    diatom_initializeClass(cls, initializer);
    teavm_stackTop = frame->next;
}

void *diatom_allocateIn(TeaVM_StackFrame *frame, int32_t site, size_t bytes) {
    note(frame, site);
    void *memory = diatom_allocateSlow(bytes);
    teavm_stackTop = frame->next;
    return memory;
}

void *diatom_allocateArrayIn(TeaVM_StackFrame *frame, int32_t site, void *cls, int32_t length) {
    note(frame, site);
    void *array = diatom_allocateArray(cls, length);
    teavm_stackTop = frame->next;
    return array;
}
