package dev.diatom.monitor.pool;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.Sockets;
import dev.diatom.monitor.linux.UnixListener;
import dev.diatom.monitor.vm.Guest;
import dev.diatom.monitor.vm.RunOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Unix socket at which programs ask a pool for clones (docs/pool.md). */
final class SocketFront extends Front {
    private static final int REQUESTS_MAX = 1024;

    private final EventLoop loop;
    private final Pool pool;
    private final UnixListener listener;
    private final RunOptions options;
    private final @Nullable ParkFolder parkFolder;
    private final List<KeptClone> parked = new ArrayList<>();
    private int requests;
    private boolean closed;

    SocketFront(EventLoop loop, Pool pool, UnixListener listener, RunOptions options) {
        super(loop, pool, listener.fd());
        this.loop = loop;
        this.pool = pool;
        this.listener = listener;
        this.options = options;
        String folder = options.pool().parkFolder();
        parkFolder = folder == null ? null : new ParkFolder(folder);
    }

    /** Where clones are parked, or null. */
    @Nullable
    ParkFolder parkFolder() {
        return parkFolder;
    }

    /** Whether the pool is ending. */
    boolean isClosed() {
        return closed;
    }

    void parked(KeptClone clone) {
        clone.parkedIndex = parked.size();
        parked.add(clone);
    }

    void unparked(KeptClone clone) {
        KeptClone last = parked.remove(parked.size() - 1);
        if (last != clone) {
            parked.set(clone.parkedIndex, last);
            last.parkedIndex = clone.parkedIndex;
        }
    }

    @Override
    boolean hasRoom() {
        return requests < REQUESTS_MAX;
    }

    @Override
    void accepted(int connectionFd, Sockets.Endpoint client) {
        requests++;
        new RequestedClone(this, loop, pool, connectionFd);
    }

    /** A request has been handed on, or refused. */
    void done() {
        requests--;
        roomMade();
    }

    String image() {
        return options.image();
    }

    /** The variables of a clone: those of the pool, and over them its own. */
    List<String> environment(List<String> own) {
        return Guest.overridden(options.environment(), own);
    }

    @Override
    void close() {
        listener.unlink();
        super.close();
        closed = true;
        while (!parked.isEmpty()) {
            parked.get(parked.size() - 1).endParked();
        }
    }

    /** Refuses what does not fit a message. */
    static void check(Assignment assignment) {
        try {
            assignment.encode();
        } catch (IndexOutOfBoundsException e) {
            throw new MonitorException(Abi.EXIT_USAGE, "the environment is too long");
        }
    }
}
