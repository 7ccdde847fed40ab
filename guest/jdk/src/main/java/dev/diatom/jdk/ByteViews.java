package dev.diatom.jdk;

/** Multi-byte values in byte arrays: what accesses through {@code byteArrayViewVarHandle} become. */
public final class ByteViews {
    private ByteViews() {}

    public static short getShort(byte[] array, int index, boolean bigEndian) {
        int low = array[bigEndian ? index + 1 : index] & 0xff;
        int high = array[bigEndian ? index : index + 1];
        return (short) (high << 8 | low);
    }

    public static char getChar(byte[] array, int index, boolean bigEndian) {
        return (char) getShort(array, index, bigEndian);
    }

    public static int getInt(byte[] array, int index, boolean bigEndian) {
        int b0 = array[index] & 0xff;
        int b1 = array[index + 1] & 0xff;
        int b2 = array[index + 2] & 0xff;
        int b3 = array[index + 3] & 0xff;
        return bigEndian ? b0 << 24 | b1 << 16 | b2 << 8 | b3 : b3 << 24 | b2 << 16 | b1 << 8 | b0;
    }

    public static long getLong(byte[] array, int index, boolean bigEndian) {
        long first = getInt(array, index, bigEndian) & 0xffff_ffffL;
        long second = getInt(array, index + 4, bigEndian) & 0xffff_ffffL;
        return bigEndian ? first << 32 | second : second << 32 | first;
    }

    public static float getFloat(byte[] array, int index, boolean bigEndian) {
        return Float.intBitsToFloat(getInt(array, index, bigEndian));
    }

    public static double getDouble(byte[] array, int index, boolean bigEndian) {
        return Double.longBitsToDouble(getLong(array, index, bigEndian));
    }

    public static void setShort(byte[] array, int index, short value, boolean bigEndian) {
        array[bigEndian ? index + 1 : index] = (byte) value;
        array[bigEndian ? index : index + 1] = (byte) (value >> 8);
    }

    public static void setChar(byte[] array, int index, char value, boolean bigEndian) {
        setShort(array, index, (short) value, bigEndian);
    }

    public static void setInt(byte[] array, int index, int value, boolean bigEndian) {
        int ordered = bigEndian ? Integer.reverseBytes(value) : value;
        array[index] = (byte) ordered;
        array[index + 1] = (byte) (ordered >> 8);
        array[index + 2] = (byte) (ordered >> 16);
        array[index + 3] = (byte) (ordered >> 24);
    }

    public static void setLong(byte[] array, int index, long value, boolean bigEndian) {
        setInt(array, index, (int) (bigEndian ? value >> 32 : value), bigEndian);
        setInt(array, index + 4, (int) (bigEndian ? value : value >> 32), bigEndian);
    }

    public static void setFloat(byte[] array, int index, float value, boolean bigEndian) {
        setInt(array, index, Float.floatToRawIntBits(value), bigEndian);
    }

    public static void setDouble(byte[] array, int index, double value, boolean bigEndian) {
        setLong(array, index, Double.doubleToRawLongBits(value), bigEndian);
    }

    /** Equality as a compare-and-set of a {@code float} has it. */
    public static boolean sameBits(float a, float b) {
        return Float.floatToRawIntBits(a) == Float.floatToRawIntBits(b);
    }

    /** Equality as a compare-and-set of a {@code double} has it. */
    public static boolean sameBits(double a, double b) {
        return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
    }
}
