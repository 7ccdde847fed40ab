package dev.diatom.os;

/** Bytes in the order of their coming, in a ring that grows up to a limit. Its owner guards it. */
public final class ByteQueue {
    private static final int INITIAL_BYTES = 4096;
    private static final byte[] NONE = {};

    /** Fills a part of an array. */
    @FunctionalInterface
    public interface Source {
        void read(byte[] target, int offset, int length);
    }

    private final int limitBytes;
    private byte[] ring = NONE;
    private int start;
    private int count;

    public ByteQueue(int limitBytes) {
        this.limitBytes = limitBytes;
    }

    public int count() {
        return count;
    }

    public int room() {
        return limitBytes - count;
    }

    /** Appends {@code length} bytes, for which there is room; the source is asked for them in one part or two. */
    public void append(int length, Source source) {
        reserve(count + length);
        int at = (start + count) % ring.length;
        int first = Math.min(length, ring.length - at);
        source.read(ring, at, first);
        if (first < length) {
            source.read(ring, 0, length - first);
        }
        count += length;
    }

    /** Appends as many of the bytes as there is room for, and answers how many. */
    public int append(byte[] bytes, int offset, int length) {
        int taken = Math.min(length, room());
        int[] position = {offset};
        if (taken > 0) {
            append(taken, (target, at, run) -> {
                System.arraycopy(bytes, position[0], target, at, run);
                position[0] += run;
            });
        }
        return taken;
    }

    /** Takes up to {@code length} bytes out and answers how many. */
    public int take(byte[] target, int offset, int length) {
        int taken = peek(target, offset, length);
        drop(taken);
        return taken;
    }

    /** Copies up to {@code length} of the first bytes and answers how many. */
    public int peek(byte[] target, int offset, int length) {
        int taken = Math.min(length, count);
        int first = Math.min(taken, ring.length - start);
        System.arraycopy(ring, start, target, offset, first);
        System.arraycopy(ring, 0, target, offset + first, taken - first);
        return taken;
    }

    /** Drops bytes that are there. */
    public void drop(int length) {
        count -= length;
        start = count == 0 ? 0 : (start + length) % ring.length;
    }

    public void clear() {
        ring = NONE;
        start = 0;
        count = 0;
    }

    private void reserve(int needed) {
        if (needed <= ring.length) {
            return;
        }
        int size = Math.max(INITIAL_BYTES, ring.length);
        while (size < needed) {
            size *= 2;
        }
        byte[] grown = new byte[size];
        peek(grown, 0, count);
        ring = grown;
        start = 0;
    }
}
