package dev.diatom.monitor.linux;

import dev.diatom.abi.Abi;

/**
 * Memory outside the Java heap for structures of the kernel's: a stack, because nearly all of them live for one call, and the rest
 * as long as the monitor. One page or two are ever touched, which a general allocator with its size classes would not manage.
 * There is one per process, as there is one monitor.
 */
public final class NativeStack {
    private static final int BYTES = 1 << 18;
    private static final int ALIGNMENT = 16;
    private static final long BASE = SystemCalls.mapAnonymous(BYTES);

    private static int top;

    private NativeStack() {}

    /** Where the stack ends now, for {@link #release}. */
    public static int mark() {
        return top;
    }

    /** Takes {@code bytes}, aligned, with any content, until a mark set before is released. */
    public static long take(int bytes) {
        if (bytes < 0 || bytes > BYTES - top) {
            throw new IllegalStateException("native stack: no room for " + bytes + " bytes");
        }
        long address = BASE + top;
        top += (bytes + ALIGNMENT - 1) & -ALIGNMENT;
        return address;
    }

    /** Gives the pages above the stack's end back to the kernel. */
    public static void trim() {
        long end = BASE + top + Abi.PAGE_BYTES - 1 & -Abi.PAGE_BYTES;
        SystemCalls.discard(end, BASE + BYTES - end);
    }

    /** Gives back everything taken since the mark. */
    public static void release(int mark) {
        top = mark;
    }
}
