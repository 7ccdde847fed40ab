package dev.diatom.monitor.linux;

import dev.diatom.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Values one after the other in an array, little endian; what has a length of its own has that before it, in 4 bytes. Going beyond
 * the array is an {@link IndexOutOfBoundsException}.
 */
public final class Fields {
    private final byte[] bytes;
    private int at;

    public Fields(byte[] bytes) {
        this.bytes = bytes;
    }

    private int take(int count) {
        if (count < 0 || count > bytes.length - at) {
            throw new IndexOutOfBoundsException("no room for " + count + " bytes at " + at);
        }
        at += count;
        return at - count;
    }

    public Fields skip(int count) {
        take(count);
        return this;
    }

    /** The bytes up to here. */
    public byte[] written() {
        return Arrays.copyOf(bytes, at);
    }

    public int getInt() {
        return Bytes.getIntLittle(bytes, take(4));
    }

    public long getLong() {
        return Bytes.getLongLittle(bytes, take(8));
    }

    /** A number of things to come. */
    public int getCount(int max) {
        int count = getInt();
        if (count < 0 || count > max) {
            throw new IndexOutOfBoundsException("there cannot be " + count);
        }
        return count;
    }

    /** As many bytes as {@code target} has, which is what their length says. */
    public void getBytes(byte[] target) {
        int length = getInt();
        if (length != target.length) {
            throw new IndexOutOfBoundsException("not " + target.length + " bytes but " + length);
        }
        System.arraycopy(bytes, take(length), target, 0, length);
    }

    public byte[] getSizedBytes() {
        int length = getInt();
        int from = take(length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    public String getString() {
        return new String(getSizedBytes(), StandardCharsets.UTF_8);
    }

    public void getStrings(List<String> target, int max) {
        int count = getCount(max);
        for (int i = 0; i < count; i++) {
            target.add(getString());
        }
    }

    public void putInt(int value) {
        Bytes.putIntLittle(bytes, take(4), value);
    }

    public void putLong(long value) {
        Bytes.putLongLittle(bytes, take(8), value);
    }

    public void putBytes(byte[] source) {
        putInt(source.length);
        System.arraycopy(source, 0, bytes, take(source.length), source.length);
    }

    public void putString(String text) {
        putBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public void putStrings(List<String> texts) {
        putInt(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            putString(texts.get(i));
        }
    }
}
