/*
 * The pool of interned strings: a hash table with chains, made when a program interns its first. Literals stay forever; the
 * collector walks the table and deletes the others that nothing else refers to. Takes the place of TeaVM's file.
 */
#include "stringhash.h"
#include "runtime.h"
#include "strings.h"
#include <stdlib.h>
#include <string.h>

extern void diatom_throwOutOfMemory(void);

static TeaVM_HashtableEntry **buckets;
static uint32_t bucket_count; /* a power of two */
static uint32_t entry_count;

/* The walk: the link to the entry at hand, and its bucket. */
static TeaVM_HashtableEntry **walk;
static uint32_t walk_bucket;

static TeaVM_HashtableEntry **bucket_of(int32_t hash) {
    uint32_t spread = (uint32_t) hash ^ (uint32_t) hash >> 16;
    return &buckets[spread & (bucket_count - 1)];
}

static void grow(void) {
    uint32_t old_count = bucket_count;
    TeaVM_HashtableEntry **old = buckets;
    uint32_t count = old_count == 0 ? 256 : 2 * old_count;
    TeaVM_HashtableEntry **larger = calloc(count, sizeof *larger);
    if (larger == NULL) {
        if (old == NULL) {
            abort();
        }
        return; /* longer chains */
    }
    buckets = larger;
    bucket_count = count;
    for (uint32_t i = 0; i < old_count; i++) {
        for (TeaVM_HashtableEntry *entry = old[i]; entry != NULL;) {
            TeaVM_HashtableEntry *next = entry->next;
            TeaVM_HashtableEntry **bucket = bucket_of(entry->hash);
            entry->next = *bucket;
            *bucket = entry;
            entry = next;
        }
    }
    free(old);
}

static TeaVM_String *intern(TeaVM_String *string) {
    int32_t hash = teavm_hashCode(string);
    if (entry_count >= bucket_count) {
        grow();
    }
    TeaVM_HashtableEntry **bucket = bucket_of(hash);
    for (TeaVM_HashtableEntry *entry = *bucket; entry != NULL; entry = entry->next) {
        if (entry->hash == hash && teavm_equals(entry->data, string)) {
            return entry->data;
        }
    }
    TeaVM_HashtableEntry *entry = malloc(sizeof *entry);
    if (entry == NULL) {
        diatom_throwOutOfMemory();
    }
    *entry = (TeaVM_HashtableEntry) {.data = string, .hash = hash, .next = *bucket};
    *bucket = entry;
    entry_count++;
    return string;
}

TeaVM_String *teavm_internString(TeaVM_String *string) {
    static int32_t literals;
    for (; literals < teavm_stringPoolSize; literals++) {
        if (teavm_stringPool[literals] != NULL) {
            intern(teavm_stringPool[literals]);
        }
    }
    return intern(string);
}

TeaVM_String *teavm_registerString(TeaVM_String *string) {
    return string;
}

static void skip_empty_buckets(void) {
    while (*walk == NULL && ++walk_bucket < bucket_count) {
        walk = &buckets[walk_bucket];
    }
}

void teavm_stringHashtableRewind() {
    walk = buckets;
    walk_bucket = 0;
    if (bucket_count > 0) {
        skip_empty_buckets();
    }
}

void *teavm_stringHashtableCurrent() {
    return bucket_count == 0 || *walk == NULL ? NULL : (*walk)->data;
}

void teavm_stringHashtableNext() {
    walk = &(*walk)->next;
    skip_empty_buckets();
}

void teavm_stringHashtableDelete() {
    TeaVM_HashtableEntry *entry = *walk;
    *walk = entry->next;
    free(entry);
    entry_count--;
    skip_empty_buckets();
}

/* Objects do not move. */
void teavm_stringHashtableUpdateRef(void *string) {
    (*walk)->data = string;
}
