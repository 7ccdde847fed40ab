/*
 * malloc and its family, for direct buffers, C strings and the runtime's own tables: cells of doubling sizes from blocks
 * of the heap arena, larger ones as runs of blocks. Freed runs go back to the heap; freed cells wait for the next request
 * of their size. Cells that were never given out are not touched.
 */
#include <errno.h>
#include <stdint.h>
#include <string.h>

#include "heap.h"

/* Before every piece of memory; keeps it aligned to 16 bytes. */
struct header {
    size_t bytes; /* of the cell, with this header; block runs are multiples of BLOCK_BYTES */
    struct header *next_free;
};

#define CELL_SHIFT_MIN 5
#define CELL_BYTES_MAX (BLOCK_BYTES / 2)

static struct {
    struct header *freed;
    char *fresh, *end; /* the rest of a block */
} cells[BLOCK_SHIFT];

static struct header *take_cell(int shift) {
    struct header *header = cells[shift].freed;
    if (header != NULL) {
        cells[shift].freed = header->next_free;
        return header;
    }
    if (cells[shift].fresh == cells[shift].end) {
        uint32_t block = heap_take_blocks(1, BLOCK_NATIVE);
        if (block == NO_BLOCK) {
            return NULL;
        }
        heap_blocks[block].dirty = true;
        cells[shift].fresh = heap_block_address(block);
        cells[shift].end = cells[shift].fresh + BLOCK_BYTES;
    }
    header = (struct header *) cells[shift].fresh;
    header->bytes = (size_t) 1 << shift;
    cells[shift].fresh += header->bytes;
    return header;
}

/* Under a name of its own: gcc would make a call of calloc from malloc and memset inside calloc. */
static void *allocate(size_t bytes) {
    size_t total = bytes + sizeof(struct header);
    if (total < bytes) {
        errno = ENOMEM;
        return NULL;
    }
    struct header *header;
    if (total <= CELL_BYTES_MAX) {
        int shift = CELL_SHIFT_MIN;
        while ((size_t) 1 << shift < total) {
            shift++;
        }
        header = take_cell(shift);
    } else {
        size_t count = (total + BLOCK_BYTES - 1) >> BLOCK_SHIFT;
        uint32_t block = count < NO_BLOCK ? heap_take_blocks((uint32_t) count, BLOCK_NATIVE) : NO_BLOCK;
        header = block == NO_BLOCK ? NULL : (struct header *) heap_block_address(block);
        if (header != NULL) {
            header->bytes = count << BLOCK_SHIFT;
        }
    }
    if (header == NULL) {
        errno = ENOMEM;
        return NULL;
    }
    return header + 1;
}

void *malloc(size_t bytes) {
    return allocate(bytes);
}

void free(void *memory) {
    if (memory == NULL) {
        return;
    }
    struct header *header = (struct header *) memory - 1;
    if (header->bytes > CELL_BYTES_MAX) {
        heap_release_blocks(heap_block_of(header), (uint32_t) (header->bytes >> BLOCK_SHIFT));
        return;
    }
    int shift = __builtin_ctzll(header->bytes);
    header->next_free = cells[shift].freed;
    cells[shift].freed = header;
}

void *calloc(size_t count, size_t bytes) {
    size_t total;
    if (__builtin_mul_overflow(count, bytes, &total)) {
        errno = ENOMEM;
        return NULL;
    }
    char *memory = allocate(total);
    if (memory == NULL) {
        return NULL;
    }
    /* Blocks that were never used are zero, and have no memory behind them yet. */
    char *end = memory + total;
    for (char *at = memory; at < end;) {
        uint32_t block = heap_block_of(at);
        char *limit = heap_block_address(block + 1) < end ? heap_block_address(block + 1) : end;
        if (heap_blocks[block].dirty) {
            memset(at, 0, (size_t) (limit - at));
        }
        at = limit;
    }
    return memory;
}

void *realloc(void *memory, size_t bytes) {
    if (memory == NULL) {
        return malloc(bytes);
    }
    size_t old_bytes = ((struct header *) memory)[-1].bytes - sizeof(struct header);
    if (bytes <= old_bytes) {
        return memory;
    }
    void *copy = malloc(bytes);
    if (copy != NULL) {
        memcpy(copy, memory, old_bytes);
        free(memory);
    }
    return copy;
}
