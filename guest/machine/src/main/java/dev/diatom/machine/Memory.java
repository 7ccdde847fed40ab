package dev.diatom.machine;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Memory by address. Callers check addresses and lengths before: a wrong one ends the process. Values are little endian
 * and need no alignment.
 */
public final class Memory {
    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
    private static final Map<Long, Arena> ALLOCATIONS = new ConcurrentHashMap<>();

    private Memory() {}

    public static byte getByte(long address) {
        return ALL.get(JAVA_BYTE, address);
    }

    public static short getShort(long address) {
        return ALL.get(JAVA_SHORT_UNALIGNED, address);
    }

    public static int getInt(long address) {
        return ALL.get(JAVA_INT_UNALIGNED, address);
    }

    public static long getLong(long address) {
        return ALL.get(JAVA_LONG_UNALIGNED, address);
    }

    public static void putByte(long address, byte value) {
        ALL.set(JAVA_BYTE, address, value);
    }

    public static void putShort(long address, short value) {
        ALL.set(JAVA_SHORT_UNALIGNED, address, value);
    }

    public static void putInt(long address, int value) {
        ALL.set(JAVA_INT_UNALIGNED, address, value);
    }

    public static void putLong(long address, long value) {
        ALL.set(JAVA_LONG_UNALIGNED, address, value);
    }

    /** Copies {@code source[offset]} and what follows into memory. */
    public static void write(long address, byte[] source, int offset, int length) {
        MemorySegment.copy(source, offset, ALL, JAVA_BYTE, address, length);
    }

    /** Copies from memory into {@code target[offset]} on. */
    public static void read(long address, byte[] target, int offset, int length) {
        MemorySegment.copy(ALL, JAVA_BYTE, address, target, offset, length);
    }

    public static void copy(long from, long to, long bytes) {
        MemorySegment.copy(ALL, from, ALL, to, bytes);
    }

    public static void fill(long address, long bytes, byte value) {
        ALL.asSlice(address, bytes).fill(value);
    }

    /** Memory that never moves: zeroed, aligned to 16 bytes, until {@link #free}. */
    @SuppressWarnings("MustBeClosedChecker") // closed by free()
    public static long allocate(long bytes) {
        Arena arena = Arena.ofShared();
        long address = arena.allocate(bytes, 16).address();
        ALLOCATIONS.put(address, arena);
        return address;
    }

    public static void free(long address) {
        Arena arena = ALLOCATIONS.remove(address);
        if (arena == null) {
            throw new IllegalArgumentException("not allocated: 0x" + Long.toHexString(address));
        }
        arena.close();
    }
}
