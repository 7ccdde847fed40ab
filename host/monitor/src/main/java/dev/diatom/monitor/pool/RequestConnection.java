package dev.diatom.monitor.pool;

import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.SocketBuffer;
import dev.diatom.monitor.linux.Sockets;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.wire.HttpBody;
import dev.diatom.wire.HttpHead;
import dev.diatom.wire.ProxyHeader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A client's connection, whose requests (RFC 9112) go each to a clone of its own over a stream of its own. Bytes are passed on as they are; what is
 * looked at is where messages end. A clone is killed when its response has been passed on, before the next request is read: so nothing is left
 * that could know of both.
 */
final class RequestConnection extends PooledClone.Job {
    /** Requests that wait for a clone; with more, clients are told to come later. */
    private static final int WAITING_MAX = 1024;

    private static final long WAIT_NANOS = 10_000_000_000L;
    private static final long HEAD_NANOS = 30_000_000_000L;
    private static final long IDLE_NANOS = 60_000_000_000L;
    private static final long LINGER_NANOS = 2_000_000_000L;
    private static final int INTEREST = EventLoop.IN | EventLoop.OUT | EventLoop.RDHUP | EventLoop.EDGE_TRIGGERED;

    private enum Phase {
        /** Between requests, or in the head of one. */
        HEAD,
        /** For a clone. */
        WAITING,
        RELAYING,
        /** The last bytes to the client are on their way; what it still sends is of no interest. */
        ENDING,
        CLOSED
    }

    private final RequestFront front;
    private final EventLoop loop;
    private final Pool pool;
    private final byte[] proxyHeader;
    /** Where the front has it among its connections. */
    int index;

    private Phase phase = Phase.HEAD;
    private long deadlineNanos;

    private final Stream client;
    /** What the client sent, of which the first {@link #requestBytes} belong to the request that is relayed. */
    private final SocketBuffer request = new SocketBuffer();

    private int requestBytes;
    private int scannedBytes;
    private @Nullable HttpHead requestHead;
    private @Nullable HttpBody requestBody;

    private @Nullable PooledClone clone;
    private @Nullable Stream guest;
    private int guestEndFd = -1;
    /** What the guest sent, of which the first {@link #responseBytes} may be passed on. */
    private final SocketBuffer response = new SocketBuffer();

    private int responseBytes;
    private boolean responseBegun;
    private @Nullable HttpHead responseHead;
    private @Nullable HttpBody responseBody;

    /** A socket and what epoll said of it last. */
    private final class Stream implements EventLoop.Handler {
        final int fd;
        private final int registration;
        boolean readable;
        boolean writable;
        boolean ended;
        boolean broken;

        Stream(int fd) {
            this.fd = fd;
            registration = loop.add(fd, INTEREST, this);
        }

        @Override
        public void ready(int events) {
            writable |= (events & EventLoop.OUT) != 0;
            readable |= (events & ~EventLoop.OUT) != 0;
            broken |= (events & EventLoop.ERR) != 0;
            advance();
        }

        /** Whether anything came in. */
        boolean fill(SocketBuffer buffer) {
            if (!readable || ended || !buffer.hasRoom()) {
                return false;
            }
            int got = buffer.fill(fd);
            readable = got > 0;
            ended = got == 0 || (got < 0 && got != -Errno.EAGAIN);
            return got > 0;
        }

        /** How many of the first {@code count} bytes went out. */
        int flush(SocketBuffer buffer, int count) {
            if (!writable || count == 0) {
                return 0;
            }
            int written = buffer.flush(fd, count);
            writable = written > 0;
            broken |= written < 0 && written != -Errno.EAGAIN;
            return Math.max(0, written);
        }

        void close() {
            loop.remove(fd, registration);
            SystemCalls.close(fd);
        }
    }

    RequestConnection(RequestFront front, EventLoop loop, Pool pool, int fd, Sockets.Endpoint peer) {
        this.front = front;
        this.loop = loop;
        this.pool = pool;
        Sockets.Endpoint local = new Sockets.Endpoint();
        Sockets.localAddress(fd, local);
        proxyHeader = ProxyHeader.encode(peer.address, peer.port, local.address, local.port);
        client = new Stream(fd);
        await(IDLE_NANOS);
    }

    private void await(long nanos) {
        deadlineNanos = SystemCalls.monotonicNanos() + nanos;
    }

    boolean isIdle() {
        return phase == Phase.HEAD && request.count() == 0;
    }

    private void advance() {
        if (client.broken) {
            close();
        }
        boolean more = true;
        while (more) {
            more = switch (phase) {
                case HEAD -> readHead();
                case WAITING, CLOSED -> false;
                case RELAYING -> relay();
                case ENDING -> end();
            };
        }
    }

    private boolean relay() {
        boolean sent = relayRequest();
        return relayResponse() || sent;
    }

    // ---- The request ------------------------------------------------------------------------------------------------

    private boolean readHead() {
        boolean came = client.fill(request);
        byte[] bytes = request.bytes();
        while (request.count() >= 2 && bytes[request.start()] == '\r' && bytes[request.start() + 1] == '\n') {
            request.skip(2); // RFC 9112, 2.2: an empty line before a request
        }
        int length = HttpHead.length(bytes, request.start(), request.end(), scannedBytes);
        if (length == HttpHead.INCOMPLETE) {
            if (scannedBytes == 0 && request.count() > 0) {
                await(HEAD_NANOS);
            }
            scannedBytes = request.count();
            if (client.ended) {
                close();
            } else if (!request.hasRoom()) {
                answer(431, "Request Header Fields Too Large");
            }
            return came;
        }
        HttpHead head = HttpHead.request(bytes, request.start(), length);
        if (head == null) {
            answer(400, "Bad Request");
        } else if (pool.waiting() >= WAITING_MAX) {
            answer(503, "Service Unavailable");
        } else {
            requestHead = head;
            requestBody = new HttpBody(head);
            requestBytes = length;
            responseBegun = false;
            phase = Phase.WAITING;
            pool.submit(this, WAIT_NANOS);
        }
        return true;
    }

    /** Passes on what belongs to the request; whether there may be more to do. */
    private boolean relayRequest() {
        HttpBody body = requestBody;
        Stream to = guest;
        if (body == null || to == null) {
            return false;
        }
        boolean came = (!body.isComplete() || body.isUntilClose()) && client.fill(request);
        int taken = body.take(request.bytes(), request.start() + requestBytes, request.end());
        if (taken == HttpBody.MALFORMED) {
            fail(400, "Bad Request");
            return true;
        }
        requestBytes += taken;
        int sent = to.broken ? drop() : to.flush(request, requestBytes);
        requestBytes -= sent;
        if (client.ended && requestBytes == 0 && !body.isComplete()) {
            if (body.isUntilClose()) {
                Sockets.shutdown(to.fd, Sockets.SHUT_WR);
                requestBody = null;
            } else {
                close();
            }
        }
        return came || sent > 0;
    }

    /** A guest that reads no more may still answer. */
    private int drop() {
        int dropped = requestBytes;
        request.skip(dropped);
        return dropped;
    }

    // ---- The clone --------------------------------------------------------------------------------------------------

    @Override
    Assignment assignment() {
        return Assignment.ofConnection(front.environment(), front.guestPort(), proxyHeader);
    }

    @Override
    int[] descriptors() {
        return new int[] {guestEndFd};
    }

    @Override
    void starting(PooledClone starting, int clonePid) {
        clone = starting;
        if (guest == null) {
            int[] ends = Sockets.pair();
            guest = new Stream(ends[0]);
            guestEndFd = ends[1];
        }
    }

    @Override
    void started(PooledClone started) {
        SystemCalls.close(guestEndFd);
        guestEndFd = -1;
        phase = Phase.RELAYING;
        advance();
    }

    @Override
    void turnedAway() {
        answer(503, "Service Unavailable");
        advance();
    }

    @Override
    void timedOut() {
        fail(504, "Gateway Timeout");
        advance();
    }

    /** Kills the clone, if there is one. */
    private void endClone() {
        PooledClone over = clone;
        clone = null;
        if (guest != null) {
            guest.close();
            guest = null;
        }
        if (guestEndFd >= 0) {
            SystemCalls.close(guestEndFd);
            guestEndFd = -1;
        }
        response.clear();
        responseBytes = 0;
        if (over != null) {
            over.release();
        }
    }

    // ---- The response -----------------------------------------------------------------------------------------------

    private boolean relayResponse() {
        Stream from = guest;
        if (from == null) {
            return false;
        }
        boolean came = from.fill(response);
        if (responseBody == null && !readResponseHeads()) {
            fail(502, "Bad Gateway");
            return true;
        }
        HttpBody body = responseBody;
        if (body != null) {
            int taken = body.take(response.bytes(), response.start() + responseBytes, response.end());
            if (taken == HttpBody.MALFORMED) {
                abort();
                return false;
            }
            responseBytes += taken;
        }
        int sent = client.flush(response, responseBytes);
        responseBytes -= sent;
        responseBegun |= sent > 0;
        if (client.broken) {
            close();
            return false;
        }
        if (responseBytes == 0 && (from.ended || (body != null && body.isComplete()))) {
            return finish(body != null && (body.isComplete() || body.isUntilClose()));
        }
        return came || sent > 0;
    }

    /** Takes heads of responses up to that of the final one; false where they are none, or will never be whole. */
    private boolean readResponseHeads() {
        while (responseBody == null && requestHead != null) {
            int at = response.start() + responseBytes;
            int length = HttpHead.length(response.bytes(), at, response.end(), 0);
            if (length == HttpHead.INCOMPLETE) {
                return response.hasRoom() && !(guest != null && guest.ended);
            }
            HttpHead head = HttpHead.response(response.bytes(), at, length, requestHead.method());
            if (head == null) {
                return false;
            }
            responseBytes += length;
            if (head.status() / 100 != 1 || head.status() == 101) {
                responseHead = head;
                responseBody = new HttpBody(head);
                if (head.framing() == HttpHead.Framing.UNTIL_CLOSE && head.status() < 300 && isTunnel(head)) {
                    requestBody = new HttpBody(head);
                }
            }
        }
        return true;
    }

    /** Whether both directions go on without messages from here (RFC 9110, 9.3.6 and 15.2.2). */
    private static boolean isTunnel(HttpHead head) {
        return head.status() == 101 || head.method().equals("CONNECT");
    }

    /** The guest has said all it has to say; true goes on with the next request. */
    private boolean finish(boolean whole) {
        HttpHead asked = requestHead;
        HttpHead answered = responseHead;
        boolean reusable = whole
                && asked != null
                && asked.isPersistent()
                && answered != null
                && answered.isPersistent()
                && requestBody != null
                && requestBody.isComplete()
                && requestBytes == 0;
        endClone();
        requestHead = null;
        requestBody = null;
        responseHead = null;
        responseBody = null;
        scannedBytes = 0;
        if (!whole) {
            abort();
            return false;
        }
        if (reusable) {
            phase = Phase.HEAD;
            await(IDLE_NANOS);
        } else {
            linger();
        }
        return true;
    }

    // ---- The end ----------------------------------------------------------------------------------------------------

    /** Tells the client of a failure, if it has not been told anything else yet. */
    private void fail(int status, String title) {
        if (responseBegun) {
            abort();
        } else {
            answer(status, title);
        }
    }

    /** Answers itself, in the form of RFC 9457, and ends the connection. */
    private void answer(int status, String title) {
        endClone();
        String problem = "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + "}";
        String head = "HTTP/1.1 " + status + ' ' + title
                + "\r\nContent-Type: application/problem+json\r\nContent-Length: " + problem.length()
                + (status == 503 ? "\r\nRetry-After: 1" : "") + "\r\nConnection: close\r\n\r\n";
        response.append((head + problem).getBytes(StandardCharsets.UTF_8));
        responseBytes = response.count();
        linger();
    }

    private void linger() {
        phase = Phase.ENDING;
        request.clear();
        await(LINGER_NANOS);
    }

    /**
     * Flushes what the client is to get, and takes what it still sends: closing a socket with bytes unread would reset the connection, and
     * the client might never see the answer.
     */
    private boolean end() {
        if (responseBytes > 0) {
            int sent = client.flush(response, responseBytes);
            responseBytes -= sent;
            if (sent == 0) {
                return false;
            }
        }
        if (responseBytes == 0) {
            Sockets.shutdown(client.fd, Sockets.SHUT_WR);
        }
        boolean came = client.fill(request);
        request.clear();
        if (client.ended) {
            close();
        }
        return came;
    }

    /** Ends it so that the client sees that its response is not whole. */
    private void abort() {
        if (phase != Phase.CLOSED) {
            Sockets.resetAtClose(client.fd);
            close();
        }
    }

    private void close() {
        if (phase == Phase.CLOSED) {
            return;
        }
        if (phase == Phase.WAITING) {
            pool.withdraw(this);
        }
        phase = Phase.CLOSED;
        endClone();
        client.close();
        front.closed(this);
    }

    void sweep(long nowNanos) {
        if (nowNanos < deadlineNanos) {
            return;
        }
        if (phase == Phase.ENDING || isIdle()) {
            close();
        } else if (phase == Phase.HEAD) {
            answer(408, "Request Timeout");
            advance();
        }
    }
}
