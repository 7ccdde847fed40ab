package dev.diatom.os.vsock;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.os.Connection;
import dev.diatom.os.Devices;
import dev.diatom.os.Endpoint;
import dev.diatom.os.Listener;
import dev.diatom.os.Network;
import dev.diatom.wire.Socks5;
import dev.diatom.wire.VsockHeader;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The network of a VM (docs/guest-abi.md, "Sockets"): the virtio socket device, with its daemon thread, and connections of the
 * guest to itself. One for a VM.
 */
public final class VsockNetwork implements Network {
    private static final int RX_QUEUE_SIZE = 64;
    private static final int TX_QUEUE_SIZE = 64;
    private static final int EVENT_QUEUE_SIZE = 4;
    private static final int BUFFER_BYTES = 4096;
    private static final int EVENT_BYTES = 8;

    // RFC 6335, 6: the dynamic ports.
    private static final int EPHEMERAL_FIRST = 49152;
    private static final int EPHEMERAL_LAST = 65535;
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Devices devices;
    private final Transmitter transmitter;
    private final Receiver receiver;
    private final Virtqueue events;
    private final long cid;

    // Guarded by this.
    private final Map<Long, VsockConnection> connections = new HashMap<>();
    private final Map<Integer, VsockListener> listeners = new HashMap<>();
    private int nextEphemeral = EPHEMERAL_FIRST;
    private boolean accepting = true;

    /** How often the device has forgotten its connections. */
    private final AtomicInteger generation = new AtomicInteger();

    /**
     * @param virtioPage address of the page through which the device is told of its queues
     */
    public VsockNetwork(Devices devices, long virtioPage) {
        this.devices = devices;
        cid = Memory.getLong(virtioPage + Abi.VIRTIO_VSOCK_CID_OFFSET);
        Virtqueue rx = queue(virtioPage, 0, RX_QUEUE_SIZE, BUFFER_BYTES, true);
        transmitter = new Transmitter(queue(virtioPage, 1, TX_QUEUE_SIZE, BUFFER_BYTES, false));
        events = queue(virtioPage, 2, EVENT_QUEUE_SIZE, EVENT_BYTES, true);
        receiver = new Receiver(rx);
        for (int i = 0; i < EVENT_QUEUE_SIZE; i++) {
            events.offer(i, EVENT_BYTES);
        }
        Thread thread = new Thread(this::run, "sockets");
        thread.setDaemon(true);
        thread.start();
    }

    private static Virtqueue queue(long virtioPage, int index, int size, int bufferBytes, boolean deviceWrites) {
        long description = virtioPage + Abi.VIRTIO_QUEUES_OFFSET + (long) index * Abi.VIRTIO_QUEUE_STRIDE;
        return new Virtqueue(description, size, bufferBytes, deviceWrites);
    }

    // ---- The device's thread ------------------------------------------------------------------------------------

    private void run() {
        while (true) {
            devices.await();
            receiver.drain(this::receive);
            for (VsockConnection connection : transmitter.takeStarved()) {
                connection.resumeSending();
            }
            while (events.hasUsed()) {
                events.offer(events.takeUsed(), EVENT_BYTES);
                resetTransport();
            }
        }
    }

    private void receive(VsockHeader header, long address) {
        VsockConnection connection = connection(header.dstPort, header.srcPort);
        if (header.op == VsockHeader.OP_REQUEST && connection == null) {
            accept(header);
        } else if (connection != null) {
            connection.receive(header, address);
        } else if (header.op != VsockHeader.OP_RST) {
            refuse(header);
        }
    }

    private void accept(VsockHeader request) {
        VsockListener listener = listener(request.dstPort);
        if (!accepting
                || listener == null
                || listener.localAddress().getAddress().isLoopbackAddress()
                || !listener.admit()) {
            refuse(request);
            return;
        }
        InetSocketAddress unknown = new InetSocketAddress(LOOPBACK, 0);
        VsockConnection connection = new VsockConnection(
                this,
                transmitter,
                new ProxyPreamble(),
                listener,
                request.dstPort,
                request.srcPort,
                listener.localAddress(),
                unknown);
        add(connection);
        connection.respond(request);
    }

    private void refuse(VsockHeader packet) {
        VsockHeader reset = new VsockHeader();
        address(reset, packet.dstPort, packet.srcPort);
        reset.op = VsockHeader.OP_RST;
        transmitter.sendControl(reset);
    }

    /** The device forgot all connections (VIRTIO_VSOCK_EVENT_TRANSPORT_RESET); listeners stay. */
    public void resetTransport() {
        beginGeneration();
        resetForgotten();
    }

    /** From now on connections are new to the device; it knows none of those before, which {@link #resetForgotten} ends. Takes no lock. */
    public void beginGeneration() {
        generation.incrementAndGet();
    }

    public void resetForgotten() {
        List<VsockConnection> forgotten = new ArrayList<>();
        synchronized (this) {
            for (VsockConnection connection : connections.values()) {
                if (connection.generation() != generation.get()) {
                    forgotten.add(connection);
                }
            }
        }
        forgotten.forEach(VsockConnection::reset);
    }

    int generation() {
        return generation.get();
    }

    /** Whether clients are let in; while not, the host holds them. */
    public void setAccepting(boolean accepting) {
        this.accepting = accepting;
    }

    // ---- For connections and listeners --------------------------------------------------------------------------

    void address(VsockHeader header, int localPort, int peerPort) {
        header.srcCid = cid;
        header.dstCid = Abi.VSOCK_CID_HOST;
        header.srcPort = localPort;
        header.dstPort = peerPort;
        header.type = VsockHeader.TYPE_STREAM;
        header.len = 0;
        header.flags = 0;
    }

    private static long key(int localPort, int peerPort) {
        return (long) localPort << 32 | (peerPort & 0xffff_ffffL);
    }

    private synchronized @Nullable VsockConnection connection(int localPort, int peerPort) {
        return connections.get(key(localPort, peerPort));
    }

    private synchronized void add(VsockConnection connection) {
        connections.put(key(connection.localPort(), connection.peerPort()), connection);
    }

    synchronized void forget(VsockConnection connection) {
        connections.remove(key(connection.localPort(), connection.peerPort()), connection);
    }

    private synchronized @Nullable VsockListener listener(int port) {
        return listeners.get(port);
    }

    synchronized void forget(VsockListener listener) {
        listeners.remove(listener.localAddress().getPort(), listener);
        tellListening();
    }

    // ---- For the program ----------------------------------------------------------------------------------------

    @Override
    public synchronized Listener listen(InetSocketAddress address, int backlog, boolean reuseAddress)
            throws IOException {
        int port = address.getPort() == 0 ? freePort(LISTENING) : address.getPort();
        if (listeners.containsKey(port)) {
            throw new BindException("Address already in use");
        }
        VsockListener listener = new VsockListener(this, new InetSocketAddress(address.getAddress(), port), backlog);
        listeners.put(port, listener);
        tellListening();
        return listener;
    }

    /** The lowest port that is not the guest's own alone. */
    private void tellListening() {
        int lowest = 0;
        for (VsockListener listener : listeners.values()) {
            int port = listener.localAddress().getPort();
            boolean outside = !listener.localAddress().getAddress().isLoopbackAddress();
            lowest = outside && (lowest == 0 || port < lowest) ? port : lowest;
        }
        devices.tellListening(lowest);
    }

    private static final int LISTENING = 0;

    /** A dynamic port that nobody listens on and that has no connection to {@code peerPort}. */
    private synchronized int freePort(int peerPort) throws BindException {
        for (int i = EPHEMERAL_FIRST; i <= EPHEMERAL_LAST; i++) {
            int port = nextEphemeral;
            nextEphemeral = port == EPHEMERAL_LAST ? EPHEMERAL_FIRST : port + 1;
            if (!listeners.containsKey(port) && !connections.containsKey(key(port, peerPort))) {
                return port;
            }
        }
        throw new BindException("Cannot assign requested address");
    }

    @Override
    public Connection connect(InetSocketAddress remote, @Nullable InetSocketAddress local) throws IOException {
        InetAddress address = remote.getAddress();
        int localPort = local != null && local.getPort() != 0 ? local.getPort() : freePort(Abi.VSOCK_PORT_SOCKS);
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
            return connectToSelf(remote, new InetSocketAddress(LOOPBACK, localPort));
        }
        byte[] bytes = address.getAddress();
        int type = bytes.length == 4 ? Socks5.ADDRESS_IPV4 : Socks5.ADDRESS_IPV6;
        byte[] request = Socks5.request(Socks5.COMMAND_CONNECT, type, bytes, remote.getPort());
        return request(new SocksPreamble(request), remote, localPort);
    }

    private Connection connectToSelf(InetSocketAddress remote, InetSocketAddress local) throws ConnectException {
        VsockListener listener = listener(remote.getPort());
        if (listener == null || !listener.admit()) {
            throw new ConnectException("Connection refused");
        }
        LoopbackConnection[] ends = LoopbackConnection.pair(local, remote);
        if (!listener.enqueue(ends[1])) {
            throw new ConnectException("Connection refused");
        }
        return ends[0];
    }

    private VsockConnection request(SocksPreamble preamble, InetSocketAddress remote, int localPort) {
        VsockConnection connection = new VsockConnection(
                this,
                transmitter,
                preamble,
                null,
                localPort,
                Abi.VSOCK_PORT_SOCKS,
                new InetSocketAddress(LOOPBACK, localPort),
                remote);
        add(connection);
        connection.request();
        return connection;
    }

    @Override
    public byte[][] resolve(String host) throws UnknownHostException {
        byte[] name = host.getBytes(StandardCharsets.US_ASCII);
        if (host.equalsIgnoreCase("localhost") || host.equals(hostName())) {
            return new byte[][] {LOOPBACK.getAddress()};
        }
        if (name.length > 255) {
            throw new UnknownHostException(host + ": Name or service not known");
        }
        byte[] request = Socks5.request(Socks5.COMMAND_RESOLVE, Socks5.ADDRESS_DOMAIN, name, 0);
        SocksPreamble preamble = new SocksPreamble(request);
        try {
            Connection connection =
                    request(preamble, new InetSocketAddress(LOOPBACK, 0), freePort(Abi.VSOCK_PORT_SOCKS));
            try {
                while (!connection.finishConnect()) {
                    connection.await(Endpoint.CONNECT, Endpoint.FOREVER);
                }
            } finally {
                connection.close();
            }
        } catch (IOException e) {
            UnknownHostException unknown = new UnknownHostException(host + ": Name or service not known");
            unknown.initCause(e);
            throw unknown;
        }
        return new byte[][] {preamble.address()};
    }

    @Override
    public String hostName() {
        return "localhost";
    }
}
