package dev.diatom.monitor.device;

import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.SystemCalls;

/**
 * Bytes from the guest that a host socket did not take yet: a ring outside the Java heap, there only while it holds something. Its
 * capacity is the credit a guest has on one connection.
 */
final class Outbox {
    static final int CAPACITY_BYTES = 1 << 16;

    private long ring;
    private int start;
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    int room() {
        return CAPACITY_BYTES - count;
    }

    /** Appends bytes, for which there is room. */
    void append(long address, int bytes) {
        if (ring == 0) {
            ring = SystemCalls.mapAnonymous(CAPACITY_BYTES);
            start = 0;
        }
        int at = (start + count) & (CAPACITY_BYTES - 1);
        int run = Math.min(bytes, CAPACITY_BYTES - at);
        Memory.copy(address, ring + at, run);
        Memory.copy(address + run, ring, bytes - run);
        count += bytes;
    }

    /** Writes to the socket what it takes; the bytes it took, or an errno negated where it took none. */
    int flush(int fd) {
        int done = 0;
        while (count > 0) {
            int run = Math.min(count, CAPACITY_BYTES - start);
            long written = SystemCalls.write(fd, ring + start, run);
            if (written < 0) {
                return done > 0 && written == -Errno.EAGAIN ? done : (int) written;
            }
            start = (start + (int) written) & (CAPACITY_BYTES - 1);
            count -= (int) written;
            done += (int) written;
            if (written < run) {
                break;
            }
        }
        if (count == 0) {
            clear();
        }
        return done;
    }

    void clear() {
        if (ring != 0) {
            SystemCalls.unmap(ring, CAPACITY_BYTES);
            ring = 0;
        }
        count = 0;
    }
}
