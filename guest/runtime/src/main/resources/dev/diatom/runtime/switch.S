/*
 * void thread_switch(void **from, void **to): saves the callee-saved registers and the floating point control words on
 * the current stack, its pointer in *from, and goes on where the stack *to was left (System V ABI, 3.2.3).
 */
    .text
    .globl thread_switch
    .type thread_switch, @function
thread_switch:
    pushq %rbp
    pushq %rbx
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %r15
    subq $8, %rsp
    stmxcsr (%rsp)
    fnstcw 4(%rsp)
    movq %rsp, (%rdi)
    movq (%rsi), %rsp
    ldmxcsr (%rsp)
    fldcw 4(%rsp)
    addq $8, %rsp
    popq %r15
    popq %r14
    popq %r13
    popq %r12
    popq %rbx
    popq %rbp
    ret
    .size thread_switch, . - thread_switch

/* _Noreturn void stack_call(void *top, void (*function)(void)): calls it on another stack, for good. */
    .globl stack_call
    .type stack_call, @function
stack_call:
    movq %rdi, %rsp
    xorl %ebp, %ebp
    call *%rsi
    ud2
    .size stack_call, . - stack_call

    .section .note.GNU-stack, "", @progbits
