/* Strings between Java (UTF-16) and C (UTF-8). What is malformed becomes U+FFFD. Takes the place of TeaVM's file. */
#include "runtime.h"
#include <stdlib.h>
#include <string.h>

#define REPLACEMENT 0xfffd

int32_t teavm_hashCode(TeaVM_String *string) {
    const char16_t *units = TEAVM_ARRAY_DATA(string->characters, char16_t);
    uint32_t hash = 0;
    for (int32_t i = 0; i < string->characters->size; i++) {
        hash = 31 * hash + units[i];
    }
    return (int32_t) hash;
}

/* A string of hash 0 is asked again, as in the JDK; what would not change is not written, since it may be a literal. */
int32_t diatom_hashString(void *object) {
    TeaVM_String *string = object;
    int32_t hash = string->hashCode;
    if (hash == 0) {
        hash = teavm_hashCode(string);
        if (hash != 0) {
            string->hashCode = hash;
        }
    }
    return hash;
}

/* Four units at a time, at any address. */
typedef uint64_t __attribute__((aligned(1))) units4;

static bool equal_units(const char16_t *a, const char16_t *b, int32_t count) {
    int32_t i = 0;
    for (; i + 4 <= count; i += 4) {
        if (*(const units4 *) (a + i) != *(const units4 *) (b + i)) {
            return false;
        }
    }
    for (; i < count; i++) {
        if (a[i] != b[i]) {
            return false;
        }
    }
    return true;
}

int32_t teavm_equals(TeaVM_String *first, TeaVM_String *second) {
    const TeaVM_Array *a = first->characters;
    const TeaVM_Array *b = second->characters;
    return a == b
        || (a->size == b->size && equal_units(TEAVM_ARRAY_DATA(a, char16_t), TEAVM_ARRAY_DATA(b, char16_t), a->size));
}

int32_t diatom_equalStrings(void *first, void *second) {
    return teavm_equals(first, second);
}

int32_t diatom_compareStrings(void *first, void *second) {
    const TeaVM_Array *a = ((TeaVM_String *) first)->characters;
    const TeaVM_Array *b = ((TeaVM_String *) second)->characters;
    const char16_t *a_units = TEAVM_ARRAY_DATA(a, char16_t);
    const char16_t *b_units = TEAVM_ARRAY_DATA(b, char16_t);
    int32_t common = a->size < b->size ? a->size : b->size;
    int32_t i = 0;
    while (i + 4 <= common && *(const units4 *) (a_units + i) == *(const units4 *) (b_units + i)) {
        i += 4;
    }
    while (i < common && a_units[i] == b_units[i]) {
        i++;
    }
    return i < common ? a_units[i] - b_units[i] : a->size - b->size;
}

typedef char16_t __attribute__((vector_size(16), aligned(1))) units8;

int32_t diatom_indexOf(void *string, char16_t c, int32_t from) {
    const TeaVM_Array *array = ((TeaVM_String *) string)->characters;
    const char16_t *units = TEAVM_ARRAY_DATA(array, char16_t);
    int32_t i = from;
    for (; i + 8 <= array->size; i += 8) {
        units8 same = (units8) (*(const units8 *) (units + i) == c);
        int mask = __builtin_ia32_pmovmskb128((__attribute__((vector_size(16))) char) same);
        if (mask != 0) {
            return i + __builtin_ctz((unsigned) mask) / 2;
        }
    }
    for (; i < array->size; i++) {
        if (units[i] == c) {
            return i;
        }
    }
    return -1;
}

/* ---- UTF-8 ------------------------------------------------------------------------------------------------------- */

static int encode(uint32_t point, char *bytes) {
    if (point < 0x80) {
        bytes[0] = (char) point;
        return 1;
    }
    int count = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (int i = count - 1; i > 0; i--, point >>= 6) {
        bytes[i] = (char) (0x80 | (point & 0x3f));
    }
    bytes[0] = (char) (0xf00 >> count | point);
    return count;
}

/* Advances by one code point. */
static uint32_t decode(const unsigned char **bytes) {
    const unsigned char *at = *bytes;
    *bytes = at + 1;
    int more = at[0] < 0x80 ? 0 : at[0] >= 0xc2 && at[0] < 0xe0 ? 1 : (at[0] & 0xf0) == 0xe0 ? 2 : (at[0] & 0xf8) == 0xf0 ? 3 : -1;
    if (more <= 0) {
        return more == 0 ? at[0] : REPLACEMENT;
    }
    uint32_t point = at[0] & (0x3f >> more);
    for (int i = 1; i <= more; i++) {
        if ((at[i] & 0xc0) != 0x80) {
            return REPLACEMENT;
        }
        point = point << 6 | (at[i] & 0x3f);
    }
    static const uint32_t lowest[] = {0, 0x80, 0x800, 0x10000};
    if (point < lowest[more] || point > 0x10ffff || (point & 0xfffff800) == 0xd800) {
        return REPLACEMENT;
    }
    *bytes = at + 1 + more;
    return point;
}

char *teavm_char16ToMb(char16_t *units, int32_t length) {
    char *result = malloc(3 * (size_t) length + 1);
    if (result == NULL) {
        return NULL;
    }
    char *at = result;
    for (int32_t i = 0; i < length; i++) {
        uint32_t point = units[i];
        if ((point & 0xfc00) == 0xd800 && i + 1 < length && (units[i + 1] & 0xfc00) == 0xdc00) {
            point = 0x10000 + ((point & 0x3ff) << 10 | (units[++i] & 0x3ff));
        } else if ((point & 0xf800) == 0xd800) {
            point = REPLACEMENT;
        }
        at += encode(point, at);
    }
    *at = 0;
    return result;
}

static int32_t unit_count(const char *text) {
    const unsigned char *at = (const unsigned char *) text;
    int32_t count = 0;
    while (*at != 0) {
        count += decode(&at) >= 0x10000 ? 2 : 1;
    }
    return count;
}

static void decode_all(const char *text, char16_t *units) {
    const unsigned char *at = (const unsigned char *) text;
    while (*at != 0) {
        uint32_t point = decode(&at);
        if (point >= 0x10000) {
            *units++ = (char16_t) (0xd7c0 + (point >> 10));
            point = 0xdc00 | (point & 0x3ff);
        }
        *units++ = (char16_t) point;
    }
}

char16_t *teavm_mbToChar16(char *text, int32_t *length) {
    *length = unit_count(text);
    char16_t *units = malloc(((size_t) *length + 1) * sizeof *units);
    if (units != NULL) {
        decode_all(text, units);
        units[*length] = 0;
    }
    return units;
}

/* ---- Java strings --------------------------------------------------------------------------------------------------- */

char *teavm_stringToC(void *object) {
    TeaVM_String *string = object;
    return string == NULL
        ? NULL
        : teavm_char16ToMb(TEAVM_ARRAY_DATA(string->characters, char16_t), string->characters->size);
}

char16_t *teavm_stringToC16(void *object) {
    TeaVM_String *string = object;
    if (string == NULL) {
        return NULL;
    }
    size_t length = (size_t) string->characters->size;
    char16_t *units = malloc((length + 1) * sizeof *units);
    if (units != NULL) {
        memcpy(units, TEAVM_ARRAY_DATA(string->characters, char16_t), length * sizeof *units);
        units[length] = 0;
    }
    return units;
}

TeaVM_String *teavm_cToString(char *text) {
    if (text == NULL) {
        return NULL;
    }
    TEAVM_ALLOC_STACK(1);
    TEAVM_CALL_SITE(-1);
    TEAVM_GC_ROOT_RELEASE(0);
    TeaVM_Array *characters = teavm_allocateCharArray(unit_count(text));
    TEAVM_GC_ROOT(0, characters);
    decode_all(text, TEAVM_ARRAY_DATA(characters, char16_t));
    TeaVM_String *string = teavm_createString(characters);
    TEAVM_RELEASE_STACK;
    return string;
}

TeaVM_String *teavm_c16ToString(char16_t *units) {
    if (units == NULL) {
        return NULL;
    }
    TEAVM_ALLOC_STACK(1);
    TEAVM_CALL_SITE(-1);
    TEAVM_GC_ROOT_RELEASE(0);
    int32_t length = 0;
    while (units[length] != 0) {
        length++;
    }
    TeaVM_Array *characters = teavm_allocateCharArray(length);
    TEAVM_GC_ROOT(0, characters);
    memcpy(TEAVM_ARRAY_DATA(characters, char16_t), units, (size_t) length * sizeof *units);
    TeaVM_String *string = teavm_createString(characters);
    TEAVM_RELEASE_STACK;
    return string;
}

/* ---- Lists, for the file system ---------------------------------------------------------------------------------------- */

void teavm_disposeStringList(TeaVM_StringList *list) {
    while (list != NULL) {
        TeaVM_StringList *next = list->next;
        free(list->data);
        free(list);
        list = next;
    }
}

TeaVM_StringList *teavm_appendString(TeaVM_StringList *list, char16_t *data, int32_t length) {
    TeaVM_StringList *entry = malloc(sizeof *entry);
    if (entry == NULL) {
        teavm_disposeStringList(list);
        return NULL;
    }
    *entry = (TeaVM_StringList) {.data = data, .length = length, .next = list};
    return entry;
}
