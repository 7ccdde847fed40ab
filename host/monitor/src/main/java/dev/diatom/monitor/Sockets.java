package dev.diatom.monitor;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.machine.Memory;

/**
 * Nonblocking TCP and UDP sockets, over the system calls. Addresses are 4 or 16 bytes in network order; an IPv4 address mapped
 * into IPv6 (RFC 4291, 2.5.5.2) is handed out as the 4 bytes it stands for. Calls answer an errno negated where they fail.
 */
final class Sockets {
    static final int SHUT_WR = 1;

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

    // Scratch of one call.
    private static final long ADDRESS = Memory.allocate(SOCKADDR_BYTES_MAX);
    private static final long VALUE = Memory.allocate(16);

    /** An address that a call told, valid until the next such call. */
    static final class Endpoint {
        byte[] address = new byte[4];
        int port;
    }

    private Sockets() {}

    static int listen(byte[] address, int port) {
        int fd = socket(address, SOCK_STREAM);
        if (fd < 0) {
            return fd;
        }
        setOption(fd, SOL_SOCKET, SO_REUSEADDR, 1);
        // Accepted sockets inherit it, which spares a call for each.
        setOption(fd, IPPROTO_TCP, TCP_NODELAY, 1);
        long result = syscall(SystemCalls.BIND, fd, ADDRESS, putAddress(address, port), 0, 0, 0);
        if (result == 0) {
            result = syscall(SystemCalls.LISTEN, fd, BACKLOG, 0, 0, 0, 0);
        }
        if (result < 0) {
            SystemCalls.close(fd);
            return (int) result;
        }
        return fd;
    }

    /** A new connection of a listening socket, with its client. */
    static int accept(int fd, Endpoint client) {
        Memory.putInt(VALUE, SOCKADDR_BYTES_MAX);
        int accepted = (int) syscall(SystemCalls.ACCEPT4, fd, ADDRESS, VALUE, FLAGS, 0, 0);
        if (accepted >= 0) {
            getAddress(client);
        }
        return accepted;
    }

    static void localAddress(int fd, Endpoint local) {
        Memory.putInt(VALUE, SOCKADDR_BYTES_MAX);
        syscall(SystemCalls.GETSOCKNAME, fd, ADDRESS, VALUE, 0, 0, 0);
        getAddress(local);
    }

    /** A socket that connects: its end, or failure, is told by epoll and {@link #error}. */
    static int connect(byte[] address, int port) {
        int fd = socket(address, SOCK_STREAM);
        if (fd < 0) {
            return fd;
        }
        setOption(fd, IPPROTO_TCP, TCP_NODELAY, 1);
        return connected(fd, address, port);
    }

    /** A UDP socket that talks to one address and hears no other. */
    static int connectDatagram(byte[] address, int port) {
        int fd = socket(address, SOCK_DGRAM);
        return fd < 0 ? fd : connected(fd, address, port);
    }

    private static int connected(int fd, byte[] address, int port) {
        int result = (int) syscall(SystemCalls.CONNECT, fd, ADDRESS, putAddress(address, port), 0, 0, 0);
        if (result < 0 && result != -Errno.EINPROGRESS) {
            SystemCalls.close(fd);
            return result;
        }
        return fd;
    }

    /** Why a socket failed: an errno, or 0. */
    static int error(int fd) {
        Memory.putInt(VALUE, 0);
        Memory.putInt(VALUE + 8, 4);
        syscall(SystemCalls.GETSOCKOPT, fd, SOL_SOCKET, SO_ERROR, VALUE, VALUE + 8, 0);
        return Memory.getInt(VALUE);
    }

    static void shutdown(int fd, int how) {
        syscall(SystemCalls.SHUTDOWN, fd, how, 0, 0, 0, 0);
    }

    /** Closes a connection so that its peer sees a reset. */
    static void abort(int fd) {
        Memory.putInt(VALUE, 1);
        Memory.putInt(VALUE + 4, 0);
        syscall(SystemCalls.SETSOCKOPT, fd, SOL_SOCKET, SO_LINGER, VALUE, 8, 0);
        SystemCalls.close(fd);
    }

    private static int socket(byte[] address, int type) {
        int family = address.length == 4 ? AF_INET : AF_INET6;
        return (int) syscall(SystemCalls.SOCKET, family, type | FLAGS, 0, 0, 0, 0);
    }

    private static void setOption(int fd, int level, int option, int value) {
        Memory.putInt(VALUE, value);
        syscall(SystemCalls.SETSOCKOPT, fd, level, option, VALUE, 4, 0);
    }

    /** Fills {@code ADDRESS}; its length. */
    private static int putAddress(byte[] address, int port) {
        Memory.fill(ADDRESS, SOCKADDR_BYTES_MAX, (byte) 0);
        Memory.putShort(ADDRESS, (short) (address.length == 4 ? AF_INET : AF_INET6));
        Memory.putByte(ADDRESS + 2, (byte) (port >> 8));
        Memory.putByte(ADDRESS + 3, (byte) port);
        Memory.write(ADDRESS + (address.length == 4 ? 4 : 8), address, 0, address.length);
        return address.length == 4 ? SOCKADDR_IN_BYTES : SOCKADDR_IN6_BYTES;
    }

    private static void getAddress(Endpoint endpoint) {
        endpoint.port = (Memory.getByte(ADDRESS + 2) & 0xff) << 8 | (Memory.getByte(ADDRESS + 3) & 0xff);
        boolean four = Memory.getShort(ADDRESS) == AF_INET;
        boolean mapped = !four && Memory.getLong(ADDRESS + 8) == 0 && Memory.getInt(ADDRESS + 16) == 0xffff_0000;
        endpoint.address = new byte[four || mapped ? 4 : 16];
        Memory.read(ADDRESS + (four ? 4 : mapped ? 20 : 8), endpoint.address, 0, endpoint.address.length);
    }
}
