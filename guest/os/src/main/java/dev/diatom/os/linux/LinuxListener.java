package dev.diatom.os.linux;

import dev.diatom.os.Connection;
import dev.diatom.os.Listener;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** A listening socket of the kernel. */
final class LinuxListener extends Listener implements Epoll.Watched {
    private final LinuxNetwork network;
    private final int fd;
    private final InetSocketAddress localAddress;
    private boolean mayAccept;

    LinuxListener(LinuxNetwork network, int fd, InetSocketAddress localAddress) {
        this.network = network;
        this.fd = fd;
        this.localAddress = localAddress;
    }

    @Override
    public synchronized void eventsArrived(int epollEvents) {
        mayAccept = true;
        changed();
    }

    @Override
    public synchronized int readyOperations() {
        return isClosed() || (mayAccept && network.isReady(fd, SystemCalls.EPOLLIN)) ? ACCEPT : 0;
    }

    @Override
    public synchronized @Nullable Connection accept() throws IOException {
        requireOpen();
        int accepted = SystemCalls.accept(fd);
        if (accepted == -SystemCalls.EAGAIN) {
            mayAccept = false;
            return null;
        }
        if (accepted < 0) {
            throw SystemCalls.failure(-accepted);
        }
        LinuxConnection connection = new LinuxConnection(network, accepted, network.peerAddress(accepted), true);
        network.watch(accepted, connection);
        return connection;
    }

    @Override
    public synchronized void setBacklog(int backlog) throws IOException {
        requireOpen();
        int result = SystemCalls.listen(fd, backlog);
        if (result < 0) {
            throw SystemCalls.failure(-result);
        }
    }

    @Override
    public InetSocketAddress localAddress() {
        return localAddress;
    }

    @Override
    protected void release() {
        network.forget(fd);
        SystemCalls.close(fd);
    }
}
