package dev.diatom.os.linux;

import dev.diatom.machine.Linux;
import dev.diatom.machine.Memory;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;

/** The system calls of sockets on x86-64, with their numbers, structures and errors. */
final class SystemCalls {
    static final int AF_INET = 2;
    static final int AF_INET6 = 10;
    static final int SOCK_STREAM = 1;
    static final int SOCK_DGRAM = 2;
    static final int SOCK_NONBLOCK = 0x800;
    static final int SOCK_CLOEXEC = 0x8_0000;

    static final int SOL_SOCKET = 1;
    static final int SO_REUSEADDR = 2;
    static final int SO_ERROR = 4;
    static final int SO_SNDBUF = 7;
    static final int SO_RCVBUF = 8;
    static final int SO_KEEPALIVE = 9;
    static final int SO_LINGER = 13;
    static final int IPPROTO_TCP = 6;
    static final int TCP_NODELAY = 1;
    static final int IPPROTO_IPV6 = 41;
    static final int IPV6_V6ONLY = 26;
    static final int MSG_NOSIGNAL = 0x4000;

    static final int EPOLLIN = 1;
    static final int EPOLLOUT = 4;
    static final int EPOLLERR = 8;
    static final int EPOLLHUP = 0x10;
    static final int EPOLLRDHUP = 0x2000;
    static final int EPOLLET = 1 << 31;

    static final int EAGAIN = 11;
    static final int EINTR = 4;
    static final int EINPROGRESS = 115;

    private static final int CLOSE = 3;
    private static final int POLL = 7;
    private static final int IOCTL = 16;
    private static final int SOCKET = 41;
    private static final int CONNECT = 42;
    private static final int SENDTO = 44;
    private static final int RECVFROM = 45;
    private static final int SHUTDOWN = 48;
    private static final int BIND = 49;
    private static final int LISTEN = 50;
    private static final int GETSOCKNAME = 51;
    private static final int GETPEERNAME = 52;
    private static final int SETSOCKOPT = 54;
    private static final int GETSOCKOPT = 55;
    private static final int EPOLL_WAIT = 232;
    private static final int EPOLL_CTL = 233;
    private static final int ACCEPT4 = 288;
    private static final int EPOLL_CREATE1 = 291;

    private static final int EPOLL_CTL_ADD = 1;
    private static final int EPOLL_CLOEXEC = 0x8_0000;
    private static final int FIONREAD = 0x541b;

    private SystemCalls() {}

    static int socket(int family, int type) {
        return call(SOCKET, family, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, 0, 0, 0);
    }

    static int connect(int fd, long address, int length) {
        return call(CONNECT, fd, address, length, 0, 0, 0);
    }

    static int bind(int fd, long address, int length) {
        return call(BIND, fd, address, length, 0, 0, 0);
    }

    static int listen(int fd, int backlog) {
        return call(LISTEN, fd, backlog, 0, 0, 0, 0);
    }

    static int accept(int fd) {
        return call(ACCEPT4, fd, 0, 0, SOCK_NONBLOCK | SOCK_CLOEXEC, 0, 0);
    }

    static int send(int fd, long bytes, int length) {
        return call(SENDTO, fd, bytes, length, MSG_NOSIGNAL, 0, 0);
    }

    static int receive(int fd, long bytes, int length) {
        return call(RECVFROM, fd, bytes, length, 0, 0, 0);
    }

    static int shutdown(int fd, int how) {
        return call(SHUTDOWN, fd, how, 0, 0, 0, 0);
    }

    static int close(int fd) {
        return call(CLOSE, fd, 0, 0, 0, 0, 0);
    }

    /** The address of this end, as a {@code sockaddr}. */
    static int socketName(int fd, long address, long length) {
        return call(GETSOCKNAME, fd, address, length, 0, 0, 0);
    }

    static int peerName(int fd, long address, long length) {
        return call(GETPEERNAME, fd, address, length, 0, 0, 0);
    }

    static int setOption(int fd, int level, int name, long value, int length) {
        return call(SETSOCKOPT, fd, level, name, value, length, 0);
    }

    static int option(int fd, int level, int name, long value, long length) {
        return call(GETSOCKOPT, fd, level, name, value, length, 0);
    }

    static int poll(long pollfds, int count, int timeoutMillis) {
        return call(POLL, pollfds, count, timeoutMillis, 0, 0, 0);
    }

    /** Writes the number of bytes that can be read to {@code count}. */
    static int readable(int fd, long count) {
        return call(IOCTL, fd, FIONREAD, count, 0, 0, 0);
    }

    static int epollCreate() {
        return call(EPOLL_CREATE1, EPOLL_CLOEXEC, 0, 0, 0, 0, 0);
    }

    /** {@code event} is room for a {@code struct epoll_event}: 12 bytes. */
    static int epollAdd(int epoll, int fd, int events, long event) {
        Memory.putInt(event, events);
        Memory.putLong(event + 4, fd);
        return call(EPOLL_CTL, epoll, EPOLL_CTL_ADD, fd, event, 0, 0);
    }

    static int epollWait(int epoll, long events, int count, int timeoutMillis) {
        return call(EPOLL_WAIT, epoll, events, count, timeoutMillis, 0, 0);
    }

    private static int call(int number, long a0, long a1, long a2, long a3, long a4, long a5) {
        while (true) {
            long result = Linux.syscall(number, a0, a1, a2, a3, a4, a5);
            if (result != -EINTR) {
                return (int) result;
            }
        }
    }

    /** The exception for an errno, as HotSpot throws it. */
    static IOException failure(int errno) {
        return switch (errno) {
            case 13 -> new BindException("Permission denied");
            case 32 -> new SocketException("Broken pipe");
            case 98 -> new BindException("Address already in use");
            case 99 -> new BindException("Cannot assign requested address");
            case 101 -> new ConnectException("Network is unreachable");
            case 104 -> new SocketException("Connection reset");
            case 110 -> new ConnectException("Connection timed out");
            case 111 -> new ConnectException("Connection refused");
            case 113 -> new NoRouteToHostException("No route to host");
            case 24 -> new SocketException("Too many open files");
            default -> new SocketException("system call failed: errno " + errno);
        };
    }
}
