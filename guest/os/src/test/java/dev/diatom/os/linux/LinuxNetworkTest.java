package dev.diatom.os.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.diatom.os.Blocking;
import dev.diatom.os.Connection;
import dev.diatom.os.Devices;
import dev.diatom.os.Endpoint;
import dev.diatom.os.Listener;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The kernel itself is the peer. */
class LinuxNetworkTest {
    /** Looks a thousand times a second; an image's runtime knows. */
    private static final Devices POLLING = new Devices() {
        @Override
        public void await() {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void setPollDescriptor(int descriptor) {}

        @Override
        public void tellListening(int port) {}
    };

    private static final LinuxNetwork NETWORK = new LinuxNetwork(POLLING);

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Test
    void bytesArriveInOrderAndTheEndIsSeen() throws Exception {
        byte[] sent = new byte[1_000_000];
        new Random(1).nextBytes(sent);
        Listener listener = NETWORK.listen(loopback(0), 5, true);
        Connection client = NETWORK.connect(listener.localAddress(), null);
        Connection server = Blocking.accept(listener);
        Blocking.finishConnect(client);
        assertEquals(client.localAddress(), server.remoteAddress());
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                Blocking.write(client, sent);
                client.shutdownOutput();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertArrayEquals(sent, Blocking.read(server, sent.length + 1));
        writer.join();
        server.close();
        assertEquals(0, Blocking.read(client, 1).length);
        client.close();
        listener.close();
    }

    @Test
    void failuresAreToldAsHotSpotTellsThem() throws Exception {
        Listener listener = NETWORK.listen(loopback(0), 5, true);
        BindException inUse =
                assertThrows(BindException.class, () -> NETWORK.listen(listener.localAddress(), 5, false));
        assertEquals("Address already in use", inUse.getMessage());
        InetSocketAddress gone = listener.localAddress();
        listener.close();
        ConnectException refused = assertThrows(ConnectException.class, () -> {
            Connection connection = NETWORK.connect(gone, null);
            Blocking.finishConnect(connection);
        });
        assertEquals("Connection refused", refused.getMessage());
    }

    @Test
    void closingWakesAReaderAndDeadlinesPass() throws Exception {
        Listener listener = NETWORK.listen(loopback(0), 5, true);
        Connection client = NETWORK.connect(listener.localAddress(), null);
        Connection server = Blocking.accept(listener);
        assertFalse(server.await(Endpoint.READ, System.nanoTime() + 5_000_000));
        Thread closer = Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            server.close();
        });
        SocketException closed = assertThrows(SocketException.class, () -> Blocking.read(server, 1));
        assertEquals("Socket closed", closed.getMessage());
        closer.join();
        client.close();
        listener.close();
    }
}
