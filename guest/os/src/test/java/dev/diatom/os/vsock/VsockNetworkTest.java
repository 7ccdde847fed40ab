package dev.diatom.os.vsock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.diatom.os.Blocking;
import dev.diatom.os.Connection;
import dev.diatom.os.Listener;
import dev.diatom.wire.Socks5;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class VsockNetworkTest {
    private static final byte[] CLIENT = {(byte) 192, 0, 2, 7};

    private static InetSocketAddress any(int port) {
        return new InetSocketAddress(port);
    }

    private static InetSocketAddress remote(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {(byte) 198, 51, 100, 1}), port);
    }

    private static byte[] randomBytes(long seed, int count) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 5000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(1);
        }
        if (!condition.getAsBoolean()) {
            throw new AssertionError("it never happened");
        }
    }

    @Test
    void afterASnapshotOnlyConnectionsFromBeforeAreReset() throws Exception {
        TestHost host = new TestHost(1);
        VsockNetwork network = new VsockNetwork(host, host.page());
        Listener listener = network.listen(any(8080), 5, true);
        host.connect(8080, CLIENT, 4321);
        Connection before = Blocking.accept(listener);
        network.beginGeneration();
        TestHost.Stream stream = host.connect(8080, CLIENT, 4322);
        Connection after = Blocking.accept(listener);
        network.resetForgotten();
        assertThrows(SocketException.class, () -> Blocking.read(before, 1));
        byte[] request = randomBytes(1, 100);
        host.send(stream, request);
        assertArrayEquals(request, Blocking.read(after, request.length));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothDirectionsCarryMoreThanAnyBufferHolds(long seed) throws Exception {
        TestHost host = new TestHost(seed);
        VsockNetwork network = new VsockNetwork(host, host.page());
        Listener listener = network.listen(any(8080), 5, true);
        TestHost.Stream stream = host.connect(8080, CLIENT, 4321);
        byte[] up = randomBytes(seed, 300_000);
        byte[] down = randomBytes(~seed, 300_000);
        host.send(stream, up);
        host.end(stream);

        Connection connection = Blocking.accept(listener);
        assertEquals(new InetSocketAddress(InetAddress.getByAddress(CLIENT), 4321), connection.remoteAddress());
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                Blocking.write(connection, down);
                connection.shutdownOutput();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertArrayEquals(up, Blocking.read(connection, up.length + 1));
        writer.join();
        eventually(() -> stream.guestEnded);
        assertArrayEquals(down, host.received(stream));
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void manyStreamsShareTheRings(long seed) throws Exception {
        TestHost host = new TestHost(seed);
        VsockNetwork network = new VsockNetwork(host, host.page());
        Listener listener = network.listen(any(80), 100, true);
        int count = 40;
        TestHost.Stream[] streams = new TestHost.Stream[count];
        for (int i = 0; i < count; i++) {
            streams[i] = host.connect(80, CLIENT, 1000 + i);
            host.send(streams[i], randomBytes(i, 10_000));
            host.end(streams[i]);
        }
        Thread[] echoes = new Thread[count];
        for (int i = 0; i < count; i++) {
            Connection connection = Blocking.accept(listener);
            echoes[i] = Thread.ofVirtual().start(() -> {
                try {
                    Blocking.write(connection, Blocking.read(connection, 10_001));
                    connection.close();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }
        for (int i = 0; i < count; i++) {
            TestHost.Stream stream = streams[i];
            eventually(() -> stream.guestEnded);
            assertArrayEquals(randomBytes(i, 10_000), host.received(stream));
        }
        for (Thread echo : echoes) {
            echo.join();
        }
    }

    @Test
    void aResetIsAnErrorAfterTheDataBeforeIt() throws Exception {
        TestHost host = new TestHost(21);
        VsockNetwork network = new VsockNetwork(host, host.page());
        Listener listener = network.listen(any(80), 5, true);
        TestHost.Stream stream = host.connect(80, CLIENT, 1);
        Connection connection = Blocking.accept(listener);
        host.reset(stream);
        SocketException reset = assertThrows(SocketException.class, () -> Blocking.read(connection, 1));
        assertEquals("Connection reset", reset.getMessage());
        assertThrows(SocketException.class, () -> Blocking.write(connection, new byte[1]));
    }

    @Test
    void nobodyListeningAndAFullBacklogAreResets() throws Exception {
        TestHost host = new TestHost(22);
        VsockNetwork network = new VsockNetwork(host, host.page());
        TestHost.Stream stray = host.connect(81, CLIENT, 1);
        eventually(() -> stray.guestReset);
        Listener listener = network.listen(any(81), 1, true);
        TestHost.Stream first = host.connect(81, CLIENT, 2);
        eventually(() -> first.established);
        TestHost.Stream second = host.connect(81, CLIENT, 3);
        eventually(() -> second.guestReset);
        assertEquals(2, Blocking.accept(listener).remoteAddress().getPort());
    }

    @Test
    void outboundConnectionsGoThroughTheHostsSocksServer() throws Exception {
        TestHost host = new TestHost(23);
        VsockNetwork network = new VsockNetwork(host, host.page());
        Connection connection = network.connect(remote(443), null);
        Blocking.finishConnect(connection);
        TestHost.Stream stream = java.util.Objects.requireNonNull(host.outbound());
        host.send(stream, "hello".getBytes(StandardCharsets.US_ASCII));
        assertEquals("hello", new String(Blocking.read(connection, 5), StandardCharsets.US_ASCII));
        byte[] received = host.received(stream);
        byte[] request = java.util.Arrays.copyOfRange(received, 3, received.length);
        assertEquals(Socks5.COMMAND_CONNECT, Socks5.code(request, 0));
        assertEquals(443, Socks5.port(request, 0));
        connection.close();
        eventually(() -> stream.guestEnded);
    }

    @Test
    void refusalsAreToldAsHotSpotTellsThem() throws Exception {
        TestHost host = new TestHost(24);
        VsockNetwork network = new VsockNetwork(host, host.page());
        host.socksReply = Socks5.REPLY_CONNECTION_REFUSED;
        assertEquals("Connection refused", connectFailure(network).getMessage());
        host.socksReply = Socks5.REPLY_NOT_ALLOWED;
        assertEquals(
                "Permission denied: --egress does not allow it",
                connectFailure(network).getMessage());
        host.socksListens = false;
        assertEquals("Connection refused", connectFailure(network).getMessage());
    }

    private static ConnectException connectFailure(VsockNetwork network) throws IOException {
        Connection connection = network.connect(remote(443), null);
        return assertThrows(ConnectException.class, () -> Blocking.finishConnect(connection));
    }

    @Test
    void theGuestConnectsToItself() throws Exception {
        TestHost host = new TestHost(25);
        VsockNetwork network = new VsockNetwork(host, host.page());
        InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Listener listener = network.listen(loopback, 5, true);
        assertThrows(BindException.class, () -> network.listen(listener.localAddress(), 5, true));
        Connection client = network.connect(listener.localAddress(), null);
        Connection server = Blocking.accept(listener);
        byte[] bytes = randomBytes(3, 200_000);
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                Blocking.write(client, bytes);
                client.shutdownOutput();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertArrayEquals(bytes, Blocking.read(server, bytes.length + 1));
        writer.join();
        server.close();
        assertEquals(0, Blocking.read(client, 1).length);
        listener.close();
        assertThrows(ConnectException.class, () -> network.connect(listener.localAddress(), null));
    }
}
