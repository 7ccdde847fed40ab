package jdk.internal.misc;

import dev.diatom.jdk.ByteViews;
import dev.diatom.jdk.reflect.Hint;
import dev.diatom.jdk.reflect.Members;
import dev.diatom.jdk.reflect.Reflected;
import dev.diatom.machine.Memory;
import dev.diatom.runtime.Parking;

/**
 * What is left of {@code Unsafe} after the build has turned accesses to fields into plain ones: accesses to array elements.
 * Arrays have base 0 and scale 1, so an offset is an index. Orderings mean nothing on one processor with cooperative
 * threads.
 */
public final class Unsafe {
    private static final Unsafe UNSAFE = new Unsafe();
    private static final long NANOS_PER_MILLI = 1_000_000;

    public static final int INVALID_FIELD_OFFSET = -1;
    public static final int ADDRESS_SIZE = Long.BYTES;

    public static final long ARRAY_BOOLEAN_BASE_OFFSET = 0;
    public static final long ARRAY_BYTE_BASE_OFFSET = 0;
    public static final long ARRAY_SHORT_BASE_OFFSET = 0;
    public static final long ARRAY_CHAR_BASE_OFFSET = 0;
    public static final long ARRAY_INT_BASE_OFFSET = 0;
    public static final long ARRAY_LONG_BASE_OFFSET = 0;
    public static final long ARRAY_FLOAT_BASE_OFFSET = 0;
    public static final long ARRAY_DOUBLE_BASE_OFFSET = 0;
    public static final long ARRAY_OBJECT_BASE_OFFSET = 0;
    public static final int ARRAY_BOOLEAN_INDEX_SCALE = 1;
    public static final int ARRAY_BYTE_INDEX_SCALE = 1;
    public static final int ARRAY_SHORT_INDEX_SCALE = 1;
    public static final int ARRAY_CHAR_INDEX_SCALE = 1;
    public static final int ARRAY_INT_INDEX_SCALE = 1;
    public static final int ARRAY_LONG_INDEX_SCALE = 1;
    public static final int ARRAY_FLOAT_INDEX_SCALE = 1;
    public static final int ARRAY_DOUBLE_INDEX_SCALE = 1;
    public static final int ARRAY_OBJECT_INDEX_SCALE = 1;

    private Unsafe() {}

    public static Unsafe getUnsafe() {
        return UNSAFE;
    }

    public long arrayBaseOffset(Class<?> arrayClass) {
        return 0;
    }

    /** Of a field that images do not have; an access at such an offset is one the build finds missing. */
    public long objectFieldOffset(Class<?> owner, String name) {
        return INVALID_FIELD_OFFSET;
    }

    public int arrayIndexScale(Class<?> arrayClass) {
        return 1;
    }

    public byte getByte(Object array, long index) {
        return ((byte[]) array)[(int) index];
    }

    public void putByte(Object array, long index, byte value) {
        ((byte[]) array)[(int) index] = value;
    }

    public long getLongUnaligned(Object array, long index) {
        return ByteViews.getLong((byte[]) array, (int) index, false);
    }

    public int getIntUnaligned(Object array, long index) {
        return ByteViews.getInt((byte[]) array, (int) index, false);
    }

    public void putCharUnaligned(Object array, long index, char value) {
        ByteViews.setChar((byte[]) array, (int) index, value, false);
    }

    public Object getReference(Object array, long index) {
        return ((Object[]) array)[(int) index];
    }

    public Object getReferenceAcquire(Object array, long index) {
        return ((Object[]) array)[(int) index];
    }

    public Object getReferenceVolatile(Object array, long index) {
        return ((Object[]) array)[(int) index];
    }

    public void putReference(Object array, long index, Object x) {
        ((Object[]) array)[(int) index] = x;
    }

    public void putReferenceRelease(Object array, long index, Object x) {
        ((Object[]) array)[(int) index] = x;
    }

    public void putReferenceVolatile(Object array, long index, Object x) {
        ((Object[]) array)[(int) index] = x;
    }

    public boolean compareAndSetReference(Object array, long index, Object expected, Object x) {
        Object[] elements = (Object[]) array;
        if (elements[(int) index] != expected) {
            return false;
        }
        elements[(int) index] = x;
        return true;
    }

    public Object compareAndExchangeReference(Object array, long index, Object expected, Object x) {
        Object[] elements = (Object[]) array;
        Object witness = elements[(int) index];
        if (witness == expected) {
            elements[(int) index] = x;
        }
        return witness;
    }

    public Object getAndSetReference(Object array, long index, Object x) {
        Object[] elements = (Object[]) array;
        Object previous = elements[(int) index];
        elements[(int) index] = x;
        return previous;
    }

    /**
     * Parks the running thread.
     *
     * @param time nanoseconds, 0 for no deadline; or, if absolute, milliseconds since 1970
     */
    public void park(boolean absolute, long time) {
        if (!absolute) {
            Parking.park(time == 0 ? -1 : time);
            return;
        }
        long leftMillis = time - System.currentTimeMillis();
        if (leftMillis > 0) {
            Parking.park(Math.min(leftMillis, Long.MAX_VALUE / NANOS_PER_MILLI) * NANOS_PER_MILLI);
        }
    }

    public void unpark(Object thread) {
        Parking.unpark((Thread) thread);
    }

    public void setMemory(long address, long bytes, byte value) {
        Memory.fill(address, bytes, value);
    }

    public boolean isBigEndian() {
        return false;
    }

    public void loadFence() {}

    public void storeFence() {}

    public void storeStoreFence() {}

    public void loadLoadFence() {}

    public void fullFence() {}

    public void ensureClassInitialized(Class<?> type) {}

    public int addressSize() {
        return ADDRESS_SIZE;
    }

    /** A new object of a class that reflection knows, without its constructor's help. */
    public Object allocateInstance(Class<?> type) throws InstantiationException {
        Members members = Reflected.membersOf(type);
        Object made = members == null ? null : members.allocate();
        if (made == null) {
            throw Hint.added(new InstantiationException(type.getName()), type);
        }
        return made;
    }
}
