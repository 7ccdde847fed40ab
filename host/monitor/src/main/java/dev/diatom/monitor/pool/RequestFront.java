package dev.diatom.monitor.pool;

import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.Sockets;
import java.util.ArrayList;
import java.util.List;

/** A published port whose every HTTP request is served by a clone of its own. */
final class RequestFront extends Front {
    /** Beyond these, connections wait to be accepted. */
    private static final int CONNECTIONS_MAX = 4096;

    private final EventLoop loop;
    private final Pool pool;
    private final List<String> environment;
    private final int guestPort;
    private final List<RequestConnection> connections = new ArrayList<>();

    RequestFront(EventLoop loop, Pool pool, int listeningFd, int guestPort, List<String> environment) {
        super(loop, pool, listeningFd);
        this.loop = loop;
        this.pool = pool;
        this.guestPort = guestPort;
        this.environment = environment;
    }

    @Override
    boolean hasRoom() {
        return connections.size() < CONNECTIONS_MAX;
    }

    @Override
    void accepted(int connectionFd, Sockets.Endpoint client) {
        RequestConnection connection = new RequestConnection(this, loop, pool, connectionFd, client);
        connection.index = connections.size();
        connections.add(connection);
    }

    int guestPort() {
        return guestPort;
    }

    List<String> environment() {
        return environment;
    }

    void closed(RequestConnection connection) {
        RequestConnection last = connections.remove(connections.size() - 1);
        if (last != connection) {
            connections.set(connection.index, last);
            last.index = connection.index;
        }
        roomMade();
    }

    @Override
    void sweep(long nowNanos) {
        super.sweep(nowNanos);
        for (int i = connections.size() - 1; i >= 0; i--) {
            if (i < connections.size()) {
                connections.get(i).sweep(nowNanos);
            }
        }
    }

    /** Whether no client is in the middle of anything. */
    boolean isIdle() {
        for (int i = 0; i < connections.size(); i++) {
            if (!connections.get(i).isIdle()) {
                return false;
            }
        }
        return true;
    }
}
