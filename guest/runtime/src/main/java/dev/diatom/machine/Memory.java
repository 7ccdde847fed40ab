package dev.diatom.machine;

import java.util.Objects;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/**
 * Memory by address. Callers check addresses and lengths before: a wrong one is a fault. Values are little endian and
 * need no alignment.
 */
public final class Memory {
    private Memory() {}

    public static byte getByte(long address) {
        return Address.fromLong(address).getByte();
    }

    public static short getShort(long address) {
        return Address.fromLong(address).getShort();
    }

    public static int getInt(long address) {
        return Address.fromLong(address).getInt();
    }

    public static long getLong(long address) {
        return Address.fromLong(address).getLong();
    }

    public static void putByte(long address, byte value) {
        Address.fromLong(address).putByte(value);
    }

    public static void putShort(long address, short value) {
        Address.fromLong(address).putShort(value);
    }

    public static void putInt(long address, int value) {
        Address.fromLong(address).putInt(value);
    }

    public static void putLong(long address, long value) {
        Address.fromLong(address).putLong(value);
    }

    /** Copies {@code source[offset]} and what follows into memory. */
    public static void write(long address, byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, source.length);
        Address.moveMemoryBlock(Address.ofData(source).add(offset), Address.fromLong(address), length);
    }

    /** Copies from memory into {@code target[offset]} on. */
    public static void read(long address, byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        Address.moveMemoryBlock(
                Address.fromLong(address), Address.ofData(target).add(offset), length);
    }

    public static void copy(long from, long to, long bytes) {
        move(to, from, bytes);
    }

    public static void fill(long address, long bytes, byte value) {
        set(address, value, bytes);
    }

    /** Memory that never moves: zeroed, aligned to 16 bytes, until {@link #free}. */
    public static long allocate(long bytes) {
        long address = allocateZeroed(1, bytes);
        if (address == 0) {
            throw new OutOfMemoryError("native memory: " + bytes + " bytes");
        }
        return address;
    }

    @Import(name = "diatom_moveMemory")
    @Unmanaged
    private static native void move(long to, long from, long bytes);

    @Import(name = "diatom_fillMemory")
    @Unmanaged
    private static native void set(long address, int value, long bytes);

    @Import(name = "diatom_allocateMemory")
    @Unmanaged
    private static native long allocateZeroed(long count, long bytes);

    @Import(name = "diatom_freeMemory")
    @Unmanaged
    public static native void free(long address);
}
