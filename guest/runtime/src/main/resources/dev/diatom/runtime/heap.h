/*
 * The heap: blocks of 16 KiB in one arena. A block holds cells of one size class, or is part of a large object, or of
 * native memory (malloc). Objects never move. What the collector knows of them stands beside the heap: a descriptor per
 * block and a mark bit per 8 bytes, both touched only where blocks are in use, so metadata is proportional to the used
 * heap (1.6 percent).
 *
 * Small objects are allocated by bumping a cursor through a run of free cells, zeroed when the run is taken. After a
 * collection the unmarked cells of a block are its free cells; they are found when allocation comes to the block (lazy
 * sweep), so the collection itself does not touch objects, only marks.
 */
#pragma once
#include <stdbool.h>
#include <stdint.h>

#include "platform.h"
#include "runtime.h"

#define BLOCK_SHIFT 14
#define BLOCK_BYTES ((size_t) 1 << BLOCK_SHIFT)
#define MARK_WORDS_PER_BLOCK (BLOCK_BYTES / 8 / 64)
#define SMALL_BYTES_MAX ((size_t) 8192)
#define NO_BLOCK UINT32_MAX

enum block_kind { BLOCK_FREE, BLOCK_SMALL, BLOCK_LARGE, BLOCK_LARGE_REST, BLOCK_NATIVE };

struct block {
    uint8_t kind;
    uint8_t size_class; /* BLOCK_SMALL */
    bool dirty;         /* may hold something else than zeros */
    bool resident;      /* may have memory behind it */
    uint32_t count;     /* BLOCK_LARGE, BLOCK_NATIVE: blocks of the run; BLOCK_SMALL: next block to sweep, plus 1 */
};

extern char *heap_blocks_base;      /* address of block 0 */
extern struct block *heap_blocks;   /* descriptors */
extern uint64_t *heap_marks;
extern uint32_t heap_block_count;   /* blocks that have ever been handed out lie below */
extern const uint16_t heap_class_bytes[];
extern const int heap_class_count;

static inline bool heap_contains(const void *pointer) {
    return (uintptr_t) pointer - (uintptr_t) heap_blocks_base < ((uintptr_t) heap_block_count << BLOCK_SHIFT);
}

static inline uint32_t heap_block_of(const void *pointer) {
    return (uint32_t) (((uintptr_t) pointer - (uintptr_t) heap_blocks_base) >> BLOCK_SHIFT);
}

static inline char *heap_block_address(uint32_t block) {
    return heap_blocks_base + ((size_t) block << BLOCK_SHIFT);
}

static inline __attribute__((always_inline)) bool heap_is_marked(const void *pointer) {
    uintptr_t index = ((uintptr_t) pointer - (uintptr_t) heap_blocks_base) >> 3;
    return heap_marks[index >> 6] >> (index & 63) & 1;
}

void heap_initialize(void);
/* A run of blocks of a kind; NO_BLOCK when memory is exhausted. Never collects. */
uint32_t heap_take_blocks(uint32_t count, enum block_kind kind);
void heap_release_blocks(uint32_t first, uint32_t count);
/* After marking: frees what is unmarked and prepares the lazy sweep. */
void heap_sweep(void);
/* Gives the memory of free blocks back to the platform. */
void heap_trim(void);
/*
 * Before a snapshot: collects, gives memory back, and leaves what is in use alone from then on: objects to come get blocks of
 * their own behind all others, and free cells among the present objects are used only when memory is short. So pages that
 * clones share stay shared.
 */
void heap_seal(void);
/* At idle: collects if enough was allocated since the last time, and gives memory back if there is enough to give. */
void heap_idle(void);

/* The collector (collect.c): marks from the roots, clears weak references, sweeps. */
void collect(bool clear_soft_references);
