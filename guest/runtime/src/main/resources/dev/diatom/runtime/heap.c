/* Blocks, size classes, allocation and the lazy sweep (heap.h). */
#include "heap.h"

#include <string.h>

#include "thread.h"

/* Blocks are divided without much waste: the larger classes are fractions of a block. */
const uint16_t heap_class_bytes[] = {16,  24,  32,  40,  48,  56,  64,  80,  96,   112,  128,  160,  192,  224,  256, 320,
                                     384, 448, 512, 640, 768, 1024, 1360, 1632, 2048, 2720, 3264, 4096, 5456, 8192};
enum { CLASSES = sizeof heap_class_bytes / sizeof *heap_class_bytes };
const int heap_class_count = CLASSES;

struct diatom_run diatom_runs[CLASSES];
uint8_t diatom_sizeClasses[SMALL_BYTES_MAX / 8 + 1];

/* What allocation takes from a block at a time: enough to be rare, little enough to stay in the cache while zeroed. */
#define RUN_BYTES_MAX 4096
/* Blocks allocated between two collections: at least this many, else as many as survived the last one, ... */
#define BLOCKS_BETWEEN_COLLECTIONS_MIN 64
/* ... and more, up to a part of the heap, as long as collecting takes more than one of so many nanoseconds. */
#define COLLECTION_SHARE 16
#define EXTRA_SHARE_MAX 4
/* Kept back for the OutOfMemoryError itself and whoever catches it. */
#define RESERVE_BLOCKS 8
/* Growing in steps spares calls to the platform. */
#define GROW_BYTES ((size_t) 1 << 20)
/* What a clone can allocate before it must ask for memory. */
#define SEAL_ROOM_BLOCKS 64
/* Allocation since the last collection that makes one worth while when idle, and free memory that is worth giving back. */
#define IDLE_BLOCKS_MIN 16

char *heap_blocks_base;
struct block *heap_blocks;
uint64_t *heap_marks;
uint32_t heap_block_count;

static uint32_t block_limit;     /* blocks the arena can ever have */
static uint32_t mapped_blocks;   /* blocks the platform has mapped */
static uint32_t first_free_hint; /* no free block lies below */
static uint32_t used_blocks;
static uint32_t warm_blocks;     /* free ones that may have memory behind them */
static uint32_t taken_since_collection;
static uint32_t collection_threshold = BLOCKS_BETWEEN_COLLECTIONS_MIN;
static uint32_t extra_blocks; /* that the threshold lies above what survived */
static int64_t collection_end_nanos;
static bool reserve_open;
static uint32_t sealed_blocks;   /* blocks of a snapshot, whose free cells are left alone */

static struct {
    uint32_t sweep;    /* first block to sweep, plus 1 */
    char *hole, *end;  /* the rest of the block that runs are taken from */
    bool dirty;
    bool vacant; /* no cell of it is marked */
} classes[CLASSES];

extern void diatom_throwOutOfMemory(void);
static void collect_for_room(bool clear_soft_references);

void heap_initialize(void) {
    int size_class = 0;
    for (size_t units = 0; units <= SMALL_BYTES_MAX / 8; units++) {
        if (units * 8 > heap_class_bytes[size_class]) {
            size_class++;
        }
        diatom_sizeClasses[units] = (uint8_t) size_class;
    }
    char *base = platform_heap_base();
    size_t limit = platform_heap_limit();
    block_limit = (uint32_t) (limit / (BLOCK_BYTES + sizeof(struct block) + MARK_WORDS_PER_BLOCK * 8));
    size_t marks_bytes = (size_t) block_limit * MARK_WORDS_PER_BLOCK * 8;
    size_t table_bytes = (size_t) block_limit * sizeof(struct block);
    size_t metadata_bytes = (marks_bytes + table_bytes + PAGE_BYTES - 1) & ~(PAGE_BYTES - 1);
    heap_marks = (uint64_t *) base;
    heap_blocks = (struct block *) (base + marks_bytes);
    heap_blocks_base = base + metadata_bytes;
    block_limit = (uint32_t) ((limit - metadata_bytes) / BLOCK_BYTES);
    if (!platform_heap_grow(metadata_bytes)) {
        static const char message[] = "diatom: no memory for the heap's tables\n";
        platform_write(STREAM_ERROR, message, sizeof message - 1);
        platform_abort();
    }
}

/* ---- Poison: freed memory is filled, and checked when it is allocated -------------------------------------------- */

#if DIATOM_POISON
#define POISON 0xdd

static void poison(char *from, size_t bytes) {
    memset(from, POISON, bytes);
}

static void check_poison(const char *from, size_t bytes) {
    for (size_t i = 0; i < bytes; i++) {
        if ((unsigned char) from[i] != POISON) {
            static const char message[] = "diatom: free memory was written\n";
            platform_write(STREAM_ERROR, message, sizeof message - 1);
            platform_abort();
        }
    }
}
#endif

/* ---- Blocks ------------------------------------------------------------------------------------------------ */

static bool map_blocks(uint32_t count) {
    if (count <= mapped_blocks) {
        return true;
    }
    if (count > block_limit) {
        return false;
    }
    uint32_t step = (uint32_t) (GROW_BYTES >> BLOCK_SHIFT);
    uint32_t target = (count + step - 1) / step * step;
    if (target > block_limit) {
        target = block_limit;
    }
    if (!platform_heap_grow((size_t) (heap_block_address(target) - platform_heap_base()))) {
        return false;
    }
    mapped_blocks = target;
    return true;
}

/* First fit among the blocks ever used, else new ones at the end. */
static uint32_t find_blocks(uint32_t count) {
    uint32_t run = 0;
    for (uint32_t block = first_free_hint; block < heap_block_count; block++) {
        if (heap_blocks[block].kind != BLOCK_FREE) {
            run = 0;
        } else if (++run == count) {
            return block - count + 1;
        }
    }
    uint32_t first = heap_block_count - run;
    if (count > block_limit - first || !map_blocks(first + count)) {
        return NO_BLOCK;
    }
    heap_block_count = first + count;
    return first;
}

uint32_t heap_take_blocks(uint32_t count, enum block_kind kind) {
    uint32_t reserve = reserve_open ? 0 : RESERVE_BLOCKS;
    if (count > block_limit || used_blocks + count + reserve > block_limit) {
        return NO_BLOCK;
    }
    uint32_t first = find_blocks(count);
    if (first == NO_BLOCK) {
        return NO_BLOCK;
    }
    if (count == 1 || first == first_free_hint) {
        first_free_hint = first + count;
    }
    for (uint32_t block = first; block < first + count; block++) {
        heap_blocks[block].kind = (uint8_t) (kind == BLOCK_LARGE && block != first ? BLOCK_LARGE_REST : kind);
        warm_blocks -= heap_blocks[block].resident;
        heap_blocks[block].resident = true;
    }
    heap_blocks[first].count = count;
    used_blocks += count;
    taken_since_collection += count;
    return first;
}

void heap_release_blocks(uint32_t first, uint32_t count) {
    for (uint32_t block = first; block < first + count; block++) {
        heap_blocks[block].kind = BLOCK_FREE;
        heap_blocks[block].dirty = true;
    }
#if DIATOM_POISON
    poison(heap_block_address(first), (size_t) count << BLOCK_SHIFT);
#endif
    if (first < first_free_hint) {
        first_free_hint = first;
    }
    used_blocks -= count;
    warm_blocks += count;
}

/* ---- Small objects --------------------------------------------------------------------------------------------- */

/* The end of a run of free cells from a cell on. */
static char *run_limit(int size_class, char *cell, char *end) {
    size_t cell_bytes = heap_class_bytes[size_class];
    char *limit = cell + (cell_bytes < RUN_BYTES_MAX ? RUN_BYTES_MAX / cell_bytes * cell_bytes : cell_bytes);
    if (limit > end) {
        limit = end;
    }
    if (!classes[size_class].vacant) {
        for (char *at = cell; at != limit; at += cell_bytes) {
            if (heap_is_marked(at)) {
                return at;
            }
        }
    }
    return limit;
}

/* The next run of free cells in the block at hand. */
static bool take_run_from_block(int size_class) {
    size_t cell_bytes = heap_class_bytes[size_class];
    char *cell = classes[size_class].hole;
    char *end = classes[size_class].end;
    if (!classes[size_class].vacant) {
        while (cell != end && heap_is_marked(cell)) {
            cell += cell_bytes;
        }
    }
    char *limit = run_limit(size_class, cell, end);
    classes[size_class].hole = limit;
    if (cell == limit) {
        return false;
    }
    if (classes[size_class].dirty) {
#if DIATOM_POISON
        check_poison(cell, (size_t) (limit - cell));
#endif
        memset(cell, 0, (size_t) (limit - cell));
    }
    diatom_runs[size_class].cursor = cell;
    diatom_runs[size_class].limit = limit;
    return true;
}

static void open_block(int size_class, uint32_t block, bool vacant) {
    size_t cell_bytes = heap_class_bytes[size_class];
    classes[size_class].hole = heap_block_address(block);
    classes[size_class].end = heap_block_address(block) + BLOCK_BYTES / cell_bytes * cell_bytes;
    classes[size_class].dirty = heap_blocks[block].dirty;
    classes[size_class].vacant = vacant;
    heap_blocks[block].dirty = true;
}

static bool refill(int size_class) {
    for (;;) {
        if (classes[size_class].hole != NULL && take_run_from_block(size_class)) {
            return true;
        }
        uint32_t next = classes[size_class].sweep;
        if (next != 0) {
            classes[size_class].sweep = heap_blocks[next - 1].count;
            open_block(size_class, next - 1, false);
            continue;
        }
        if (taken_since_collection >= collection_threshold) {
            return false;
        }
        uint32_t block = heap_take_blocks(1, BLOCK_SMALL);
        if (block == NO_BLOCK) {
            return false;
        }
        heap_blocks[block].size_class = (uint8_t) size_class;
        memset(heap_marks + (size_t) block * MARK_WORDS_PER_BLOCK, 0, MARK_WORDS_PER_BLOCK * 8);
        open_block(size_class, block, true);
    }
}

static void *allocate_small(int size_class) {
    if (diatom_runs[size_class].cursor == diatom_runs[size_class].limit) {
        if (!refill(size_class)) {
            collect_for_room(false);
            if (!refill(size_class)) {
                collect_for_room(true);
                if (!refill(size_class)) {
                    return NULL;
                }
            }
        }
    }
    char *cell = diatom_runs[size_class].cursor;
    diatom_runs[size_class].cursor += heap_class_bytes[size_class];
    return cell;
}

/* ---- Large objects --------------------------------------------------------------------------------------------- */

static uint32_t take_large(uint32_t count) {
    if (taken_since_collection + count > collection_threshold && taken_since_collection > 0) {
        collect_for_room(false);
    }
    uint32_t first = heap_take_blocks(count, BLOCK_LARGE);
    if (first == NO_BLOCK) {
        collect_for_room(true);
        first = heap_take_blocks(count, BLOCK_LARGE);
    }
    return first;
}

static void *allocate_large(size_t bytes) {
    size_t count = (bytes + BLOCK_BYTES - 1) >> BLOCK_SHIFT;
    if (count > block_limit) {
        return NULL;
    }
    uint32_t first = take_large((uint32_t) count);
    if (first == NO_BLOCK) {
        return NULL;
    }
    heap_marks[(size_t) first * MARK_WORDS_PER_BLOCK] &= ~(uint64_t) 1;
    char *object = heap_block_address(first);
    for (uint32_t i = 0; i < count; i++) {
        size_t offset = (size_t) i << BLOCK_SHIFT;
        if (heap_blocks[first + i].dirty) {
            size_t rest = bytes - offset;
            memset(object + offset, 0, rest < BLOCK_BYTES ? rest : BLOCK_BYTES);
        }
        heap_blocks[first + i].dirty = true;
    }
    return object;
}

/* ---- The ways in ------------------------------------------------------------------------------------------------ */

#if DIATOM_STRESS_GC
static void stress(void) {
    static uint32_t allocations;
    if (++allocations % DIATOM_STRESS_GC == 0) {
        collect(allocations % (64 * DIATOM_STRESS_GC) == 0);
    }
}
#endif

static void *allocate(size_t bytes) {
    return bytes <= SMALL_BYTES_MAX ? allocate_small(diatom_sizeClasses[(bytes + 7) >> 3]) : allocate_large(bytes);
}

void *diatom_allocateSlow(size_t bytes) {
    thread_scheduling_point();
#if DIATOM_STRESS_GC
    stress();
#endif
    void *memory = allocate(bytes);
    if (memory == NULL) {
        reserve_open = true;
        diatom_throwOutOfMemory();
        __builtin_unreachable();
    }
    return memory;
}

/* ---- After marking ------------------------------------------------------------------------------------------------ */

static bool any_marked(uint32_t block) {
    const uint64_t *words = heap_marks + (size_t) block * MARK_WORDS_PER_BLOCK;
    uint64_t any = 0;
    for (size_t i = 0; i < MARK_WORDS_PER_BLOCK; i++) {
        any |= words[i];
    }
    return any != 0;
}

#if DIATOM_POISON
static void poison_free_cells(uint32_t block) {
    size_t cell_bytes = heap_class_bytes[heap_blocks[block].size_class];
    char *cell = heap_block_address(block);
    heap_blocks[block].dirty = true;
    for (size_t i = 0; i < BLOCK_BYTES / cell_bytes; i++, cell += cell_bytes) {
        if (!heap_is_marked(cell)) {
            poison(cell, cell_bytes);
        }
    }
}
#endif

/* Whether free cells of the block are to be used. */
static bool is_open(uint32_t block) {
    return block >= sealed_blocks || used_blocks > block_limit / 2;
}

static void set_threshold(void) {
    taken_since_collection = 0;
    collection_threshold = (used_blocks > BLOCKS_BETWEEN_COLLECTIONS_MIN ? used_blocks : BLOCKS_BETWEEN_COLLECTIONS_MIN)
        + extra_blocks;
}

/*
 * A program that allocates fast beside little that lives would do nothing but collect: it gets more room, and gives it back
 * when it allocates less.
 */
static void weigh_collection(int64_t start_nanos) {
    int64_t end_nanos = platform_monotonic_nanos();
    int64_t collecting = end_nanos - start_nanos, running = start_nanos - collection_end_nanos;
    collection_end_nanos = end_nanos;
    if (collecting * COLLECTION_SHARE > running) {
        uint32_t most = block_limit / EXTRA_SHARE_MAX;
        extra_blocks = 2 * extra_blocks + BLOCKS_BETWEEN_COLLECTIONS_MIN;
        extra_blocks = extra_blocks > most ? most : extra_blocks;
    } else if (collecting * COLLECTION_SHARE * 4 < running) {
        extra_blocks /= 2;
    }
    set_threshold();
}

static void collect_for_room(bool clear_soft_references) {
    int64_t start_nanos = platform_monotonic_nanos();
    collect(clear_soft_references);
    weigh_collection(start_nanos);
}

/* What is free is found anew: allocation holds no run and no block. */
static void forget_runs(void) {
    memset(diatom_runs, 0, sizeof diatom_runs);
    memset(classes, 0, sizeof classes);
}

void heap_sweep(void) {
    first_free_hint = 0;
    forget_runs();
    uint32_t last[CLASSES] = {0};
    for (uint32_t block = 0; block < heap_block_count;) {
        struct block *descriptor = &heap_blocks[block];
        uint32_t count = 1;
        if (descriptor->kind == BLOCK_LARGE) {
            count = descriptor->count;
        }
        if ((descriptor->kind == BLOCK_LARGE && !heap_is_marked(heap_block_address(block)))
            || (descriptor->kind == BLOCK_SMALL && !any_marked(block))) {
            heap_release_blocks(block, count);
        } else if (descriptor->kind == BLOCK_SMALL) {
#if DIATOM_POISON
            poison_free_cells(block);
#endif
            if (!is_open(block)) {
                block++;
                continue;
            }
            int size_class = descriptor->size_class;
            descriptor->count = 0;
            if (last[size_class] == 0) {
                classes[size_class].sweep = block + 1;
            } else {
                heap_blocks[last[size_class] - 1].count = block + 1;
            }
            last[size_class] = block + 1;
        }
        block += count;
    }
    set_threshold();
    if (used_blocks + 2 * RESERVE_BLOCKS < block_limit) {
        reserve_open = false;
    }
}

void heap_trim(void) {
#if !DIATOM_POISON
    for (uint32_t block = 0; block < heap_block_count;) {
        uint32_t count = 0;
        while (block + count < heap_block_count && heap_blocks[block + count].kind == BLOCK_FREE
               && heap_blocks[block + count].resident) {
            count++;
        }
        if (count == 0) {
            block++;
            continue;
        }
        bool zero = platform_heap_discard(heap_block_address(block), (size_t) count << BLOCK_SHIFT);
        for (uint32_t i = 0; i < count; i++) {
            heap_blocks[block + i].resident = false;
            heap_blocks[block + i].dirty = !zero;
        }
        block += count;
    }
    warm_blocks = 0;
#endif
}

void heap_seal(void) {
    collect(false);
    heap_trim();
    forget_runs();
    sealed_blocks = heap_block_count;
    first_free_hint = heap_block_count;
    map_blocks(heap_block_count + SEAL_ROOM_BLOCKS);
}

void heap_idle(void) {
    if (taken_since_collection >= IDLE_BLOCKS_MIN) {
        extra_blocks = 0;
        collect(false);
        heap_trim();
    } else if (warm_blocks >= IDLE_BLOCKS_MIN) {
        heap_trim();
    }
}

void diatom_collect(void) {
    collect(false);
    heap_trim();
}

int64_t diatom_heapUsed(void) {
    return (int64_t) used_blocks << BLOCK_SHIFT;
}

int64_t diatom_heapCommitted(void) {
    return (int64_t) heap_block_count << BLOCK_SHIFT;
}

int64_t diatom_heapMaximum(void) {
    return (int64_t) block_limit << BLOCK_SHIFT;
}
