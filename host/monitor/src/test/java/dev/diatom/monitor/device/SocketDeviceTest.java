package dev.diatom.monitor.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.device.FakeDriver.Packet;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.PublishedPort;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.linux.UsageException;
import dev.diatom.monitor.network.EgressPolicy;
import dev.diatom.monitor.network.PortListener;
import dev.diatom.monitor.network.Resolver;
import dev.diatom.monitor.network.SocksServer;
import dev.diatom.monitor.vm.RunOptions;
import dev.diatom.wire.ProxyHeader;
import dev.diatom.wire.Socks5;
import dev.diatom.wire.VsockHeader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The socket device between a driver in Java and real sockets of the host. */
@Timeout(20)
class SocketDeviceTest {
    private static final byte[] NOTHING = {};
    private static final int GUEST_PORT = 8080;
    private static final int BUF_ALLOC = 1 << 16;

    private final int mark = NativeStack.mark();
    private final FakeDriver driver = new FakeDriver();
    private final EventLoop loop = new EventLoop();
    private EgressPolicy egress = EgressPolicy.ALL;
    private final SocketDevice device = new SocketDevice(driver.memory, this::service);
    private final SocksServer socks = new SocksServer(device, loop, EgressPolicy.ALL, new Resolver(loop, -1, -1));
    private final PortListener listener = listen();
    private final List<Packet> packets = new ArrayList<>();

    private @Nullable Connection service(int hostPort, int guestPort) {
        SocksServer server =
                egress == EgressPolicy.ALL ? socks : new SocksServer(device, loop, egress, new Resolver(loop, -1, -1));
        return hostPort == Abi.VSOCK_PORT_SOCKS ? server.open(hostPort, guestPort) : null;
    }

    private PortListener listen() {
        try {
            RunOptions options = RunOptions.parse(new String[] {"-p", "127.0.0.1:0:" + GUEST_PORT, "image"}, 0);
            PublishedPort port = options.publishedPorts().get(0);
            return new PortListener(device, loop, PortListener.listen(port), port.guestPort());
        } catch (UsageException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        device.close();
        listener.close();
        loop.close();
        driver.memory.close();
        NativeStack.release(mark);
    }

    /** Hypercalls until the condition holds. */
    private void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            turn();
        }
    }

    private void turn() {
        device.drain();
        long now = SystemCalls.monotonicNanos();
        loop.await(device.canFill() ? 0 : now + 1_000_000, now);
        device.fill();
        packets.addAll(driver.take());
        driver.postBuffers(16);
    }

    private Packet next(int op) {
        until(() -> !packets.isEmpty());
        Packet packet = packets.remove(0);
        assertEquals(op, packet.op(), packet.toString());
        return packet;
    }

    private void send(int op, Packet to, byte[] payload) {
        send(op, to, 0, 0, payload);
    }

    private void send(int op, Packet to, int flags, int fwdCnt, byte[] payload) {
        driver.send(op, to.hostPort(), to.guestPort(), flags, BUF_ALLOC, fwdCnt, payload);
    }

    private void start() {
        driver.start();
        driver.postBuffers(16);
    }

    private Socket client() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), listener.hostPort());
    }

    /** A client whose connection the guest has accepted, and the request that asked for it. */
    private Packet accepted() {
        Packet request = next(VsockHeader.OP_REQUEST);
        send(VsockHeader.OP_RESPONSE, request, NOTHING);
        return request;
    }

    private byte[] payload(int bytes) {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        while (received.size() < bytes) {
            received.writeBytes(next(VsockHeader.OP_RW).payload());
        }
        return received.toByteArray();
    }

    @Test
    void aClientsBytesComeBehindItsAddress() throws IOException {
        start();
        try (Socket client = client()) {
            client.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(UTF_8));
            Packet request = accepted();
            assertEquals(GUEST_PORT, request.guestPort());
            byte[] bytes = payload(ProxyHeader.TCP4_BYTES + 16);
            ProxyHeader header = ProxyHeader.decode(bytes, 0);
            assertEquals(client.getLocalPort(), header.sourcePort());
            assertEquals(listener.hostPort(), header.destinationPort());
            assertArrayEquals(new byte[] {127, 0, 0, 1}, header.source());
            assertEquals("GET / HTTP/1.1\r\n", new String(bytes, ProxyHeader.TCP4_BYTES, 16, UTF_8));

            send(VsockHeader.OP_RW, request, "HTTP/1.1 204\r\n\r\n".getBytes(UTF_8));
            turn();
            assertEquals(
                    "HTTP/1.1 204\r\n\r\n", new String(client.getInputStream().readNBytes(16), UTF_8));
        }
    }

    @Test
    void bothEndsCloseCleanly() throws IOException {
        start();
        try (Socket client = client()) {
            Packet request = accepted();
            payload(ProxyHeader.TCP4_BYTES);
            client.shutdownOutput();
            assertEquals(
                    VsockHeader.SHUTDOWN_SEND, next(VsockHeader.OP_SHUTDOWN).flags());
            send(VsockHeader.OP_RW, request, "late".getBytes(UTF_8));
            send(VsockHeader.OP_SHUTDOWN, request, VsockHeader.SHUTDOWN_SEND, 0, NOTHING);
            next(VsockHeader.OP_RST);
            assertEquals("late", new String(client.getInputStream().readAllBytes(), UTF_8));
        }
    }

    @Test
    void aGuestThatClosesFirstIsAnsweredWithAReset() throws IOException {
        start();
        try (Socket client = client()) {
            Packet request = accepted();
            payload(ProxyHeader.TCP4_BYTES);
            int both = VsockHeader.SHUTDOWN_SEND | VsockHeader.SHUTDOWN_RECEIVE;
            send(VsockHeader.OP_RW, request, "bye".getBytes(UTF_8));
            send(VsockHeader.OP_SHUTDOWN, request, both, 0, NOTHING);
            next(VsockHeader.OP_RST);
            assertEquals("bye", new String(client.getInputStream().readAllBytes(), UTF_8));
        }
    }

    @Test
    void resetsPassInBothDirections() throws IOException {
        start();
        try (Socket client = client()) {
            Packet request = accepted();
            payload(ProxyHeader.TCP4_BYTES);
            send(VsockHeader.OP_RST, request, NOTHING);
            turn();
            assertThrows(IOException.class, () -> client.getInputStream().read());
        }
        Socket client = client();
        Packet request = accepted();
        payload(ProxyHeader.TCP4_BYTES);
        client.setSoLinger(true, 0);
        client.close();
        assertEquals(request.hostPort(), next(VsockHeader.OP_RST).hostPort());
    }

    @Test
    void connectionsWaitForAGuestThatDoesNotListenYet() throws IOException {
        try (Socket first = client();
                Socket second = client()) {
            turn();
            start(); // the driver comes up later than the clients
            Packet request = next(VsockHeader.OP_REQUEST);
            for (int i = 0; i < 3; i++) {
                send(VsockHeader.OP_RST, request, NOTHING);
                request = next(VsockHeader.OP_REQUEST);
            }
            send(VsockHeader.OP_RESPONSE, request, NOTHING);
            until(() -> packets.size() >= 2);
            assertTrue(packets.stream().anyMatch(p -> p.op() == VsockHeader.OP_REQUEST), packets.toString());
            assertTrue(first.isConnected() && second.isConnected());
        }
    }

    @Test
    void aRefusalClosesTheConnectionOnceTheGuestHasListened() throws IOException {
        start();
        try (Socket first = client();
                Socket second = client()) {
            accepted();
            Packet request = null;
            while (request == null) {
                until(() -> !packets.isEmpty());
                Packet packet = packets.remove(0);
                request = packet.op() == VsockHeader.OP_REQUEST ? packet : null;
            }
            send(VsockHeader.OP_RST, request, NOTHING);
            turn();
            assertThrows(IOException.class, () -> second.getInputStream().read());
            assertTrue(first.isConnected());
        }
    }

    @Test
    void aSlowClientTakesTheGuestsCreditAndNoMore() throws IOException {
        start();
        try (Socket client = client()) {
            Packet request = accepted();
            payload(ProxyHeader.TCP4_BYTES);
            byte[] chunk = new byte[1 << 16];
            new Random(5).nextBytes(chunk);
            long sent = 0;
            int told = 0;
            // Until the host's socket buffers are full and the outbox holds the rest.
            while (true) {
                int room = BUF_ALLOC - (int) (sent - (told & 0xffff_ffffL));
                if (room < chunk.length) {
                    turn();
                    if (packets.isEmpty()) {
                        break;
                    }
                    told = packets.remove(0).fwdCnt();
                    continue;
                }
                send(VsockHeader.OP_RW, request, chunk);
                sent += chunk.length;
                turn();
            }
            InputStream in = client.getInputStream();
            for (long done = 0; done < sent; done += chunk.length) {
                turn();
                while (in.available() < 1) {
                    turn();
                }
                byte[] got = readWhileTurning(in, chunk.length);
                assertArrayEquals(chunk, got);
            }
            send(VsockHeader.OP_RW, request, chunk);
            byte[] beyond = new byte[1 << 16];
            send(VsockHeader.OP_RW, request, beyond);
            send(VsockHeader.OP_RW, request, beyond);
            turn();
        }
    }

    private byte[] readWhileTurning(InputStream in, int bytes) throws IOException {
        byte[] all = new byte[bytes];
        int done = 0;
        while (done < bytes) {
            if (in.available() == 0) {
                turn();
                continue;
            }
            done += in.read(all, done, bytes - done);
        }
        return all;
    }

    @Test
    void whatIsOverTheRateComesLaterAndWhole() throws IOException {
        start();
        device.limit(loop, 1 << 20);
        try (Socket client = client()) {
            Packet request = accepted();
            payload(ProxyHeader.TCP4_BYTES);
            byte[] chunk = new byte[1 << 16];
            new Random(6).nextBytes(chunk);
            long began = System.nanoTime();
            for (int i = 0; i < 8; i++) {
                send(VsockHeader.OP_RW, request, chunk);
                assertArrayEquals(chunk, readWhileTurning(client.getInputStream(), chunk.length));
            }
            assertTrue(System.nanoTime() - began > 300_000_000, "half a second's bytes, and a tenth at once");
        }
    }

    @Test
    void theGuestsCreditBoundsWhatItGets() throws IOException {
        start();
        try (Socket client = client()) {
            Packet request = next(VsockHeader.OP_REQUEST);
            driver.send(VsockHeader.OP_RESPONSE, request.hostPort(), request.guestPort(), 0, 100, 0, NOTHING);
            client.getOutputStream().write(new byte[1000]);
            assertEquals(100, payload(100).length);
            for (int i = 0; i < 10; i++) {
                turn();
            }
            assertTrue(packets.isEmpty(), packets.toString());
            driver.send(VsockHeader.OP_CREDIT_UPDATE, request.hostPort(), request.guestPort(), 0, 100, 70, NOTHING);
            assertEquals(70, payload(70).length);
        }
    }

    @Test
    void packetsOfNobodyAreResetOrDropped() {
        start();
        driver.send(VsockHeader.OP_RW, 77, 88, 0, 0, 0, new byte[10]);
        Packet reset = next(VsockHeader.OP_RST);
        assertEquals(77, reset.hostPort());
        assertEquals(88, reset.guestPort());
        driver.send(VsockHeader.OP_REQUEST, 4242, 88, 0, 0, 0, NOTHING);
        next(VsockHeader.OP_RST);
        driver.send(VsockHeader.OP_RST, 77, 88, 0, 0, 0, NOTHING);
        driver.send(99, 77, 88, 0, 0, 0, NOTHING);
        turn();
        assertTrue(packets.isEmpty());
        assertEquals(1, device.droppedPackets());
    }

    // ---- The way out ------------------------------------------------------------------------------------------

    private Packet openSocks() {
        driver.send(VsockHeader.OP_REQUEST, Abi.VSOCK_PORT_SOCKS, 5000, 0, BUF_ALLOC, 0, NOTHING);
        Packet response = next(VsockHeader.OP_RESPONSE);
        send(VsockHeader.OP_RW, response, Socks5.greeting());
        assertArrayEquals(new byte[] {5, 0}, next(VsockHeader.OP_RW).payload());
        return response;
    }

    private int reply(Packet socksConnection, byte[] request) {
        send(VsockHeader.OP_RW, socksConnection, request);
        return Socks5.code(next(VsockHeader.OP_RW).payload(), 0);
    }

    @Test
    void theGuestConnectsThroughSocks() throws IOException, UsageException {
        egress = EgressPolicy.parse("127.0.0.1:*");
        start();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Packet connection = openSocks();
            byte[] loopback = {127, 0, 0, 1};
            byte[] request =
                    Socks5.request(Socks5.COMMAND_CONNECT, Socks5.ADDRESS_IPV4, loopback, server.getLocalPort());
            assertEquals(Socks5.REPLY_SUCCEEDED, reply(connection, request));
            try (Socket accepted = server.accept()) {
                send(VsockHeader.OP_RW, connection, "ping".getBytes(UTF_8));
                turn();
                assertEquals("ping", new String(accepted.getInputStream().readNBytes(4), UTF_8));
                accepted.getOutputStream().write("pong".getBytes(UTF_8));
                assertEquals("pong", new String(payload(4), UTF_8));
            }
            assertEquals(
                    VsockHeader.SHUTDOWN_SEND, next(VsockHeader.OP_SHUTDOWN).flags());
        }
    }

    @Test
    void refusalsHaveTheirReplies() throws IOException, UsageException {
        egress = EgressPolicy.parse("127.0.0.1:*");
        start();
        int closed;
        try (ServerSocket server = new ServerSocket(0)) {
            closed = server.getLocalPort();
        }
        byte[] loopback = {127, 0, 0, 1};
        byte[] request = Socks5.request(Socks5.COMMAND_CONNECT, Socks5.ADDRESS_IPV4, loopback, closed);
        assertEquals(Socks5.REPLY_CONNECTION_REFUSED, reply(openSocks(), request));
        next(VsockHeader.OP_SHUTDOWN);
    }

    @Test
    void whatThePolicyForbidsIsRefused() throws UsageException {
        egress = EgressPolicy.parse("127.0.0.1:1,example.com:443");
        start();
        byte[] loopback = {127, 0, 0, 1};
        byte[] request = Socks5.request(Socks5.COMMAND_CONNECT, Socks5.ADDRESS_IPV4, loopback, 2);
        assertEquals(Socks5.REPLY_NOT_ALLOWED, reply(openSocks(), request));
    }

    @Test
    void literalAddressesResolveToThemselves() {
        start();
        Packet connection = openSocks();
        byte[] name = "10.1.2.3".getBytes(UTF_8);
        send(VsockHeader.OP_RW, connection, Socks5.request(Socks5.COMMAND_RESOLVE, Socks5.ADDRESS_DOMAIN, name, 0));
        byte[] reply = next(VsockHeader.OP_RW).payload();
        assertEquals(Socks5.REPLY_SUCCEEDED, Socks5.code(reply, 0));
        assertArrayEquals(new byte[] {10, 1, 2, 3}, Socks5.address(reply, 0));
    }

    @Test
    void randomPacketsEndAtMostThisVm() throws IOException {
        start();
        Random random = new Random(6);
        try (Socket client = client()) {
            Packet request = accepted();
            for (int i = 0; i < 4_000; i++) {
                boolean known = random.nextInt(3) > 0;
                int hostPort = known ? request.hostPort() : random.nextInt(3) == 0 ? 1080 : random.nextInt();
                int guestPort = known ? request.guestPort() : random.nextInt(4);
                byte[] payload = new byte[random.nextInt(50)];
                random.nextBytes(payload);
                driver.send(
                        random.nextInt(9),
                        hostPort,
                        guestPort,
                        random.nextInt(4),
                        random.nextInt(),
                        random.nextInt(),
                        payload);
                device.drain();
                if (i % 16 == 0) {
                    long now = SystemCalls.monotonicNanos();
                    loop.await(0, now);
                    device.fill();
                    driver.take();
                    driver.postBuffers(16);
                }
            }
            assertTrue(client.isConnected());
        }
    }
}
