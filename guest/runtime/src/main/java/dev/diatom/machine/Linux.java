package dev.diatom.machine;

import dev.diatom.runtime.Kernel;

/** The Linux system call. Numbers and structures are those of x86-64. */
public final class Linux {
    private Linux() {}

    /** The call's result: zero or more, or an errno negated. Unused arguments are 0. */
    public static long syscall(int number, long a0, long a1, long a2, long a3, long a4, long a5) {
        if (!Kernel.hasSystemCalls()) {
            throw new UnsupportedOperationException("there is no Linux below a virtual machine's guest");
        }
        return Kernel.systemCall(number, a0, a1, a2, a3, a4, a5);
    }
}
