package dev.diatom.monitor.linux;

import static dev.diatom.machine.Linux.syscall;
import static dev.diatom.monitor.linux.SystemCalls.check;

import dev.diatom.machine.Memory;
import org.jspecify.annotations.Nullable;

/**
 * One end of a connection between two processes of the monitor's: messages that arrive whole, in order, and may bring descriptors
 * (unix(7): SOCK_SEQPACKET, SCM_RIGHTS). The end of one process is the end of file of the other.
 */
public final class ControlSocket {
    public static final int MESSAGE_BYTES_MAX = 8192;
    public static final int DESCRIPTORS_MAX = 64;

    private static final int AF_UNIX = 1;
    private static final int SOCK_SEQPACKET = 5;
    private static final int SOL_SOCKET = 1;
    private static final int SCM_RIGHTS = 1;
    private static final int MSG_CTRUNC = 0x8;
    private static final int MSG_TRUNC = 0x20;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int MSG_NOSIGNAL = 0x4000;
    private static final int MSG_CMSG_CLOEXEC = 0x4000_0000;

    // struct msghdr
    private static final int MSGHDR_BYTES = 56;
    private static final int MSGHDR_IOV_OFFSET = 16;
    private static final int MSGHDR_IOVLEN_OFFSET = 24;
    private static final int MSGHDR_CONTROL_OFFSET = 32;
    private static final int MSGHDR_CONTROLLEN_OFFSET = 40;
    private static final int MSGHDR_FLAGS_OFFSET = 48;
    // struct cmsghdr
    private static final int CMSGHDR_BYTES = 16;
    private static final int CMSGHDR_LEVEL_OFFSET = 8;
    private static final int CMSGHDR_TYPE_OFFSET = 12;

    private final int fd;

    /** What one call of {@link #receive} brought. */
    public static final class Message {
        public final byte[] bytes;
        public final int[] descriptors;

        Message(byte[] bytes, int[] descriptors) {
            this.bytes = bytes;
            this.descriptors = descriptors;
        }
    }

    public ControlSocket(int fd) {
        this.fd = fd;
    }

    /** Both ends of a new connection. */
    public static ControlSocket[] pair() {
        int mark = NativeStack.mark();
        long fds = NativeStack.take(8);
        int type = SOCK_SEQPACKET | SystemCalls.O_CLOEXEC;
        check("socketpair", syscall(SystemCalls.SOCKETPAIR, AF_UNIX, type, 0, fds, 0, 0));
        ControlSocket[] ends = {new ControlSocket(Memory.getInt(fds)), new ControlSocket(Memory.getInt(fds + 4))};
        NativeStack.release(mark);
        return ends;
    }

    public int fd() {
        return fd;
    }

    /** Sends without waiting; false where the other end is gone or takes no more. */
    public boolean send(byte[] bytes, int... descriptors) {
        int mark = NativeStack.mark();
        long header = header(bytes.length, descriptors.length);
        Memory.write(Memory.getLong(Memory.getLong(header + MSGHDR_IOV_OFFSET)), bytes, 0, bytes.length);
        if (descriptors.length > 0) {
            long control = Memory.getLong(header + MSGHDR_CONTROL_OFFSET);
            Memory.putLong(control, CMSGHDR_BYTES + 4L * descriptors.length);
            Memory.putInt(control + CMSGHDR_LEVEL_OFFSET, SOL_SOCKET);
            Memory.putInt(control + CMSGHDR_TYPE_OFFSET, SCM_RIGHTS);
            for (int i = 0; i < descriptors.length; i++) {
                Memory.putInt(control + CMSGHDR_BYTES + 4L * i, descriptors[i]);
            }
        }
        long sent = syscall(SystemCalls.SENDMSG, fd, header, MSG_DONTWAIT | MSG_NOSIGNAL, 0, 0, 0);
        NativeStack.release(mark);
        return sent == bytes.length;
    }

    /** The next message, waited for; null where none will come. */
    @Nullable
    public Message receive() {
        return receive(0);
    }

    /** The message that is there, or null. */
    @Nullable
    public Message poll() {
        return receive(MSG_DONTWAIT);
    }

    private @Nullable Message receive(int flags) {
        int mark = NativeStack.mark();
        long header = header(MESSAGE_BYTES_MAX, DESCRIPTORS_MAX);
        long got;
        do {
            got = syscall(SystemCalls.RECVMSG, fd, header, MSG_CMSG_CLOEXEC | flags, 0, 0, 0);
        } while (got == -Errno.EINTR);
        Message message = null;
        if (got > 0) {
            byte[] bytes = new byte[(int) got];
            Memory.read(Memory.getLong(Memory.getLong(header + MSGHDR_IOV_OFFSET)), bytes, 0, bytes.length);
            boolean whole = (Memory.getInt(header + MSGHDR_FLAGS_OFFSET) & (MSG_TRUNC | MSG_CTRUNC)) == 0;
            message = whole ? new Message(bytes, descriptors(header)) : null;
        }
        NativeStack.release(mark);
        return message;
    }

    private static int[] descriptors(long header) {
        long control = Memory.getLong(header + MSGHDR_CONTROL_OFFSET);
        boolean none = Memory.getLong(header + MSGHDR_CONTROLLEN_OFFSET) < CMSGHDR_BYTES
                || Memory.getInt(control + CMSGHDR_TYPE_OFFSET) != SCM_RIGHTS;
        int[] descriptors = new int[none ? 0 : (int) (Memory.getLong(control) - CMSGHDR_BYTES) / 4];
        for (int i = 0; i < descriptors.length; i++) {
            descriptors[i] = Memory.getInt(control + CMSGHDR_BYTES + 4L * i);
        }
        return descriptors;
    }

    /** A struct msghdr on the {@link NativeStack}, with room for so much. */
    private static long header(int bytes, int descriptors) {
        long header = NativeStack.take(MSGHDR_BYTES);
        long iovec = NativeStack.take(16);
        int controlBytes = descriptors == 0 ? 0 : CMSGHDR_BYTES + (4 * descriptors + 7 & -8);
        Memory.fill(header, MSGHDR_BYTES, (byte) 0);
        Memory.putLong(iovec, NativeStack.take(bytes));
        Memory.putLong(iovec + 8, bytes);
        Memory.putLong(header + MSGHDR_IOV_OFFSET, iovec);
        Memory.putLong(header + MSGHDR_IOVLEN_OFFSET, 1);
        if (controlBytes > 0) {
            Memory.putLong(header + MSGHDR_CONTROL_OFFSET, NativeStack.take(controlBytes));
            Memory.putLong(header + MSGHDR_CONTROLLEN_OFFSET, controlBytes);
        }
        return header;
    }

    /** Sends 4 bytes, little endian, by a call that every process may make. */
    public boolean sayNumber(int value) {
        return say(value, Integer.BYTES);
    }

    /** The same, of 8 bytes. */
    public boolean sayTime(long nanos) {
        return say(nanos, Long.BYTES);
    }

    private boolean say(long value, int bytes) {
        int mark = NativeStack.mark();
        long address = NativeStack.take(Long.BYTES);
        Memory.putLong(address, value);
        boolean sent = SystemCalls.write(fd, address, bytes) == bytes;
        NativeStack.release(mark);
        return sent;
    }

    public void close() {
        SystemCalls.close(fd);
    }
}
