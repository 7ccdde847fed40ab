package dev.diatom.monitor.network;

import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.Sockets;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.wire.Bytes;
import java.util.List;

/**
 * Names to addresses, without blocking: /etc/hosts, then a stub resolver over UDP (RFC 1035) that asks the servers of
 * /etc/resolv.conf in turn. Both files are opened before the system call filter is set, and read when first needed.
 */
public final class Resolver {
    private static final int DNS_PORT = 53;
    private static final int FILE_BYTES_MAX = 1 << 16;
    /** RFC 1035, 4.2.1 has 512; servers may send no more unless asked. */
    private static final int ANSWER_BYTES_MAX = 1500;

    private static final long ANSWER_NANOS = 2_000_000_000L;
    private static final int ROUNDS = 2;
    private static final int QUERIES_MAX = 64;
    private static final byte[][] NONE = {};

    /** Who asked. Called once, in the call that asks or later; with no addresses where the name has none. */
    interface Client {
        void resolved(byte[][] addresses);
    }

    private final EventLoop loop;
    private final int hostsFd;
    private final int resolvConfFd;
    private int queries;

    public Resolver(EventLoop loop, int hostsFd, int resolvConfFd) {
        this.loop = loop;
        this.hostsFd = hostsFd;
        this.resolvConfFd = resolvConfFd;
    }

    public static Resolver ofHost(EventLoop loop) {
        return new Resolver(
                loop,
                SystemCalls.open("/etc/hosts", SystemCalls.O_RDONLY),
                SystemCalls.open("/etc/resolv.conf", SystemCalls.O_RDONLY));
    }

    /** Begins to resolve; the query to cancel where the client goes away before it is told. */
    Query resolve(String name, Client client) {
        List<byte[]> known = DnsMessage.hostsAddresses(text(hostsFd), name);
        Query query = new Query(name, client);
        if (!known.isEmpty()) {
            query.answer(known);
        } else if (queries == QUERIES_MAX) {
            query.answer(List.of());
        } else {
            queries++;
            query.begin(DnsMessage.nameServers(text(resolvConfFd)));
        }
        return query;
    }

    /** What is in a file now, up to a bound; nothing where it could not be opened. */
    private static String text(int fd) {
        if (fd < 0) {
            return "";
        }
        int mark = NativeStack.mark();
        long buffer = NativeStack.take(FILE_BYTES_MAX);
        int got = (int) Math.max(0, SystemCalls.pread(fd, buffer, FILE_BYTES_MAX, 0));
        byte[] bytes = new byte[got];
        Memory.read(buffer, bytes, 0, got);
        NativeStack.release(mark);
        return Bytes.text(bytes, 0, got);
    }

    /** One name on its way: IPv4 addresses are asked for, then, where there are none, IPv6. */
    final class Query extends EventLoop.Timer implements EventLoop.Handler {
        private final String name;
        private final Client client;
        private List<byte[]> servers = List.of();
        private int attempt;
        private int type = DnsMessage.TYPE_A;
        private byte[] question = {};
        private int fd = -1;
        private int registration;
        private boolean done;

        private Query(String name, Client client) {
            this.name = name;
            this.client = client;
        }

        private void begin(List<byte[]> nameServers) {
            servers = nameServers;
            ask();
        }

        /** Sends the question to the next server, from a port and with an identifier nobody can guess (RFC 5452). */
        private void ask() {
            while (attempt < ROUNDS * servers.size()) {
                byte[] server = servers.get(attempt++ % servers.size());
                byte[] message = DnsMessage.query(randomId(), name, type);
                if (message == null) {
                    break;
                }
                question = message;
                fd = Sockets.connectDatagram(server, DNS_PORT);
                if (fd < 0) {
                    continue;
                }
                registration = loop.add(fd, EventLoop.IN, this);
                int mark = NativeStack.mark();
                long buffer = NativeStack.take(message.length);
                Memory.write(buffer, message, 0, message.length);
                SystemCalls.write(fd, buffer, message.length);
                NativeStack.release(mark);
                loop.set(this, SystemCalls.monotonicNanos() + ANSWER_NANOS);
                return;
            }
            queries--;
            answer(List.of());
        }

        private int randomId() {
            int mark = NativeStack.mark();
            long buffer = NativeStack.take(2);
            SystemCalls.random(buffer, 2);
            int id = Memory.getShort(buffer) & 0xffff;
            NativeStack.release(mark);
            return id;
        }

        @Override
        public void ready(int events) {
            int mark = NativeStack.mark();
            long buffer = NativeStack.take(ANSWER_BYTES_MAX);
            int got = (int) SystemCalls.read(fd, buffer, ANSWER_BYTES_MAX);
            byte[] message = new byte[Math.max(0, got)];
            Memory.read(buffer, message, 0, message.length);
            NativeStack.release(mark);
            if (got < 0) {
                if (got != -Errno.EAGAIN) {
                    stop(); // refused: the next server
                    ask();
                }
            } else if (DnsMessage.answers(message, got, question)) {
                answered(message);
            }
        }

        private void answered(byte[] message) {
            stop();
            List<byte[]> addresses = DnsMessage.addresses(message, message.length, question, type);
            if (!addresses.isEmpty()) {
                queries--;
                answer(addresses);
                return;
            }
            if (DnsMessage.isConclusive(message)) {
                if (type == DnsMessage.TYPE_AAAA) {
                    queries--;
                    answer(List.of());
                    return;
                }
                type = DnsMessage.TYPE_AAAA;
                attempt = 0;
            }
            ask();
        }

        @Override
        public void expired(long nowNanos) {
            stop();
            ask();
        }

        private void stop() {
            loop.cancel(this);
            if (fd >= 0) {
                SystemCalls.close(fd);
                loop.forget(registration);
                fd = -1;
            }
        }

        private void answer(List<byte[]> addresses) {
            done = true;
            client.resolved(addresses.toArray(NONE));
        }

        /** Gives the query up; its client is not called any more. */
        void cancel() {
            if (!done) {
                done = true;
                queries--;
                stop();
            }
        }
    }
}
