package dev.diatom.monitor.pool;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.ControlSocket;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.IpAddress;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.linux.UsageException;
import dev.diatom.monitor.vm.RunOptions;
import dev.diatom.wire.ProxyHeader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks for over a pool's socket (docs/pool.md): reads the request, and hands the connection to a clone. From then on the program talks
 * to the clone, and the pool knows of it only that it is at work. For a clone with ports of its own, a {@link KeptClone} takes over.
 */
final class RequestedClone extends PooledClone.Job implements EventLoop.Handler {
    private static final long WAIT_NANOS = 30_000_000_000L;
    private static final int MSG_PEEK = 2;
    private static final int INTEREST = EventLoop.IN | EventLoop.RDHUP | EventLoop.EDGE_TRIGGERED;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int CLIENT_PORT = 1;

    private final SocketFront front;
    private final EventLoop loop;
    private final Pool pool;
    private final int fd;
    private final int registration;
    private @Nullable Assignment assignment;
    private boolean answered;
    private boolean over;

    RequestedClone(SocketFront front, EventLoop loop, Pool pool, int fd) {
        this.front = front;
        this.loop = loop;
        this.pool = pool;
        this.fd = fd;
        registration = loop.add(fd, INTEREST, this);
    }

    @Override
    public void ready(int events) {
        if (assignment != null) {
            return; // what comes now is for the clone's monitor
        }
        try {
            List<String> words = readWords((events & ~EventLoop.IN) != 0);
            if (words != null) {
                submit(words);
            }
        } catch (UsageException e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (MonitorException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    /** The words of the request, once all are there: what follows them in the stream stays there. */
    private @Nullable List<String> readWords(boolean ended) throws UsageException {
        int mark = NativeStack.mark();
        long buffer = NativeStack.take(ControlSocket.MESSAGE_BYTES_MAX);
        long got = syscall(SystemCalls.RECVFROM, fd, buffer, ControlSocket.MESSAGE_BYTES_MAX, MSG_PEEK, 0, 0);
        byte[] bytes = new byte[(int) Math.max(0, got)];
        Memory.read(buffer, bytes, 0, bytes.length);
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0 && i == begin) {
                SystemCalls.read(fd, buffer, i + 1);
                NativeStack.release(mark);
                return words;
            }
            if (bytes[i] == 0) {
                words.add(new String(bytes, begin, i - begin, StandardCharsets.UTF_8));
                begin = i + 1;
            }
        }
        NativeStack.release(mark);
        if (got == 0 || ended || bytes.length == ControlSocket.MESSAGE_BYTES_MAX) {
            throw new UsageException("a request is words, each ended by a NUL byte, and then a NUL byte; at most "
                    + ControlSocket.MESSAGE_BYTES_MAX + " bytes");
        }
        return null;
    }

    private void submit(List<String> words) throws UsageException {
        String verb = words.isEmpty() ? "" : words.get(0);
        switch (verb) {
            case "start" -> {
                KeptClone clone = new KeptClone(front, loop, pool, fd, options(words, 1, false));
                loop.remove(fd, registration);
                pool.submit(clone, WAIT_NANOS);
            }
            case "connect" -> {
                String port = words.size() > 1 ? words.get(1) : "";
                int guestPort = IpAddress.decimal(port, 0, port.length(), 65535);
                if (guestPort <= 0) {
                    throw new UsageException("connect needs the guest's port");
                }
                Assignment wanted = Assignment.ofConnection(
                        front.environment(options(words, 2, true).environment()),
                        guestPort,
                        ProxyHeader.encode(LOOPBACK, CLIENT_PORT, LOOPBACK, guestPort));
                SocketFront.check(wanted);
                assignment = wanted;
                pool.submit(this, WAIT_NANOS);
            }
            default -> throw new UsageException("a request begins with start or connect");
        }
    }

    private RunOptions options(List<String> words, int first, boolean connect) throws UsageException {
        List<String> rest = new ArrayList<>(words.subList(first, words.size()));
        for (int i = 0; i < rest.size(); i += 2) {
            String name = rest.get(i);
            if (!name.equals("-e") && (connect || !name.equals("-p"))) {
                throw new UsageException("'" + name + "' cannot be said of a clone that is ready");
            }
        }
        rest.add(front.image());
        return RunOptions.parse(rest.toArray(new String[0]), 0);
    }

    @Override
    Assignment assignment() {
        if (assignment == null) {
            throw new IllegalStateException("submitted with its assignment");
        }
        return assignment;
    }

    @Override
    int[] descriptors() {
        return new int[] {fd};
    }

    @Override
    void starting(PooledClone clone, int clonePid) {
        if (!answered) {
            answered = true;
            SystemCalls.print(fd, "connected\n");
        }
    }

    @Override
    void started(PooledClone clone) {
        close();
    }

    @Override
    void turnedAway() {
        refuse("all clones are in use");
    }

    private void refuse(String why) {
        SystemCalls.print(fd, "error " + why + "\n");
        close();
    }

    /** Lets go of this process's copy of the connection. */
    private void close() {
        if (over) {
            return;
        }
        over = true;
        loop.remove(fd, registration);
        SystemCalls.close(fd);
        front.done();
    }
}
