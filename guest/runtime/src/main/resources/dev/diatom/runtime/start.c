/* From the platform's entry to the program's main function, and the report of a fault. */
#include <string.h>

#include "heap.h"
#include "log.h"
#include "platform.h"
#include "thread.h"

extern int diatom_program(int argc, char **argv);
extern _Noreturn void stack_call(void *top, void (*function)(void));

static int program_argc;
static char **program_argv;

static void run_program(void) {
    diatom_program(program_argc, program_argv);
    platform_exit(0);
}

void runtime_start(int argc, char **argv) {
    program_argc = argc;
    program_argv = argv;
    heap_initialize();
    thread_initialize();
    stack_call(platform_stack(0) + STACK_BYTES, run_program);
}

/* ---- Faults ------------------------------------------------------------------------------------------------------ */

static void print(const char *text) {
    platform_write(STREAM_ERROR, text, strlen(text));
}

static void print_hexadecimal(uintptr_t value) {
    char digits[19] = "0x0000000000000000";
    for (int i = 17; i > 1; i--, value >>= 4) {
        digits[i] = "0123456789abcdef"[value & 15];
    }
    print(digits);
}

static void print_string(const TeaVM_String *string) {
    if (string == NULL) {
        print("?");
        return;
    }
    const TeaVM_Array *characters = string->characters;
    for (int32_t i = 0; i < characters->size; i++) {
        uint16_t unit = TEAVM_ARRAY_AT(characters, uint16_t, i);
        char byte = unit < 0x80 ? (char) unit : '?';
        platform_write(STREAM_ERROR, &byte, 1);
    }
}

static void print_java_stack(void) {
    const TeaVM_StackFrame *frame = teavm_stackTop;
    for (int depth = 0; frame != NULL && depth < 64; frame = frame->next, depth++) {
        if (frame->callSiteId < 0) {
            continue;
        }
        int32_t location = diatom_locationOf(frame->callSiteId);
        for (; location != 0; location = diatom_outerLocation(location)) {
            print("\tat ");
            print_string(diatom_classNameOf(location));
            print(".");
            print_string(diatom_methodNameOf(location));
            print("(");
            print_string(diatom_fileNameOf(location));
            print(":");
            teavm_printInt(diatom_lineOf(location));
            print(")\n");
        }
    }
}

void runtime_fault(unsigned vector, uintptr_t rip, uintptr_t address, uintptr_t rsp) {
    static bool reporting;
    if (reporting) {
        platform_abort();
    }
    reporting = true;
    static const char *const names[] = {
        [0] = "divide error", [6] = "invalid instruction", [13] = "general protection fault", [14] = "page fault"};
    print("diatom: fault of the processor: ");
    print(vector < sizeof names / sizeof *names && names[vector] != NULL ? names[vector] : "exception");
    print(" at ");
    print_hexadecimal(rip);
    print(", address ");
    print_hexadecimal(address);
    print(", stack ");
    print_hexadecimal(rsp);
    print("\n");
    print_java_stack();
    platform_abort();
}
