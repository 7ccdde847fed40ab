/*
 * memcpy and memmove in place of musl's: most copies are of a few characters, for which string instructions are slow to
 * begin. All of a short piece is read before any of it is written, so that the pieces may overlap.
 */
#include <stddef.h>
#include <stdint.h>

typedef uint16_t __attribute__((aligned(1), may_alias)) units2;
typedef uint32_t __attribute__((aligned(1), may_alias)) units4;
typedef uint64_t __attribute__((aligned(1), may_alias)) units8;
typedef uint64_t __attribute__((vector_size(16), aligned(1), may_alias)) units16;

/* Both ends of a piece that is between once and twice as long as a unit. */
#define COPY_ENDS(unit) \
    do { \
        unit first = *(const unit *) source; \
        unit last = *(const unit *) (source + bytes - sizeof(unit)); \
        *(unit *) target = first; \
        *(unit *) (target + bytes - sizeof(unit)) = last; \
    } while (0)

static void copy_short(char *target, const char *source, size_t bytes) {
    if (bytes >= 16) {
        COPY_ENDS(units16);
    } else if (bytes >= 8) {
        COPY_ENDS(units8);
    } else if (bytes >= 4) {
        COPY_ENDS(units4);
    } else if (bytes >= 2) {
        COPY_ENDS(units2);
    } else if (bytes == 1) {
        *target = *source;
    }
}

/* Pieces longer than 32 bytes. */
static void copy_upwards(char *target, const char *source, size_t bytes) {
    units16 last[2] = {*(const units16 *) (source + bytes - 32), *(const units16 *) (source + bytes - 16)};
    char *end = target + bytes;
    for (; target + 32 < end; target += 32, source += 32) {
        units16 a = *(const units16 *) source, b = *(const units16 *) (source + 16);
        *(units16 *) target = a;
        *(units16 *) (target + 16) = b;
    }
    *(units16 *) (end - 32) = last[0];
    *(units16 *) (end - 16) = last[1];
}

static void copy_downwards(char *target, const char *source, size_t bytes) {
    units16 first[2] = {*(const units16 *) source, *(const units16 *) (source + 16)};
    for (; bytes > 32; bytes -= 32) {
        units16 a = *(const units16 *) (source + bytes - 32), b = *(const units16 *) (source + bytes - 16);
        *(units16 *) (target + bytes - 32) = a;
        *(units16 *) (target + bytes - 16) = b;
    }
    *(units16 *) target = first[0];
    *(units16 *) (target + 16) = first[1];
}

void *memmove(void *target, const void *source, size_t bytes) {
    if (bytes <= 32) {
        copy_short(target, source, bytes);
    } else if ((uintptr_t) target - (uintptr_t) source >= bytes) {
        copy_upwards(target, source, bytes);
    } else {
        copy_downwards(target, source, bytes);
    }
    return target;
}

void *memcpy(void *restrict target, const void *restrict source, size_t bytes) {
    if (bytes <= 32) {
        copy_short(target, source, bytes);
    } else {
        copy_upwards(target, source, bytes);
    }
    return target;
}
