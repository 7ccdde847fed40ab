package dev.diatom.os.vsock;

import dev.diatom.machine.Memory;
import dev.diatom.wire.VsockHeader;

/** The rx virtqueue: hands every packet to the network and its buffer back to the device. Only the device thread runs it. */
final class Receiver {
    private final Virtqueue queue;
    private final byte[] encoded = new byte[VsockHeader.BYTES];
    private final VsockHeader header = new VsockHeader();

    /** Packets that made no sense. */
    private long malformedCount;

    /** Takes a packet whose data lie at {@code address} until it returns. */
    interface Sink {
        void receive(VsockHeader header, long address);
    }

    Receiver(Virtqueue queue) {
        this.queue = queue;
        for (int i = 0; i < queue.size(); i++) {
            queue.offer(i, queue.bufferBytes());
        }
    }

    void drain(Sink sink) {
        while (queue.hasUsed()) {
            int bytes = queue.usedLength();
            int descriptor = queue.takeUsed();
            long buffer = queue.buffer(descriptor);
            if (bytes >= VsockHeader.BYTES && bytes <= queue.bufferBytes()) {
                Memory.read(buffer, encoded, 0, VsockHeader.BYTES);
                header.decode(encoded, 0);
                if (header.isWellFormed(bytes - VsockHeader.BYTES) && header.type == VsockHeader.TYPE_STREAM) {
                    sink.receive(header, buffer + VsockHeader.BYTES);
                } else {
                    malformedCount++;
                }
            } else {
                malformedCount++;
            }
            queue.offer(descriptor, queue.bufferBytes());
        }
    }

    long malformedCount() {
        return malformedCount;
    }
}
