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

/*
 * An entry is the distance from the heap's begin to an object that may be marked already: that is asked when it is taken, by
 * when the processor has fetched its mark. Of a long array there are two: its distance with bit 0 set, and below it the next
 * index.
 */
#define MARK_STACK_INITIAL 2048
/* Arrays are scanned in pieces, so that one does not fill the stack. */
#define ARRAY_PIECE 128

DIATOM_TABLE(initial_stack) static uintptr_t initial_stack[MARK_STACK_INITIAL];
static uintptr_t *mark_stack = initial_stack;
static size_t mark_stack_size, mark_stack_capacity = MARK_STACK_INITIAL;
/* Some object could not be pushed: the heap must be gone through for marked objects with unmarked children. */
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

/* What marking needs at hand, in registers: the mark stack and where the heap is. */
struct marker {
    uintptr_t *stack;
    size_t size, capacity;
    uintptr_t base, bytes;
    uint64_t *marks;
};

static inline __attribute__((always_inline)) struct marker take_marker(void) {
    return (struct marker) {
        .stack = mark_stack,
        .size = mark_stack_size,
        .capacity = mark_stack_capacity,
        .base = (uintptr_t) heap_blocks_base,
        .bytes = (uintptr_t) heap_block_count << BLOCK_SHIFT,
        .marks = heap_marks,
    };
}

static inline __attribute__((always_inline)) void put_back(const struct marker *marker) {
    mark_stack_size = marker->size;
}

static DIATOM_COLD bool make_room(size_t entries) {
    grow_mark_stack();
    if (mark_stack_size + entries <= mark_stack_capacity) {
        return true;
    }
    mark_stack_overflowed = true;
    return false;
}

/* Whether so many entries can be pushed. */
static inline __attribute__((always_inline)) bool has_room(struct marker *marker, size_t entries) {
    if (__builtin_expect(marker->size + entries <= marker->capacity, 1)) {
        return true;
    }
    put_back(marker);
    bool made = make_room(entries);
    *marker = take_marker();
    return made;
}

/* There is room for one more, since what points out of the heap is written, but not kept. */
static inline __attribute__((always_inline)) void push(struct marker *marker, void *pointer) {
    uintptr_t distance = (uintptr_t) pointer - marker->base;
    marker->stack[marker->size] = distance;
    marker->size += distance < marker->bytes;
}

/* False if the object at a distance was marked before. */
static inline __attribute__((always_inline)) bool set_mark(const struct marker *marker, uintptr_t distance) {
    uint64_t *word = &marker->marks[distance >> 9];
    uint64_t marks = *word;
    bool before;
    __asm__("btsq %2, %0" : "+r"(marks), "=@ccc"(before) : "r"(distance >> 3)); /* modulo 64 */
    if (before) {
        return false;
    }
    *word = marks;
    return true;
}

/* For what is marked one by one: roots, and the fields of rare objects. */
static void mark(void *pointer) {
    struct marker marker = take_marker();
    if (has_room(&marker, 1)) {
        push(&marker, pointer);
        put_back(&marker);
    }
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

static inline __attribute__((always_inline)) void scan_array(struct marker *marker, TeaVM_Array *array, int32_t from) {
    void **items = TEAVM_ARRAY_DATA(array, void *);
    int32_t to = array->size;
    if (!has_room(marker, ARRAY_PIECE + 3)) {
        return;
    }
    if (to - from > ARRAY_PIECE) {
        to = from + ARRAY_PIECE;
        marker->stack[marker->size++] = (uintptr_t) to;
        marker->stack[marker->size++] = ((uintptr_t) array - marker->base) | 1;
    }
    for (int32_t i = from; i < to; i++) {
        push(marker, items[i]);
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
    uint32_t count; /* or one of the following */
    int16_t offsets[];
};

/* More than a mark stack has. */
#define SPECIAL UINT32_MAX    /* to be scanned class by class */
#define STRING (UINT32_MAX - 1) /* the characters are marked with the string: nothing in them is to be looked at */

static const struct plan special_plan = {.count = SPECIAL}, string_plan = {.count = STRING};

static DIATOM_COLD const struct plan *make_plan(TeaVM_Class *cls) {
    if (cls == teavm_stringClass) {
        cls->next = (TeaVM_Class *) &string_plan;
        return &string_plan;
    }
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

static inline __attribute__((always_inline)) void scan(struct marker *marker, TeaVM_Object *object) {
    TeaVM_Class *cls = TEAVM_CLASS_OF(object);
    if (cls->itemType != NULL) {
        if (teavm_primitiveKind(cls->itemType) == TEAVM_PRIMITIVE_NONE) {
            scan_array(marker, (TeaVM_Array *) object, 0);
        }
        return;
    }
    const struct plan *plan = (const struct plan *) cls->next;
    if (DIATOM_UNLIKELY(plan == NULL)) {
        plan = make_plan(cls);
    }
    size_t count = plan->count;
    if (count == STRING) {
        uintptr_t distance = (uintptr_t) ((TeaVM_String *) object)->characters - marker->base;
        if (distance < marker->bytes) {
            set_mark(marker, distance);
        }
        return;
    }
    if (DIATOM_UNLIKELY(marker->size + count >= marker->capacity)) {
        if (count == SPECIAL) {
            put_back(marker);
            scan_with_superclasses(object, cls);
            *marker = take_marker();
            return;
        }
        if (!has_room(marker, count + 1)) {
            return;
        }
    }
    for (const int16_t *offset = plan->offsets; offset != plan->offsets + count; offset++) {
        push(marker, *(void **) ((char *) object + *offset));
    }
}

/* Objects on their way from the stack to be marked and scanned: by then the processor has fetched them and their marks. */
#define FETCHED 64
#define NOTHING UINTPTR_MAX

static inline __attribute__((always_inline)) void visit(struct marker *marker, uintptr_t distance) {
    if (set_mark(marker, distance)) {
        TeaVM_Object *object = (TeaVM_Object *) (marker->base + distance);
#if DIATOM_POISON || DIATOM_STRESS_GC
        check_object(object);
#endif
        scan(marker, object);
    }
}

static __attribute__((hot)) void drain(void) {
    uintptr_t fetched[FETCHED];
    memset(fetched, 0xff, sizeof fetched);
    struct marker marker = take_marker();
    unsigned at = 0;
    while (marker.size > 0) {
        uintptr_t entry = marker.stack[--marker.size];
        if (DIATOM_UNLIKELY((entry & 1) != 0)) {
            int32_t from = (int32_t) marker.stack[--marker.size];
            scan_array(&marker, (TeaVM_Array *) (marker.base + entry - 1), from);
        } else {
            __builtin_prefetch((void *) (marker.base + entry));
            __builtin_prefetch(&marker.marks[entry >> 9], 1);
            uintptr_t next = fetched[at];
            fetched[at] = entry;
            at = (at + 1) % FETCHED;
            if (next != NOTHING) {
                visit(&marker, next);
            }
        }
        for (unsigned i = 0; marker.size == 0 && i < FETCHED; i++) {
            uintptr_t last = fetched[i];
            fetched[i] = NOTHING;
            if (last != NOTHING) {
                visit(&marker, last);
            }
        }
    }
    put_back(&marker);
}

static DIATOM_COLD void scan_again(void *object) {
    struct marker marker = take_marker();
    scan(&marker, object);
    put_back(&marker);
    drain();
}

/* After an overflow: scanning every marked object again reaches what could not be pushed. */
static void rescan_marked(void) {
    for (uint32_t block = 0; block < heap_block_count; block++) {
        char *address = heap_block_address(block);
        if (heap_blocks[block].kind == BLOCK_LARGE && heap_is_marked(address)) {
            scan_again(address);
        } else if (heap_blocks[block].kind == BLOCK_SMALL) {
            size_t cell_bytes = heap_class_bytes[heap_blocks[block].size_class];
            for (size_t i = 0; i < BLOCK_BYTES / cell_bytes; i++) {
                if (heap_is_marked(address + i * cell_bytes)) {
                    scan_again(address + i * cell_bytes);
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
