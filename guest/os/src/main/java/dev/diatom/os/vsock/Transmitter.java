package dev.diatom.os.vsock;

import dev.diatom.machine.Memory;
import dev.diatom.wire.VsockHeader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The tx virtqueue. Data waits outside when there is no buffer for it; packets without data never wait for long, so they are
 * kept here and go out first.
 */
final class Transmitter {
    private final Virtqueue queue;
    private final int[] free;
    private int freeCount;
    private final byte[] encoded = new byte[VsockHeader.BYTES];
    private final Deque<byte[]> waiting = new ArrayDeque<>();

    /** Connections to be told when there are buffers again. */
    private final List<VsockConnection> starved = new ArrayList<>();

    Transmitter(Virtqueue queue) {
        this.queue = queue;
        free = new int[queue.size()];
        while (freeCount < free.length) {
            free[freeCount] = freeCount;
            freeCount++;
        }
    }

    /** Whether data would go out; if not, the sender is told when they would. */
    synchronized boolean hasRoom(VsockConnection sender) {
        reclaim();
        boolean room = freeCount > 0 && waiting.isEmpty();
        if (!room && !starved.contains(sender)) {
            starved.add(sender);
        }
        return room;
    }

    /** Sends a packet without data. */
    synchronized void sendControl(VsockHeader header) {
        header.len = 0;
        header.encode(encoded, 0);
        reclaim();
        if (freeCount > 0 && waiting.isEmpty()) {
            put(encoded);
        } else {
            waiting.add(encoded.clone());
        }
    }

    private void put(byte[] packet) {
        int descriptor = free[--freeCount];
        Memory.write(queue.buffer(descriptor), packet, 0, VsockHeader.BYTES);
        queue.offer(descriptor, VsockHeader.BYTES);
    }

    /** Sends up to {@code length} bytes in one packet, and answers how many; 0 when no buffer is free. */
    synchronized int sendData(VsockHeader header, byte[] source, int offset, int length, VsockConnection sender) {
        if (!hasRoom(sender)) {
            return 0;
        }
        int count = Math.min(length, queue.bufferBytes() - VsockHeader.BYTES);
        header.len = count;
        header.encode(encoded, 0);
        int descriptor = free[--freeCount];
        long buffer = queue.buffer(descriptor);
        Memory.write(buffer, encoded, 0, VsockHeader.BYTES);
        Memory.write(buffer + VsockHeader.BYTES, source, offset, count);
        queue.offer(descriptor, VsockHeader.BYTES + count);
        return count;
    }

    private void reclaim() {
        while (queue.hasUsed()) {
            free[freeCount++] = queue.takeUsed();
        }
        while (freeCount > 0 && !waiting.isEmpty()) {
            put(waiting.remove());
        }
    }

    /** After the device has run: the connections that may go on sending. */
    synchronized List<VsockConnection> takeStarved() {
        reclaim();
        if (starved.isEmpty() || freeCount == 0 || !waiting.isEmpty()) {
            return List.of();
        }
        List<VsockConnection> ready = List.copyOf(starved);
        starved.clear();
        return ready;
    }
}
