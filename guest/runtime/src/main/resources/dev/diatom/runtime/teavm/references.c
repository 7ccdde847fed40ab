/*
 * Weak references and their queues. A reference in a queue has a successor: the next one, or itself at the end; a
 * reference that left its queue has none and no queue any more, so that it is enqueued once. Takes the place of TeaVM's file.
 */
#include "references.h"
#include "runtime.h"
#include "monitor.h"

void teavm_reference_init(TeaVM_Reference *reference, TeaVM_Object *object, TeaVM_ReferenceQueue *queue) {
    reference->object = object;
    reference->queue = queue;
}

TeaVM_Object *teavm_reference_get(TeaVM_Reference *reference) {
    return reference->object;
}

void teavm_reference_clear(TeaVM_Reference *reference) {
    reference->object = NULL;
}

int32_t teavm_reference_isEnqueued(TeaVM_Reference *reference) {
    return reference->next != NULL;
}

/* For the collector as well as for Reference.enqueue. */
int32_t teavm_reference_enqueue(TeaVM_Reference *reference) {
    reference->object = NULL;
    TeaVM_ReferenceQueue *queue = reference->queue;
    if (queue == NULL || reference->next != NULL) {
        return 0;
    }
    if (queue->last == NULL) {
        queue->first = reference;
    } else {
        queue->last->next = reference;
    }
    queue->last = reference;
    reference->next = reference;
    monitor_wake_all(&queue->parent);
    return 1;
}

TeaVM_Reference *teavm_reference_poll(TeaVM_ReferenceQueue *queue) {
    TeaVM_Reference *reference = queue->first;
    if (reference == NULL) {
        return NULL;
    }
    if (reference->next == reference) {
        queue->first = queue->last = NULL;
    } else {
        queue->first = reference->next;
    }
    reference->next = NULL;
    reference->queue = NULL;
    return reference;
}
