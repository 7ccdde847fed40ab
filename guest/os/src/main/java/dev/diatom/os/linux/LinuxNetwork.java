package dev.diatom.os.linux;

import static dev.diatom.os.linux.SystemCalls.*;

import dev.diatom.machine.Memory;
import dev.diatom.os.Connection;
import dev.diatom.os.Devices;
import dev.diatom.os.Listener;
import dev.diatom.os.Network;
import dev.diatom.os.SocketOption;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** The kernel's network. One for a process. */
public final class LinuxNetwork implements Network {
    private final NativeBuffer buffer = new NativeBuffer();
    private final Epoll epoll;
    private final NameResolver resolver = new NameResolver();

    public LinuxNetwork(Devices devices) {
        epoll = new Epoll(devices, buffer);
    }

    NativeBuffer buffer() {
        return buffer;
    }

    @Override
    public Listener listen(InetSocketAddress address, int backlog, boolean reuseAddress) throws IOException {
        int fd = openSocket(address.getAddress());
        try {
            if (reuseAddress) {
                setInteger(fd, SOL_SOCKET, SO_REUSEADDR, 1);
            }
            bind(fd, address);
            check(SystemCalls.listen(fd, backlog));
            LinuxListener listener = new LinuxListener(this, fd, localAddress(fd));
            epoll.add(fd, listener, EPOLLIN);
            return listener;
        } catch (IOException e) {
            SystemCalls.close(fd);
            throw e;
        }
    }

    @Override
    public Connection connect(InetSocketAddress remote, @Nullable InetSocketAddress local) throws IOException {
        int fd = openSocket(remote.getAddress());
        try {
            if (local != null) {
                bind(fd, local);
            }
            int result;
            synchronized (buffer) {
                int length = SocketAddresses.write(buffer.structures, remote);
                result = SystemCalls.connect(fd, buffer.structures, length);
            }
            if (result < 0 && result != -EINPROGRESS) {
                throw failure(-result);
            }
            LinuxConnection connection = new LinuxConnection(this, fd, remote, result == 0);
            watch(fd, connection);
            return connection;
        } catch (IOException e) {
            SystemCalls.close(fd);
            throw e;
        }
    }

    /** IPv6 sockets take IPv4 as well, as Java's do. */
    private int openSocket(InetAddress address) throws IOException {
        int family = SocketAddresses.family(address);
        int fd = check(SystemCalls.socket(family, SOCK_STREAM));
        if (family == AF_INET6) {
            setInteger(fd, IPPROTO_IPV6, IPV6_V6ONLY, 0);
        }
        return fd;
    }

    private void bind(int fd, InetSocketAddress address) throws IOException {
        synchronized (buffer) {
            int length = SocketAddresses.write(buffer.structures, address);
            check(SystemCalls.bind(fd, buffer.structures, length));
        }
    }

    void watch(int fd, LinuxConnection connection) throws IOException {
        epoll.add(fd, connection, EPOLLIN | EPOLLOUT | EPOLLRDHUP);
    }

    void forget(int fd) {
        epoll.remove(fd);
    }

    /** Whether poll(2) answers any of the events, an error or an end. */
    boolean isReady(int fd, int events) {
        synchronized (buffer) {
            Memory.putInt(buffer.structures, fd);
            Memory.putInt(buffer.structures + 4, events);
            return SystemCalls.poll(buffer.structures, 1, 0) != 0;
        }
    }

    int available(int fd) throws IOException {
        synchronized (buffer) {
            check(readable(fd, buffer.structures));
            return Memory.getInt(buffer.structures);
        }
    }

    /** The errno that is pending, which is then none any more. */
    int error(int fd) throws IOException {
        synchronized (buffer) {
            Memory.putInt(buffer.structures + 8, 4);
            check(option(fd, SOL_SOCKET, SO_ERROR, buffer.structures, buffer.structures + 8));
            return Memory.getInt(buffer.structures);
        }
    }

    InetSocketAddress localAddress(int fd) {
        synchronized (buffer) {
            Memory.fill(buffer.structures, 64, (byte) 0);
            Memory.putInt(buffer.structures + 32, SocketAddresses.BYTES_MAX);
            SystemCalls.socketName(fd, buffer.structures, buffer.structures + 32);
            return SocketAddresses.read(buffer.structures);
        }
    }

    InetSocketAddress peerAddress(int fd) {
        synchronized (buffer) {
            Memory.fill(buffer.structures, 64, (byte) 0);
            Memory.putInt(buffer.structures + 32, SocketAddresses.BYTES_MAX);
            SystemCalls.peerName(fd, buffer.structures, buffer.structures + 32);
            return SocketAddresses.read(buffer.structures);
        }
    }

    void setOption(int fd, SocketOption option, int value) throws IOException {
        switch (option) {
            case TCP_NODELAY -> setInteger(fd, IPPROTO_TCP, SystemCalls.TCP_NODELAY, value);
            case SO_KEEPALIVE -> setInteger(fd, SOL_SOCKET, SystemCalls.SO_KEEPALIVE, value);
            case SO_RCVBUF -> setInteger(fd, SOL_SOCKET, SystemCalls.SO_RCVBUF, value);
            case SO_SNDBUF -> setInteger(fd, SOL_SOCKET, SystemCalls.SO_SNDBUF, value);
            case SO_LINGER -> {
                synchronized (buffer) {
                    Memory.putInt(buffer.structures, value < 0 ? 0 : 1);
                    Memory.putInt(buffer.structures + 4, Math.max(value, 0));
                    check(SystemCalls.setOption(fd, SOL_SOCKET, SystemCalls.SO_LINGER, buffer.structures, 8));
                }
            }
        }
    }

    private void setInteger(int fd, int level, int name, int value) throws IOException {
        synchronized (buffer) {
            Memory.putInt(buffer.structures, value);
            check(SystemCalls.setOption(fd, level, name, buffer.structures, 4));
        }
    }

    private static int check(int result) throws IOException {
        if (result < 0) {
            throw failure(-result);
        }
        return result;
    }

    @Override
    public byte[][] resolve(String host) throws UnknownHostException {
        return resolver.resolve(host);
    }

    @Override
    public String hostName() {
        return resolver.hostName();
    }
}
