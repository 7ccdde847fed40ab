package dev.diatom.monitor.pool;

import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.Sockets;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.network.PortListener;
import dev.diatom.wire.ProxyHeader;
import java.util.List;

/** A published port whose every connection is served by a clone of its own: the clone's monitor gets the connection itself. */
final class ConnectionFront extends Front {
    private final Pool pool;
    private final List<String> environment;
    private final int guestPort;

    ConnectionFront(EventLoop loop, Pool pool, int listeningFd, int guestPort, List<String> environment) {
        super(loop, pool, listeningFd);
        this.pool = pool;
        this.guestPort = guestPort;
        this.environment = environment;
    }

    @Override
    boolean hasRoom() {
        return pool.hasRoom();
    }

    @Override
    void accepted(int connectionFd, Sockets.Endpoint client) {
        Sockets.Endpoint local = new Sockets.Endpoint();
        Sockets.localAddress(connectionFd, local);
        byte[] header = ProxyHeader.encode(client.address, client.port, local.address, local.port);
        Assignment assignment = Assignment.ofConnection(environment, guestPort, header);
        pool.submit(new Handed(connectionFd, assignment), PortListener.HOLD_NANOS);
    }

    /** A connection on its way to its clone. */
    private static final class Handed extends PooledClone.Job {
        private final int fd;
        private final Assignment assignment;

        Handed(int fd, Assignment assignment) {
            this.fd = fd;
            this.assignment = assignment;
        }

        @Override
        Assignment assignment() {
            return assignment;
        }

        @Override
        int[] descriptors() {
            return new int[] {fd};
        }

        @Override
        void started(PooledClone clone) {
            SystemCalls.close(fd);
        }

        @Override
        void turnedAway() {
            Sockets.abort(fd);
        }
    }
}
