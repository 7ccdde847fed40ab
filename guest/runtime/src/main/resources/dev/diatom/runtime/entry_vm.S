/* Entry points of a guest (docs/guest-abi.md): the start, on the stack of slot 0, and the report of a fault. */
#include "diatom_abi.h"

    .section .text.start, "ax"
    .globl _start
_start:
    call platform_vm_start
    ud2

/* vector, rip, address and rsp are in rdi, rsi, rdx and rcx: the arguments of the report. */
    .globl fault_entry
fault_entry:
    xorl %ebp, %ebp
    call runtime_fault
    ud2

    .bss
    .balign 16
    .skip 16384
    .globl fault_stack
fault_stack:

/* NOTE_BOOT */
    .section .note.diatom.boot, "a", @note
    .balign 4
    .long 7
    .long 24
    .long 2
    .asciz "Diatom"
    .balign 4
    .long 1
    .long 0
    .quad fault_entry
    .quad fault_stack

    .section .note.GNU-stack, "", @progbits
