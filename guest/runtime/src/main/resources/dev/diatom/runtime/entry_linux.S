/* Where Linux starts the process (System V ABI, 3.4.1): on to musl, which calls main. */
    .text
    .globl _start
_start:
    xorl %ebp, %ebp
    movq %rsp, %rcx
    leaq main(%rip), %rdi
    movq (%rcx), %rsi
    leaq 8(%rcx), %rdx
    andq $-16, %rsp
    xorl %ecx, %ecx
    xorl %r8d, %r8d
    xorl %r9d, %r9d
    call __libc_start_main
    ud2

    .section .note.GNU-stack, "", @progbits
