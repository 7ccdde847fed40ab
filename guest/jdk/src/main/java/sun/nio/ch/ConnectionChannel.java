package sun.nio.ch;

import dev.diatom.os.Connection;
import dev.diatom.os.Endpoint;
import dev.diatom.os.Network;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ConnectionPendingException;
import java.nio.channels.NoConnectionPendingException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A socket channel over a {@link Connection}. */
final class ConnectionChannel extends SocketChannel implements WatchedChannel {
    /** Bytes of a buffer without an array that are passed on at a time. */
    private static final int COPY_BYTES = 16 * 1024;

    private final Map<SocketOption<?>, Object> options = new HashMap<>();
    private Connection connection;
    private InetSocketAddress bound;
    private boolean connected;
    private Socket socket;

    /**
     * @param accepted null for a channel that is yet to connect
     */
    ConnectionChannel(SelectorProvider provider, Connection accepted) {
        super(provider);
        connection = accepted;
        connected = accepted != null;
    }

    @Override
    public Endpoint endpoint() {
        return connection;
    }

    @Override
    public SocketChannel bind(SocketAddress local) throws IOException {
        requireOpen();
        bound = local == null ? null : WatchedChannel.checked(local);
        return this;
    }

    @Override
    public boolean connect(SocketAddress remote) throws IOException {
        requireOpen();
        if (connected) {
            throw new AlreadyConnectedException();
        }
        if (connection != null) {
            throw new ConnectionPendingException();
        }
        connection = Network.current().connect(WatchedChannel.connectable(remote), bound);
        for (Map.Entry<SocketOption<?>, Object> option : options.entrySet()) {
            apply(option.getKey(), option.getValue());
        }
        return finishConnect();
    }

    @Override
    public boolean finishConnect() throws IOException {
        requireOpen();
        if (connection == null) {
            throw new NoConnectionPendingException();
        }
        if (connected) {
            return true;
        }
        try {
            connected = connection.finishConnect();
            while (!connected && isBlocking()) {
                connection.await(Endpoint.CONNECT, Endpoint.FOREVER);
                connected = connection.finishConnect();
            }
            return connected;
        } catch (IOException e) {
            boolean closedMeanwhile = !isOpen();
            close();
            throw closedMeanwhile ? new AsynchronousCloseException() : e;
        }
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public boolean isConnectionPending() {
        return connection != null && !connected;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        requireConnected();
        if (target.isReadOnly()) {
            throw new IllegalArgumentException("Read-only buffer");
        }
        if (!target.hasRemaining()) {
            return 0;
        }
        if (target.hasArray()) {
            int count = read(target.array(), target.arrayOffset() + target.position(), target.remaining());
            if (count > 0) {
                target.position(target.position() + count);
            }
            return count;
        }
        byte[] copy = new byte[Math.min(target.remaining(), COPY_BYTES)];
        int count = read(copy, 0, copy.length);
        if (count > 0) {
            target.put(copy, 0, count);
        }
        return count;
    }

    private int read(byte[] target, int offset, int length) throws IOException {
        try {
            int count = connection.read(target, offset, length);
            while (count == Connection.WOULD_BLOCK) {
                if (!isBlocking()) {
                    return 0;
                }
                connection.await(Endpoint.READ, Endpoint.FOREVER);
                count = connection.read(target, offset, length);
            }
            return count;
        } catch (IOException e) {
            throw isOpen() ? e : new AsynchronousCloseException();
        }
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        java.util.Objects.checkFromIndexSize(offset, length, targets.length);
        long total = 0;
        for (int i = offset; i < offset + length; i++) {
            if (targets[i].hasRemaining()) {
                if (total > 0 && (connection.readyOperations() & Endpoint.READ) == 0) {
                    break;
                }
                int count = read(targets[i]);
                if (count < 0) {
                    return total == 0 ? count : total;
                }
                total += count;
                if (targets[i].hasRemaining()) {
                    break;
                }
            }
        }
        return total;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        requireConnected();
        int total = 0;
        while (source.hasRemaining()) {
            int count;
            if (source.hasArray()) {
                count = write(source.array(), source.arrayOffset() + source.position(), source.remaining());
            } else {
                byte[] copy = new byte[Math.min(source.remaining(), COPY_BYTES)];
                source.get(source.position(), copy);
                count = write(copy, 0, copy.length);
            }
            if (count == 0) {
                break;
            }
            source.position(source.position() + count);
            total += count;
        }
        return total;
    }

    /** As many bytes as can be written at once; in blocking mode at least one. */
    private int write(byte[] source, int offset, int length) throws IOException {
        try {
            int count = connection.write(source, offset, length);
            while (count == 0 && isBlocking()) {
                connection.await(Endpoint.WRITE, Endpoint.FOREVER);
                count = connection.write(source, offset, length);
            }
            return count;
        } catch (IOException e) {
            throw isOpen() ? e : new AsynchronousCloseException();
        }
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        java.util.Objects.checkFromIndexSize(offset, length, sources.length);
        long total = 0;
        for (int i = offset; i < offset + length; i++) {
            total += write(sources[i]);
            if (sources[i].hasRemaining()) {
                break;
            }
        }
        return total;
    }

    @Override
    public SocketChannel shutdownInput() throws IOException {
        requireConnected();
        connection.shutdownInput();
        return this;
    }

    @Override
    public SocketChannel shutdownOutput() throws IOException {
        requireConnected();
        connection.shutdownOutput();
        return this;
    }

    private void requireOpen() throws ClosedChannelException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    private void requireConnected() throws ClosedChannelException {
        requireOpen();
        if (!connected) {
            throw new NotYetConnectedException();
        }
    }

    @Override
    public <T> SocketChannel setOption(SocketOption<T> name, T value) throws IOException {
        requireOpen();
        if (!supportedOptions().contains(name)) {
            throw new UnsupportedOperationException("'" + name + "' not supported");
        }
        options.put(name, value);
        if (connection != null) {
            apply(name, value);
        }
        return this;
    }

    private void apply(SocketOption<?> name, Object value) throws IOException {
        dev.diatom.os.SocketOption option = switch (name.name()) {
            case "TCP_NODELAY" -> dev.diatom.os.SocketOption.TCP_NODELAY;
            case "SO_KEEPALIVE" -> dev.diatom.os.SocketOption.SO_KEEPALIVE;
            case "SO_LINGER" -> dev.diatom.os.SocketOption.SO_LINGER;
            case "SO_RCVBUF" -> dev.diatom.os.SocketOption.SO_RCVBUF;
            case "SO_SNDBUF" -> dev.diatom.os.SocketOption.SO_SNDBUF;
            default -> null;
        };
        if (option != null) {
            connection.setOption(option, value instanceof Integer i ? i : Boolean.TRUE.equals(value) ? 1 : 0);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getOption(SocketOption<T> name) throws IOException {
        requireOpen();
        Object value = options.get(name);
        if (value == null) {
            value = switch (name.name()) {
                case "SO_RCVBUF", "SO_SNDBUF" -> (Object) (64 * 1024);
                case "SO_LINGER" -> -1;
                case "TCP_NODELAY", "SO_KEEPALIVE", "SO_REUSEADDR" -> Boolean.FALSE;
                default -> throw new UnsupportedOperationException("'" + name + "' not supported");
            };
        }
        return (T) value;
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return Set.of(
                StandardSocketOptions.SO_RCVBUF,
                StandardSocketOptions.SO_SNDBUF,
                StandardSocketOptions.SO_REUSEADDR,
                StandardSocketOptions.SO_KEEPALIVE,
                StandardSocketOptions.SO_LINGER,
                StandardSocketOptions.TCP_NODELAY);
    }

    @Override
    public synchronized Socket socket() {
        if (socket == null) {
            socket = new ConnectionChannelSocket(this);
        }
        return socket;
    }

    @Override
    public SocketAddress getRemoteAddress() throws IOException {
        requireOpen();
        return connected ? connection.remoteAddress() : null;
    }

    @Override
    public SocketAddress getLocalAddress() throws IOException {
        requireOpen();
        return connection != null ? connection.localAddress() : bound;
    }

    @Override
    protected void implCloseSelectableChannel() {
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    protected void implConfigureBlocking(boolean block) {}
}
