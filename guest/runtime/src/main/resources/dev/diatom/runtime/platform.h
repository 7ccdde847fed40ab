/*
 * The platform: all that the runtime asks of what it runs on. Two files implement it, platform_vm.c by the guest ABI
 * (docs/guest-abi.md) and platform_linux.c by system calls; everything else is the same for both targets.
 */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A large variable that is zero at first, and mostly stays so: such lie behind the others, so that those lie together. */
#define DIATOM_TABLE(name) __attribute__((section(".lbss." #name)))

#define PAGE_BYTES ((size_t) 4096)
#define FOREVER INT64_MAX

/* ---- Time, in nanoseconds ---------------------------------------------------------------------------------- */

/* Never goes back. */
int64_t platform_monotonic_nanos(void);
/* Since 1970-01-01T00:00:00Z. */
int64_t platform_wall_nanos(void);

/* ---- Events ------------------------------------------------------------------------------------------------ */

/* The bits of the guest ABI, on both platforms. */
enum { EVENT_SHUTDOWN = 1, EVENT_DEVICE = 2, EVENT_INPUT = 4, EVENT_SNAPSHOT = 8 };

/* Waits until the monotonic deadline, or FOREVER, or until events hold; returns these. */
unsigned platform_wait(int64_t deadline_nanos);
/* The events that hold now. */
unsigned platform_poll(void);
/* The signal behind EVENT_SHUTDOWN. */
int platform_shutdown_signal(void);
/* Linux: the descriptor that is readable when a device (a socket) has work; -1 for none. */
void platform_set_poll_descriptor(int descriptor);

/* ---- Console ----------------------------------------------------------------------------------------------- */

enum { STREAM_OUTPUT = 1, STREAM_ERROR = 2 };

/* Bytes of both streams come out in the order of the calls, at the latest at the next wait or poll. */
void platform_write(int stream, const void *bytes, size_t count);
/* Bytes of standard input that are there; 0 when there are none yet, -1 at its end. */
int platform_read_input(void *bytes, size_t count);

/* ---- The end ----------------------------------------------------------------------------------------------- */

_Noreturn void platform_exit(int code);
/* After a report on the console: ends with the exit code of a fault, 139. */
_Noreturn void platform_abort(void);

/* ---- Memory ------------------------------------------------------------------------------------------------ */

/* The heap arena: one range of addresses that grows upwards from a fixed base to a limit. New memory is zero. */
char *platform_heap_base(void);
size_t platform_heap_limit(void);
/* Makes at least so many bytes from the base usable; false when there is no more memory. */
bool platform_heap_grow(size_t bytes);
/* Gives back the memory behind whole pages. True if they read as zeros afterwards, false if as anything. */
bool platform_heap_discard(char *pages, size_t bytes);

/* Stacks are slots of this size; the lowest page of each cannot be touched. */
#define STACK_BYTES ((size_t) 0x100000)

/* The lowest address of a slot, which is mapped then; NULL when there is no more memory. Slot 0 is the main thread's. */
char *platform_stack(int slot);
int platform_stacks_max(void);
void platform_stack_discard(char *pages, size_t bytes);

/* ---- Environment ------------------------------------------------------------------------------------------- */

void platform_entropy(void *bytes, size_t count);
/* 64 random bits for a generator that need not be secret. */
int64_t platform_seed(void);
/* NAME=VALUE strings; NULL after the last. */
const char *platform_environment(int index);
/* Whether Linux system calls exist here. */
bool platform_has_system_calls(void);
int64_t platform_system_call(int64_t number, int64_t a0, int64_t a1, int64_t a2, int64_t a3, int64_t a4, int64_t a5);

/* ---- Snapshots --------------------------------------------------------------------------------------------- */

/* Whether EVENT_SNAPSHOT will come. */
bool platform_is_template(void);
/* What the platform waits for before it asks: a port that the program listens on, or the program's own word. */
void platform_tell_listening(int port);
void platform_tell_ready(void);
/* Returns true in every clone, false where there can be none. */
bool platform_snapshot(void);

/* ---- What the platform calls ------------------------------------------------------------------------------- */

/* Runs the program on the stack of slot 0. */
_Noreturn void runtime_start(int argc, char **argv);
/* Reports a fault of the processor on the console, with the Java stack, and aborts. */
_Noreturn void runtime_fault(unsigned vector, uintptr_t rip, uintptr_t address, uintptr_t rsp);
