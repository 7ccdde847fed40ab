/* Arrays and clones (JLS 10.6, 10.7, 15.10). */
#include <string.h>

#include "heap.h"

extern void diatom_throwNegativeArraySize(int32_t length);
extern int32_t diatom_isCloneable(void *object);
extern void diatom_throwCloneNotSupported(void *type);

static size_t item_bytes(const TeaVM_Class *item_type) {
    return teavm_primitiveKind((TeaVM_Class *) item_type) != TEAVM_PRIMITIVE_NONE ? (size_t) item_type->size
                                                                                  : sizeof(void *);
}

/* Items are 1, 2, 4 or 8 bytes long, and aligned. */
static size_t header_bytes(size_t item) {
    return (sizeof(TeaVM_Array) + item - 1) & ~(item - 1);
}

static size_t array_bytes(const TeaVM_Class *item_type, int32_t length) {
    size_t item = item_bytes(item_type);
    return (header_bytes(item) + item * (size_t) length + 7) & ~(size_t) 7;
}

void *diatom_allocateArray(void *cls, int32_t length) {
    TeaVM_Class *type = cls;
    if (DIATOM_UNLIKELY(length < 0)) {
        diatom_throwNegativeArraySize(length);
    }
    TeaVM_Array *array = diatom_allocateBytes(array_bytes(type->itemType, length));
    array->parent.header = TEAVM_PACK_CLASS(type);
    array->size = length;
    return array;
}

void *diatom_takeArray(unsigned shift, void *cls, int32_t length) {
    size_t header = (sizeof(TeaVM_Array) + ((size_t) 1 << shift) - 1) >> shift;
    size_t bytes = (header + (uint32_t) length) << shift;
    if (DIATOM_SLOW_ALLOCATION || DIATOM_UNLIKELY(bytes > DIATOM_INLINE_BYTES_MAX)) {
        return NULL;
    }
    unsigned size_class = diatom_sizeClasses[(bytes + 7) >> 3];
    char *cell = diatom_runs[size_class].cursor;
    if (DIATOM_UNLIKELY(cell == diatom_runs[size_class].limit)) {
        return NULL;
    }
    diatom_runs[size_class].cursor = cell + heap_class_bytes[size_class];
    TeaVM_Array *array = diatom_asInstance(cell, cls);
    array->size = length;
    return array;
}

static bool has_items(const TeaVM_Array *array, int32_t index, int32_t count) {
    return index >= 0 && count <= array->size - index;
}

int32_t diatom_copyItems(void *from, int32_t from_index, void *to, int32_t to_index, int32_t count) {
    if (from == NULL || to == NULL || TEAVM_CLASS_OF(from) != TEAVM_CLASS_OF(to) || count < 0) {
        return 0;
    }
    const TeaVM_Class *item_type = TEAVM_CLASS_OF(from)->itemType;
    if (item_type == NULL || !has_items(from, from_index, count) || !has_items(to, to_index, count)) {
        return 0;
    }
    size_t item = item_bytes(item_type);
    size_t header = header_bytes(item);
    memmove((char *) to + header + item * (size_t) to_index, (char *) from + header + item * (size_t) from_index,
        item * (size_t) count);
    return 1;
}

static TeaVM_Array *allocate_dimensions(TeaVM_Class *type, const int32_t *dimensions, int32_t count) {
    TEAVM_ALLOC_STACK(1);
    TEAVM_CALL_SITE(-1);
    TEAVM_GC_ROOT_RELEASE(0);
    TeaVM_Array *array = diatom_allocateArray(type, dimensions[0]);
    TEAVM_GC_ROOT(0, array);
    if (count > 1) {
        for (int32_t i = 0; i < dimensions[0]; i++) {
            TEAVM_ARRAY_AT(array, void *, i) = allocate_dimensions(type->itemType, dimensions + 1, count - 1);
        }
    }
    TEAVM_RELEASE_STACK;
    return array;
}

/* The lengths live on the caller's stack, which a switch of threads leaves in place. */
void *diatom_allocateMultiArray(void *cls, void *dimensions, int32_t count) {
    const int32_t *lengths = dimensions;
    for (int32_t i = 0; i < count; i++) {
        if (lengths[i] < 0) {
            diatom_throwNegativeArraySize(lengths[i]);
        }
    }
    return allocate_dimensions(cls, lengths, count);
}

/* The caller keeps the original reachable. */
void *diatom_clone(void *object) {
    TeaVM_Object *original = object;
    TeaVM_Class *type = TEAVM_CLASS_OF(original);
    if (type->itemType == NULL && !diatom_isCloneable(object)) {
        diatom_throwCloneNotSupported(type);
    }
    size_t bytes = type->itemType != NULL ? array_bytes(type->itemType, ((TeaVM_Array *) object)->size)
                                          : (size_t) type->size;
    TeaVM_Object *copy = diatom_allocateBytes(bytes);
    copy->header = original->header;
    memcpy(copy + 1, original + 1, bytes - sizeof *copy);
    return copy;
}
