package dev.diatom.monitor.linux;

import dev.diatom.machine.Memory;
import java.util.Arrays;

/** Bytes on their way from one socket to another, in an array that grows as far as {@link #CAPACITY_BYTES}. */
public final class SocketBuffer {
    static final int CAPACITY_BYTES = 1 << 16;

    private static final int BYTES_AT_FIRST = 4096;
    private static final int READ_BYTES = 1 << 14;

    private byte[] bytes = new byte[BYTES_AT_FIRST];
    private int start;
    private int end;

    public byte[] bytes() {
        return bytes;
    }

    /** The index of the first byte in {@link #bytes}. */
    public int start() {
        return start;
    }

    /** The index behind the last one. */
    public int end() {
        return end;
    }

    public int count() {
        return end - start;
    }

    public boolean hasRoom() {
        return count() < CAPACITY_BYTES;
    }

    /** Drops bytes from the front. */
    public void skip(int count) {
        start += count;
        if (start == end) {
            clear();
        }
    }

    public void clear() {
        start = 0;
        end = 0;
    }

    public void append(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, end, more.length);
        end += more.length;
    }

    /** Reads what there is, up to the room; what the call answers. */
    public int fill(int fd) {
        int mark = NativeStack.mark();
        int room = Math.min(READ_BYTES, CAPACITY_BYTES - count());
        long scratch = NativeStack.take(room);
        int got = (int) SystemCalls.read(fd, scratch, room);
        if (got > 0) {
            reserve(got);
            Memory.read(scratch, bytes, end, got);
            end += got;
        }
        NativeStack.release(mark);
        return got;
    }

    /** Writes bytes from the front, at most {@code count}; what the call answers. */
    public int flush(int fd, int count) {
        int mark = NativeStack.mark();
        int run = Math.min(READ_BYTES, count);
        long scratch = NativeStack.take(run);
        Memory.write(scratch, bytes, start, run);
        int written = (int) SystemCalls.write(fd, scratch, run);
        NativeStack.release(mark);
        if (written > 0) {
            skip(written);
        }
        return written;
    }

    private void reserve(int more) {
        if (bytes.length - end < more) {
            int count = count();
            byte[] target = count + more <= bytes.length ? bytes : Arrays.copyOf(bytes, roomFor(count + more));
            System.arraycopy(bytes, start, target, 0, count);
            bytes = target;
            start = 0;
            end = count;
        }
    }

    private int roomFor(int wanted) {
        int room = bytes.length;
        while (room < wanted) {
            room *= 2;
        }
        return room;
    }
}
