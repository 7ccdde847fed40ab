/*
 * Class initialization with the lock of JLS 12.4.2. TeaVM's generated initializer marks a class initialized before it
 * runs <clinit>, which is right for the thread that runs it; other threads must wait. Which thread initializes which
 * class is kept in a list on the stacks of the initializing threads.
 */
#include <stddef.h>

#include "thread.h"

struct initialization {
    TeaVM_Class *cls;
    struct thread *thread;
    struct thread_queue waiting;
    struct initialization *next;
};

static struct initialization *running;

/* Exported by the Java side: runs the initializer, calls diatom_classReady, throws what it has to throw. */
extern void diatom_runInitializer(void *cls, void *initializer);
extern void diatom_throwNoClassDefFound(void *cls);

static struct initialization *find(TeaVM_Class *cls) {
    struct initialization *initialization = running;
    while (initialization->cls != cls) {
        initialization = initialization->next;
    }
    return initialization;
}

void diatom_initializeClass(TeaVM_Class *cls, void (*initializer)()) {
    while ((cls->flags & CLASS_INITIALIZING) != 0) {
        struct initialization *other = find(cls);
        if (other->thread == thread_current) {
            return;
        }
        queue_add(&other->waiting, thread_current);
        thread_block(THREAD_STOPPED, FOREVER);
    }
    if ((cls->flags & CLASS_FAILED) != 0) {
        diatom_throwNoClassDefFound(cls);
    }
    if ((cls->flags & CLASS_INITIALIZED) != 0) {
        cls->flags |= CLASS_READY;
        return;
    }
    struct initialization initialization = {.cls = cls, .thread = thread_current, .next = running};
    running = &initialization;
    cls->flags |= CLASS_INITIALIZING;
    diatom_runInitializer(cls, initializer);
}

void diatom_classReady(void *pointer, int32_t failed) {
    TeaVM_Class *cls = pointer;
    struct initialization **link = &running;
    while ((*link)->cls != cls) {
        link = &(*link)->next;
    }
    struct initialization *initialization = *link;
    *link = initialization->next;
    cls->flags &= ~CLASS_INITIALIZING;
    cls->flags |= CLASS_INITIALIZED | (failed ? CLASS_FAILED : CLASS_READY);
    while (initialization->waiting.first != NULL) {
        thread_make_ready(initialization->waiting.first);
    }
}
