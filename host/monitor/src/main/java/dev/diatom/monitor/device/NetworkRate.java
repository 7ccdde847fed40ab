package dev.diatom.monitor.device;

import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.SystemCalls;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds what goes one way through all of a VM's connections to so many bytes a second: a token bucket. A packet may go while there is a token, and takes as
 * many as it has bytes, so the bucket may be in debt after it. Connections that find none are told when there are some again; meanwhile
 * bytes stay where they are: in the host's socket, or in the guest, whose credit is used up.
 */
final class NetworkRate extends EventLoop.Timer {
    /** What may go at once after a while of silence. */
    private static final long BURST_NANOS = 100_000_000;

    // The direction, as a bit of Connection.ratesAwaited.
    static final int INWARDS = 1;
    static final int OUTWARDS = 2;

    private final EventLoop loop;
    private final int directionBit;
    private final long bytesPerSecond;
    private final List<Connection> waiting = new ArrayList<>();

    /** When the bucket was, or will be, empty. */
    private long emptyAtNanos;

    NetworkRate(EventLoop loop, int directionBit, long bytesPerSecond) {
        this.loop = loop;
        this.directionBit = directionBit;
        this.bytesPerSecond = bytesPerSecond;
        emptyAtNanos = SystemCalls.monotonicNanos() - BURST_NANOS;
    }

    /** Whether a packet may go; where not, the connection hears from {@link Connection#rateAdmits} once it may. */
    boolean admits(Connection connection) {
        if (emptyAtNanos <= SystemCalls.monotonicNanos()) {
            return true;
        }
        if ((connection.ratesAwaited & directionBit) == 0) {
            connection.ratesAwaited |= directionBit;
            if (waiting.isEmpty()) {
                loop.set(this, emptyAtNanos);
            }
            waiting.add(connection);
        }
        return false;
    }

    /** Takes the tokens of bytes that went. */
    void take(long bytes) {
        long least = SystemCalls.monotonicNanos() - BURST_NANOS;
        emptyAtNanos = Math.max(emptyAtNanos, least) + bytes * 1_000_000_000L / bytesPerSecond;
    }

    @Override
    public void expired(long nowNanos) {
        List<Connection> admitted = new ArrayList<>(waiting);
        waiting.clear();
        for (int i = 0; i < admitted.size(); i++) {
            admitted.get(i).ratesAwaited &= ~directionBit;
        }
        for (int i = 0; i < admitted.size(); i++) {
            admitted.get(i).rateAdmits();
        }
    }
}
