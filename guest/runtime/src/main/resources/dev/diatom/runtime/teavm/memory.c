/* Registration of static fields as roots. The heap itself is heap.c's. Takes the place of TeaVM's file. */
#include "memory.h"
#include <stdlib.h>
#include <string.h>

/* The number of roots, then their addresses. */
void ***teavm_gc_staticRoots;

static intptr_t count, capacity;

void teavm_initHeap(int64_t minimum, int64_t maximum) {
    (void) minimum;
    (void) maximum;
}

void teavm_registerStaticGcRoots(void ***roots, int roots_count) {
    if (roots_count == 0) {
        return;
    }
    if (count + roots_count >= capacity) {
        capacity = 2 * (count + roots_count) + 256;
        teavm_gc_staticRoots = realloc(teavm_gc_staticRoots, (size_t) capacity * sizeof *teavm_gc_staticRoots);
        if (teavm_gc_staticRoots == NULL) {
            abort();
        }
    }
    memcpy(teavm_gc_staticRoots + 1 + count, roots, (size_t) roots_count * sizeof *roots);
    count += roots_count;
}

void teavm_initStaticGcRoots() {
    if (teavm_gc_staticRoots != NULL) {
        teavm_gc_staticRoots[0] = (void **) count;
    }
}
