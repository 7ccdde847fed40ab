package dev.diatom.monitor.linux;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.machine.Memory;

/**
 * Nonblocking TCP and UDP sockets, over the system calls. Addresses are 4 or 16 bytes in network order; an IPv4 address mapped
 * into IPv6 (RFC 4291, 2.5.5.2) is handed out as the 4 bytes it stands for. Calls answer an errno negated where they fail.
 */
public final class Sockets {
    public static final int SHUT_WR = 1;

    private static final int AF_UNIX = 1;
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int SOCK_STREAM = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int FLAGS = SystemCalls.O_NONBLOCK | SystemCalls.O_CLOEXEC;
    private static final int SOL_SOCKET = 1;
    private static final int SO_REUSEADDR = 2;
    private static final int SO_ERROR = 4;
    private static final int SO_LINGER = 13;
    private static final int IPPROTO_TCP = 6;
    private static final int TCP_NODELAY = 1;
    private static final int BACKLOG = 4096;

    private static final int SOCKADDR_IN_BYTES = 16;
    private static final int SOCKADDR_IN6_BYTES = 28;
    private static final int SOCKADDR_BYTES_MAX = 32;

    /** An address that a call told, valid until the next such call. */
    public static final class Endpoint {
        public byte[] address = new byte[4];
        public int port;
    }

    private Sockets() {}

    public static int listen(byte[] address, int port) {
        int fd = socket(address, SOCK_STREAM);
        if (fd < 0) {
            return fd;
        }
        setOption(fd, SOL_SOCKET, SO_REUSEADDR, 1);
        // Accepted sockets inherit it, which spares a call for each.
        setOption(fd, IPPROTO_TCP, TCP_NODELAY, 1);
        int result = withAddress(SystemCalls.BIND, fd, address, port);
        if (result == 0) {
            result = (int) syscall(SystemCalls.LISTEN, fd, BACKLOG, 0, 0, 0, 0);
        }
        if (result < 0) {
            SystemCalls.close(fd);
            return result;
        }
        return fd;
    }

    /** Both ends of a new stream between two processes; see unix(7). */
    public static int[] pair() {
        int mark = NativeStack.mark();
        long fds = NativeStack.take(8);
        SystemCalls.check("socketpair", syscall(SystemCalls.SOCKETPAIR, AF_UNIX, SOCK_STREAM | FLAGS, 0, fds, 0, 0));
        int[] ends = {Memory.getInt(fds), Memory.getInt(fds + 4)};
        NativeStack.release(mark);
        return ends;
    }

    /** A new connection of a listening socket, with its client. */
    public static int accept(int fd, Endpoint client) {
        return tellingAddress(SystemCalls.ACCEPT4, fd, client);
    }

    public static void localAddress(int fd, Endpoint local) {
        tellingAddress(SystemCalls.GETSOCKNAME, fd, local);
    }

    /** A socket that connects: its end, or failure, is told by epoll and {@link #error}. */
    public static int connect(byte[] address, int port) {
        int fd = socket(address, SOCK_STREAM);
        if (fd < 0) {
            return fd;
        }
        setOption(fd, IPPROTO_TCP, TCP_NODELAY, 1);
        return connected(fd, address, port);
    }

    /** A UDP socket that talks to one address and hears no other. */
    public static int connectDatagram(byte[] address, int port) {
        int fd = socket(address, SOCK_DGRAM);
        return fd < 0 ? fd : connected(fd, address, port);
    }

    private static int connected(int fd, byte[] address, int port) {
        int result = withAddress(SystemCalls.CONNECT, fd, address, port);
        if (result < 0 && result != -Errno.EINPROGRESS) {
            SystemCalls.close(fd);
            return result;
        }
        return fd;
    }

    /** Why a socket failed: an errno, or 0. */
    public static int error(int fd) {
        int mark = NativeStack.mark();
        long value = NativeStack.take(8);
        Memory.putInt(value, 0);
        Memory.putInt(value + 4, 4);
        syscall(SystemCalls.GETSOCKOPT, fd, SOL_SOCKET, SO_ERROR, value, value + 4, 0);
        int error = Memory.getInt(value);
        NativeStack.release(mark);
        return error;
    }

    public static void shutdown(int fd, int how) {
        syscall(SystemCalls.SHUTDOWN, fd, how, 0, 0, 0, 0);
    }

    /** Closes a connection so that its peer sees a reset. */
    public static void abort(int fd) {
        resetAtClose(fd);
        SystemCalls.close(fd);
    }

    public static void resetAtClose(int fd) {
        int mark = NativeStack.mark();
        long linger = NativeStack.take(8); // struct linger: on, for 0 seconds
        Memory.putInt(linger, 1);
        Memory.putInt(linger + 4, 0);
        syscall(SystemCalls.SETSOCKOPT, fd, SOL_SOCKET, SO_LINGER, linger, 8, 0);
        NativeStack.release(mark);
    }

    private static int socket(byte[] address, int type) {
        int family = address.length == 4 ? AF_INET : AF_INET6;
        return (int) syscall(SystemCalls.SOCKET, family, type | FLAGS, 0, 0, 0, 0);
    }

    private static void setOption(int fd, int level, int option, int value) {
        int mark = NativeStack.mark();
        long memory = NativeStack.take(4);
        Memory.putInt(memory, value);
        syscall(SystemCalls.SETSOCKOPT, fd, level, option, memory, 4, 0);
        NativeStack.release(mark);
    }

    /** A call that takes a socket address: struct sockaddr_in or sockaddr_in6. */
    private static int withAddress(int call, int fd, byte[] address, int port) {
        boolean four = address.length == 4;
        int mark = NativeStack.mark();
        long sockaddr = NativeStack.take(SOCKADDR_BYTES_MAX);
        Memory.fill(sockaddr, SOCKADDR_BYTES_MAX, (byte) 0);
        Memory.putShort(sockaddr, (short) (four ? AF_INET : AF_INET6));
        Memory.putByte(sockaddr + 2, (byte) (port >> 8));
        Memory.putByte(sockaddr + 3, (byte) port);
        Memory.write(sockaddr + (four ? 4 : 8), address, 0, address.length);
        long result = syscall(call, fd, sockaddr, four ? SOCKADDR_IN_BYTES : SOCKADDR_IN6_BYTES, 0, 0, 0);
        NativeStack.release(mark);
        return (int) result;
    }

    /** A call that tells a socket address. */
    private static int tellingAddress(int call, int fd, Endpoint endpoint) {
        int mark = NativeStack.mark();
        long sockaddr = NativeStack.take(SOCKADDR_BYTES_MAX);
        long length = NativeStack.take(4);
        Memory.putInt(length, SOCKADDR_BYTES_MAX);
        int result = (int) syscall(call, fd, sockaddr, length, FLAGS, 0, 0);
        if (result >= 0) {
            boolean four = Memory.getShort(sockaddr) == AF_INET;
            boolean mapped = !four && Memory.getLong(sockaddr + 8) == 0 && Memory.getInt(sockaddr + 16) == 0xffff_0000;
            endpoint.port = ((Memory.getByte(sockaddr + 2) & 0xff) << 8) | (Memory.getByte(sockaddr + 3) & 0xff);
            endpoint.address = new byte[four || mapped ? 4 : 16];
            Memory.read(sockaddr + (four ? 4 : mapped ? 20 : 8), endpoint.address, 0, endpoint.address.length);
        }
        NativeStack.release(mark);
        return result;
    }
}
