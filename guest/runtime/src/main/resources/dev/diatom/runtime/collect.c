/*
 * The collector: marks from the roots with an explicit stack, clears weak references, frees what is unmarked. Roots are
 * exact: static fields, class objects, the shadow stacks of all threads, and the threads themselves.
 */
#include <stdlib.h>
#include <string.h>

#include "heap.h"
#include "monitor.h"
#include "stringhash.h"
#include "thread.h"

/* ---- The mark stack ----------------------------------------------------------------------------------------------- */

/* An entry is an object still to be scanned; of a long array, two: the array with bit 0 set, and the next index. */
#define MARK_STACK_INITIAL 2048
/* Arrays are scanned in pieces, so that one does not fill the stack. */
#define ARRAY_PIECE 128

static uintptr_t initial_stack[MARK_STACK_INITIAL];
static uintptr_t *mark_stack = initial_stack;
static size_t mark_stack_size, mark_stack_capacity = MARK_STACK_INITIAL;
/* Some marked object could not be pushed: the heap must be gone through for marked objects with unmarked children. */
static bool mark_stack_overflowed;

static bool collecting;

static void grow_mark_stack(void) {
    size_t bytes = 2 * mark_stack_capacity * sizeof *mark_stack;
    uint32_t first = heap_take_blocks((uint32_t) ((bytes + BLOCK_BYTES - 1) >> BLOCK_SHIFT), BLOCK_NATIVE);
    if (first == NO_BLOCK) {
        return;
    }
    uintptr_t *larger = (uintptr_t *) heap_block_address(first);
    memcpy(larger, mark_stack, mark_stack_size * sizeof *mark_stack);
    if (mark_stack != initial_stack) {
        heap_release_blocks(heap_block_of(mark_stack), heap_blocks[heap_block_of(mark_stack)].count);
    }
    mark_stack = larger;
    mark_stack_capacity = ((size_t) heap_blocks[first].count << BLOCK_SHIFT) / sizeof *mark_stack;
}

static void shrink_mark_stack(void) {
    if (mark_stack != initial_stack) {
        heap_release_blocks(heap_block_of(mark_stack), heap_blocks[heap_block_of(mark_stack)].count);
        mark_stack = initial_stack;
        mark_stack_capacity = MARK_STACK_INITIAL;
    }
}

static DIATOM_COLD bool make_room(size_t entries) {
    grow_mark_stack();
    if (mark_stack_size + entries > mark_stack_capacity) {
        mark_stack_overflowed = true;
        return false;
    }
    return true;
}

static inline bool push(uintptr_t entry, size_t entries_to_come) {
    if (DIATOM_UNLIKELY(mark_stack_size + 1 + entries_to_come > mark_stack_capacity)
        && !make_room(1 + entries_to_come)) {
        return false;
    }
    mark_stack[mark_stack_size++] = entry;
    return true;
}

#if DIATOM_POISON || DIATOM_STRESS_GC
static void check_object(const TeaVM_Object *object) {
    const struct block *block = &heap_blocks[heap_block_of(object)];
    bool valid = block->kind == BLOCK_LARGE
        || (block->kind == BLOCK_SMALL
            && ((uintptr_t) object - (uintptr_t) heap_block_address(heap_block_of(object)))
                    % heap_class_bytes[block->size_class] == 0);
    if (!valid || object->header == 0 || object->header == (int32_t) 0xdddddddd) {
        static const char message[] = "diatom: a reference points to no object\n";
        platform_write(STREAM_ERROR, message, sizeof message - 1);
        platform_abort();
    }
}
#endif

static inline __attribute__((always_inline)) void mark(void *pointer) {
    if (!heap_contains(pointer)) {
        return;
    }
    uintptr_t index = ((uintptr_t) pointer - (uintptr_t) heap_blocks_base) >> 3;
    uint64_t bit = (uint64_t) 1 << (index & 63);
    uint64_t *word = &heap_marks[index >> 6];
    if (*word & bit) {
        return;
    }
#if DIATOM_POISON || DIATOM_STRESS_GC
    check_object(pointer);
#endif
    *word |= bit;
    push((uintptr_t) pointer, 0);
}

/* ---- Weak, soft references and direct buffers ------------------------------------------------------------------------ */

/* A table in native memory that grows; what does not fit is treated as strong. */
struct table {
    void **entries;
    size_t size, capacity;
};

static struct table weak_references, soft_references, direct_buffers;
static bool clearing_soft_references;
static TeaVM_Class *soft_reference_class;

/* java.lang.ref.SoftReference: the one field besides the header is the referent. */
struct soft_reference {
    TeaVM_Object parent;
    TeaVM_Object *referent;
};

static bool table_add(struct table *table, void *entry) {
    if (table->size == table->capacity) {
        size_t capacity = table->capacity == 0 ? 64 : 2 * table->capacity;
        void **larger = realloc(table->entries, capacity * sizeof *larger);
        if (larger == NULL) {
            return false;
        }
        table->entries = larger;
        table->capacity = capacity;
    }
    table->entries[table->size++] = entry;
    return true;
}

void diatom_setSoftReferenceClass(void *object) {
    soft_reference_class = TEAVM_CLASS_OF(object);
}

static void scan_weak_reference(TeaVM_Reference *reference) {
    mark(reference->queue);
    mark(reference->next);
    if (reference->object != NULL && !table_add(&weak_references, reference)) {
        mark(reference->object);
    }
}

static void scan_soft_reference(struct soft_reference *reference) {
    if (!clearing_soft_references || (reference->referent != NULL && !table_add(&soft_references, reference))) {
        mark(reference->referent);
    }
}

static void clear_references(void) {
    for (size_t i = 0; i < soft_references.size; i++) {
        struct soft_reference *reference = soft_references.entries[i];
        if (heap_contains(reference->referent) && !heap_is_marked(reference->referent)) {
            reference->referent = NULL;
        }
    }
    for (size_t i = 0; i < weak_references.size; i++) {
        TeaVM_Reference *reference = weak_references.entries[i];
        if (heap_contains(reference->object) && !heap_is_marked(reference->object)) {
            reference->object = NULL;
            teavm_reference_enqueue(reference);
        }
    }
}

/* java.nio.Buffer: the class that holds the memory's address says where, in its enumValues (TeaVM's convention). */
static void free_direct_buffer(TeaVM_Object *buffer) {
    for (TeaVM_Class *cls = TEAVM_CLASS_OF(buffer); cls != NULL; cls = cls->superclass) {
        if (cls->enumValues != NULL) {
            void **address = (void **) ((char *) buffer + (uintptr_t) cls->enumValues + sizeof(void *));
            free(*address);
            *address = NULL;
            return;
        }
    }
}

static void free_direct_buffers(void) {
    size_t kept = 0;
    for (size_t i = 0; i < direct_buffers.size; i++) {
        TeaVM_Object *buffer = direct_buffers.entries[i];
        if (heap_is_marked(buffer)) {
            direct_buffers.entries[kept++] = buffer;
        } else {
            free_direct_buffer(buffer);
        }
    }
    direct_buffers.size = kept;
}

void diatom_registerDirectBuffer(void *buffer) {
    table_add(&direct_buffers, buffer); /* without memory for the entry, the buffer's own memory is never freed */
}

static void delete_unused_strings(void) {
    teavm_stringHashtableRewind();
    void *string;
    while ((string = teavm_stringHashtableCurrent()) != NULL) {
        if (heap_contains(string) && !heap_is_marked(string)) {
            teavm_stringHashtableDelete();
        } else {
            teavm_stringHashtableNext();
        }
    }
}

/* ---- Marking ------------------------------------------------------------------------------------------------------- */

enum { VM_TYPE_WEAK_REFERENCE = 1, VM_TYPE_REFERENCE_QUEUE = 2 };

static void scan_array(TeaVM_Array *array, int32_t from) {
    void **items = TEAVM_ARRAY_DATA(array, void *);
    int32_t to = array->size;
    if (to - from > ARRAY_PIECE) {
        to = from + ARRAY_PIECE;
        if (push((uintptr_t) array | 1, 1)) {
            push((uintptr_t) to, 0);
        } else {
            to = array->size;
        }
    }
    for (int32_t i = from; i < to; i++) {
        mark(items[i]);
    }
}

static void scan_fields(TeaVM_Object *object, TeaVM_Class *cls) {
    int16_t *layout = cls->layout;
    if (layout != NULL) {
        int16_t count = *layout++;
        for (int16_t i = 0; i < count; i++) {
            mark(*(void **) ((char *) object + layout[i]));
        }
    }
}

/* Class by class, with those that are references in the sense of java.lang.ref. */
static void scan_with_superclasses(TeaVM_Object *object, TeaVM_Class *cls) {
    for (; cls != NULL; cls = cls->superclass) {
        switch (cls->flags >> 1 & 7) {
            case VM_TYPE_WEAK_REFERENCE:
                scan_weak_reference((TeaVM_Reference *) object);
                break;
            case VM_TYPE_REFERENCE_QUEUE:
                mark(((TeaVM_ReferenceQueue *) object)->first);
                mark(((TeaVM_ReferenceQueue *) object)->last);
                break;
            default:
                if (cls == soft_reference_class) {
                    scan_soft_reference((struct soft_reference *) object);
                } else {
                    scan_fields(object, cls);
                }
        }
    }
}

/*
 * Where the references of a class's instances are, those of its superclasses included. It is made when the collector meets
 * the first instance, and kept where array classes have their successor in the list of classes: others are in none.
 */
struct plan {
    int16_t count; /* SPECIAL: to be scanned class by class */
    int16_t offsets[];
};

#define SPECIAL (-1)

static const struct plan special_plan = {.count = SPECIAL};

static DIATOM_COLD const struct plan *make_plan(TeaVM_Class *cls) {
    int count = 0;
    for (TeaVM_Class *at = cls; at != NULL; at = at->superclass) {
        int type = at->flags >> 1 & 7;
        if (type == VM_TYPE_WEAK_REFERENCE || type == VM_TYPE_REFERENCE_QUEUE || at == soft_reference_class) {
            return &special_plan;
        }
        count += at->layout != NULL ? *(int16_t *) at->layout : 0;
    }
    struct plan *plan = malloc(sizeof *plan + (size_t) count * sizeof *plan->offsets);
    if (plan == NULL) {
        return &special_plan; /* for once */
    }
    plan->count = 0;
    for (TeaVM_Class *at = cls; at != NULL; at = at->superclass) {
        const int16_t *layout = at->layout;
        for (int16_t i = 0; layout != NULL && i < layout[0]; i++) {
            plan->offsets[plan->count++] = layout[1 + i];
        }
    }
    cls->next = (TeaVM_Class *) plan;
    return plan;
}

static inline void scan(TeaVM_Object *object) {
    TeaVM_Class *cls = TEAVM_CLASS_OF(object);
    if (cls->itemType != NULL) {
        if (teavm_primitiveKind(cls->itemType) == TEAVM_PRIMITIVE_NONE) {
            scan_array((TeaVM_Array *) object, 0);
        }
        return;
    }
    const struct plan *plan = (const struct plan *) cls->next;
    if (DIATOM_UNLIKELY(plan == NULL)) {
        plan = make_plan(cls);
    }
    if (DIATOM_UNLIKELY(plan->count == SPECIAL)) {
        scan_with_superclasses(object, cls);
        return;
    }
    for (int i = 0; i < plan->count; i++) {
        mark(*(void **) ((char *) object + plan->offsets[i]));
    }
}

/* Objects on their way from the stack to be scanned: by then the processor has fetched them. */
#define FETCHED 32

static void drain(void) {
    uintptr_t fetched[FETCHED] = {0};
    unsigned at = 0, on_their_way = 0;
    while (mark_stack_size > 0 || on_their_way > 0) {
        uintptr_t entry = 0;
        if (mark_stack_size > 0) {
            entry = mark_stack[--mark_stack_size];
            if (mark_stack_size > 0 && (mark_stack[mark_stack_size - 1] & 1) != 0) {
                uintptr_t array = mark_stack[--mark_stack_size] & ~(uintptr_t) 1;
                scan_array((TeaVM_Array *) array, (int32_t) entry);
                continue;
            }
            __builtin_prefetch((void *) entry);
            on_their_way++;
        }
        uintptr_t object = fetched[at];
        fetched[at] = entry;
        at = (at + 1) % FETCHED;
        if (object != 0) {
            on_their_way--;
            scan((TeaVM_Object *) object);
        }
    }
}

/* After an overflow: scanning every marked object again reaches what could not be pushed. */
static void rescan_marked(void) {
    for (uint32_t block = 0; block < heap_block_count; block++) {
        char *address = heap_block_address(block);
        if (heap_blocks[block].kind == BLOCK_LARGE && heap_is_marked(address)) {
            scan((TeaVM_Object *) address);
            drain();
        } else if (heap_blocks[block].kind == BLOCK_SMALL) {
            size_t cell_bytes = heap_class_bytes[heap_blocks[block].size_class];
            for (size_t i = 0; i < BLOCK_BYTES / cell_bytes; i++) {
                if (heap_is_marked(address + i * cell_bytes)) {
                    scan((TeaVM_Object *) (address + i * cell_bytes));
                    drain();
                }
            }
        }
    }
}

static void mark_all_reachable(void) {
    drain();
    while (mark_stack_overflowed) {
        mark_stack_overflowed = false;
        rescan_marked();
    }
}

static void mark_roots(void) {
    void ***statics = teavm_gc_staticRoots;
    if (statics != NULL) {
        intptr_t count = (intptr_t) statics[0];
        for (intptr_t i = 1; i <= count; i++) {
            mark(*statics[i]);
        }
    }
    for (int32_t i = 0; i < teavm_classReferencesCount; i++) {
        mark(teavm_classReferences[i]->classObject);
    }
    for (TeaVM_Class *cls = teavm_firstClass; cls != NULL; cls = cls->next) {
        mark(cls->classObject);
    }
    thread_current->frames = teavm_stackTop;
    for (struct thread *thread = thread_first_live; thread != NULL; thread = thread->next_live) {
        mark(thread->object);
        for (TeaVM_StackFrame *frame = thread->frames; frame != NULL; frame = frame->next) {
            void **slots = (void **) (frame + 1);
            for (int32_t i = 0; i < frame->size; i++) {
                mark(slots[i]);
            }
        }
    }
}

static void clear_marks(void) {
    for (uint32_t block = 0; block < heap_block_count; block++) {
        if (heap_blocks[block].kind == BLOCK_SMALL) {
            memset(heap_marks + (size_t) block * MARK_WORDS_PER_BLOCK, 0, MARK_WORDS_PER_BLOCK * 8);
        } else if (heap_blocks[block].kind == BLOCK_LARGE) {
            heap_marks[(size_t) block * MARK_WORDS_PER_BLOCK] = 0;
        }
    }
}

void collect(bool clear_soft_references) {
    if (collecting) {
        platform_abort();
    }
    collecting = true;
    clearing_soft_references = clear_soft_references;
    weak_references.size = 0;
    soft_references.size = 0;
    clear_marks();
    mark_roots();
    mark_all_reachable();
    clear_references();
    free_direct_buffers();
    delete_unused_strings();
    shrink_mark_stack();
    heap_sweep();
    collecting = false;
}
