package dev.diatom.monitor.linux;

import static dev.diatom.machine.Linux.syscall;
import static dev.diatom.monitor.linux.SystemCalls.check;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import java.nio.charset.StandardCharsets;

/** A listening stream socket with a name in the file system (unix(7)), for the user alone, and gone when it is closed. */
public final class UnixListener {
    public static final int PATH_BYTES_MAX = 107;

    private static final int AF_UNIX = 1;
    private static final int SOCK_STREAM = 1;
    private static final int FLAGS = SystemCalls.O_NONBLOCK | SystemCalls.O_CLOEXEC;
    private static final int BACKLOG = 4096;
    private static final int SOCKADDR_BYTES = 2 + PATH_BYTES_MAX + 1;
    private static final int UMASK_OTHERS = 0177;

    private final String path;
    private final int fd;

    public UnixListener(String path) {
        this.path = path;
        fd = socket();
        long umask = syscall(SystemCalls.UMASK, UMASK_OTHERS, 0, 0, 0, 0, 0);
        long result = withAddress(SystemCalls.BIND, fd);
        if (result == -Errno.EADDRINUSE && isAbandoned()) {
            unlink();
            result = withAddress(SystemCalls.BIND, fd);
        }
        syscall(SystemCalls.UMASK, umask, 0, 0, 0, 0, 0);
        if (result < 0) {
            String why = result == -Errno.EADDRINUSE ? "another program listens there" : Errno.name((int) -result);
            throw new MonitorException(Abi.EXIT_USAGE, "cannot listen on " + path + ": " + why);
        }
        check("listen", syscall(SystemCalls.LISTEN, fd, BACKLOG, 0, 0, 0, 0));
    }

    private static int socket() {
        return (int) check("socket", syscall(SystemCalls.SOCKET, AF_UNIX, SOCK_STREAM | FLAGS, 0, 0, 0, 0));
    }

    /** Whether it is a socket's name and no program listens there any more. */
    private boolean isAbandoned() {
        int probe = socket();
        long result = withAddress(SystemCalls.CONNECT, probe);
        SystemCalls.close(probe);
        return result == -Errno.ECONNREFUSED;
    }

    private long withAddress(int call, int socket) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        int mark = NativeStack.mark();
        long address = NativeStack.take(SOCKADDR_BYTES);
        Memory.fill(address, SOCKADDR_BYTES, (byte) 0);
        Memory.putShort(address, (short) AF_UNIX);
        Memory.write(address + 2, name, 0, Math.min(name.length, PATH_BYTES_MAX));
        long result = syscall(call, socket, address, 2 + name.length + 1, 0, 0, 0);
        NativeStack.release(mark);
        return result;
    }

    public int fd() {
        return fd;
    }

    /** Removes the name; the descriptor is its user's to close. */
    public void unlink() {
        int mark = NativeStack.mark();
        syscall(SystemCalls.UNLINK, SystemCalls.cString(path), 0, 0, 0, 0, 0);
        NativeStack.release(mark);
    }
}
