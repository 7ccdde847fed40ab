package sun.nio.ch;

import dev.diatom.os.Connection;
import dev.diatom.os.Endpoint;
import dev.diatom.os.Listener;
import dev.diatom.os.Network;
import dev.diatom.os.SocketOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOptions;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import sun.net.PlatformSocketImpl;

/**
 * What {@code java.net.Socket} and {@code ServerSocket} are made of: a {@link Connection} or a {@link Listener}, with the
 * blocking operations and timeouts of sockets on top.
 */
public final class NioSocketImpl extends SocketImpl implements PlatformSocketImpl {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final boolean server;
    private final Map<Integer, Object> options = new HashMap<>();
    private Connection connection;
    private Listener listener;
    private InetSocketAddress boundAddress;
    private int timeoutMillis;
    private boolean closed;

    public NioSocketImpl(boolean server) {
        this.server = server;
    }

    /** A socket over a connection that exists: what a channel's socket is made of. */
    NioSocketImpl(Connection connection) {
        this(false);
        use(connection);
    }

    private void use(Connection made) {
        connection = made;
        InetSocketAddress remote = made.remoteAddress();
        address = remote.getAddress();
        port = remote.getPort();
        localport = made.localAddress().getPort();
    }

    @Override
    protected void create(boolean stream) throws IOException {
        if (!stream) {
            throw new IOException("Datagram socket creation not supported");
        }
    }

    @Override
    protected void connect(String host, int port) throws IOException {
        connect(new InetSocketAddress(host, port), 0);
    }

    @Override
    protected void connect(InetAddress address, int port) throws IOException {
        connect(new InetSocketAddress(address, port), 0);
    }

    @Override
    protected void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
        InetSocketAddress remote = (InetSocketAddress) endpoint;
        if (remote.isUnresolved()) {
            throw new UnknownHostException(remote.getHostName());
        }
        if (remote.getAddress().isAnyLocalAddress()) {
            remote = new InetSocketAddress(InetAddress.getLoopbackAddress(), remote.getPort());
        }
        Connection made = Network.current().connect(remote, boundAddress);
        synchronized (this) {
            connection = made;
            if (closed) {
                made.close();
                throw new SocketException("Socket closed");
            }
        }
        try {
            long deadlineNanos = deadline(timeoutMillis);
            while (!made.finishConnect()) {
                if (!made.await(Endpoint.CONNECT, deadlineNanos)) {
                    throw new SocketTimeoutException("Connect timed out");
                }
            }
        } catch (IOException e) {
            close();
            throw e;
        }
        use(made);
        for (Map.Entry<Integer, Object> option : options.entrySet()) {
            apply(option.getKey(), option.getValue());
        }
    }

    private static long deadline(int timeoutMillis) {
        return timeoutMillis == 0 ? Endpoint.FOREVER : System.nanoTime() + timeoutMillis * NANOS_PER_MILLI;
    }

    /** A server listens at once, so that a port that is taken is found here; {@link #listen} sets its backlog. */
    @Override
    protected void bind(InetAddress host, int port) throws IOException {
        boundAddress = new InetSocketAddress(host, port);
        if (server) {
            listener = Network.current().listen(boundAddress, DEFAULT_BACKLOG, reuseAddress());
            localport = listener.localAddress().getPort();
            address = host;
        } else {
            localport = port;
        }
    }

    private static final int DEFAULT_BACKLOG = 50;

    private boolean reuseAddress() {
        return !Boolean.FALSE.equals(options.get(SO_REUSEADDR));
    }

    @Override
    protected void listen(int backlog) throws IOException {
        listener.setBacklog(backlog < 1 ? DEFAULT_BACKLOG : backlog);
    }

    @Override
    protected void accept(SocketImpl socket) throws IOException {
        long deadlineNanos = deadline(timeoutMillis);
        while (true) {
            if (closed) {
                throw new SocketException("Socket closed");
            }
            Connection accepted = listener.accept();
            if (accepted != null) {
                ((NioSocketImpl) socket).use(accepted);
                return;
            }
            if (!listener.await(Endpoint.ACCEPT, deadlineNanos)) {
                throw new SocketTimeoutException("Accept timed out");
            }
        }
    }

    @Override
    protected InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                java.util.Objects.checkFromIndexSize(offset, length, target.length);
                return length == 0 ? 0 : NioSocketImpl.this.read(target, offset, length);
            }

            @Override
            public int available() throws IOException {
                return NioSocketImpl.this.available();
            }

            @Override
            public void close() throws IOException {
                NioSocketImpl.this.close();
            }
        };
    }

    private int read(byte[] target, int offset, int length) throws IOException {
        Connection from = open();
        int count = from.read(target, offset, length);
        if (count != Connection.WOULD_BLOCK) {
            return count;
        }
        long deadlineNanos = deadline(timeoutMillis);
        do {
            if (!from.await(Endpoint.READ, deadlineNanos)) {
                throw new SocketTimeoutException("Read timed out");
            }
            count = from.read(target, offset, length);
        } while (count == Connection.WOULD_BLOCK);
        return count;
    }

    @Override
    protected OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] source, int offset, int length) throws IOException {
                java.util.Objects.checkFromIndexSize(offset, length, source.length);
                NioSocketImpl.this.write(source, offset, length);
            }

            @Override
            public void close() throws IOException {
                NioSocketImpl.this.close();
            }
        };
    }

    private void write(byte[] source, int offset, int length) throws IOException {
        Connection to = open();
        int written = 0;
        while (written < length) {
            int count = to.write(source, offset + written, length - written);
            if (count == 0) {
                to.await(Endpoint.WRITE, Endpoint.FOREVER);
            }
            written += count;
        }
    }

    private Connection open() throws SocketException {
        Connection open = connection;
        if (open == null || closed) {
            throw new SocketException("Socket closed");
        }
        return open;
    }

    @Override
    protected int available() throws IOException {
        return open().available();
    }

    @Override
    protected void close() {
        synchronized (this) {
            closed = true;
        }
        if (connection != null) {
            connection.close();
        }
        if (listener != null) {
            listener.close();
        }
    }

    @Override
    protected void shutdownInput() throws IOException {
        open().shutdownInput();
    }

    @Override
    protected void shutdownOutput() throws IOException {
        open().shutdownOutput();
    }

    @Override
    protected boolean supportsUrgentData() {
        return false;
    }

    @Override
    protected void sendUrgentData(int data) throws IOException {
        throw new SocketException("Urgent data not supported");
    }

    @Override
    public void setOption(int id, Object value) throws SocketException {
        if (closed) {
            throw new SocketException("Socket closed");
        }
        if (id == SO_TIMEOUT) {
            timeoutMillis = (Integer) value;
            return;
        }
        options.put(id, value);
        if (connection != null) {
            apply(id, value);
        }
    }

    private void apply(int id, Object value) throws SocketException {
        SocketOption option = switch (id) {
            case TCP_NODELAY -> SocketOption.TCP_NODELAY;
            case SO_KEEPALIVE -> SocketOption.SO_KEEPALIVE;
            case SO_LINGER -> SocketOption.SO_LINGER;
            case SO_RCVBUF -> SocketOption.SO_RCVBUF;
            case SO_SNDBUF -> SocketOption.SO_SNDBUF;
            default -> null;
        };
        if (option == null) {
            return;
        }
        int number = value instanceof Integer i
                ? i
                : Boolean.TRUE.equals(value) ? 1 : option == SocketOption.SO_LINGER ? -1 : 0;
        try {
            connection.setOption(option, number);
        } catch (SocketException e) {
            throw e;
        } catch (IOException e) {
            throw new SocketException(e.getMessage());
        }
    }

    @Override
    public Object getOption(int id) throws SocketException {
        if (closed) {
            throw new SocketException("Socket closed");
        }
        Object value = options.get(id);
        return switch (id) {
            case SO_TIMEOUT -> timeoutMillis;
            case SO_BINDADDR -> localAddress();
            case SO_LINGER -> value != null ? value : -1;
            case SO_RCVBUF, SO_SNDBUF -> value != null ? value : 64 * 1024;
            case IP_TOS -> value != null ? value : 0;
            case SO_REUSEADDR -> value != null ? value : server;
            default -> value != null ? value : Boolean.FALSE;
        };
    }

    private InetAddress localAddress() {
        if (connection != null) {
            return connection.localAddress().getAddress();
        }
        return boundAddress != null ? boundAddress.getAddress() : new InetSocketAddress(0).getAddress();
    }

    @Override
    protected Set<java.net.SocketOption<?>> supportedOptions() {
        return server
                ? Set.of(StandardSocketOptions.SO_RCVBUF, StandardSocketOptions.SO_REUSEADDR)
                : Set.of(
                        StandardSocketOptions.SO_RCVBUF,
                        StandardSocketOptions.SO_SNDBUF,
                        StandardSocketOptions.SO_REUSEADDR,
                        StandardSocketOptions.SO_KEEPALIVE,
                        StandardSocketOptions.SO_LINGER,
                        StandardSocketOptions.TCP_NODELAY);
    }

    private static int optionId(java.net.SocketOption<?> option) {
        return switch (option.name()) {
            case "TCP_NODELAY" -> SocketOptions.TCP_NODELAY;
            case "SO_KEEPALIVE" -> SocketOptions.SO_KEEPALIVE;
            case "SO_LINGER" -> SocketOptions.SO_LINGER;
            case "SO_RCVBUF" -> SocketOptions.SO_RCVBUF;
            case "SO_SNDBUF" -> SocketOptions.SO_SNDBUF;
            case "SO_REUSEADDR" -> SocketOptions.SO_REUSEADDR;
            default -> throw new UnsupportedOperationException("'" + option + "' not supported");
        };
    }

    @Override
    protected <T> void setOption(java.net.SocketOption<T> option, T value) throws IOException {
        setOption(optionId(option), value);
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <T> T getOption(java.net.SocketOption<T> option) throws IOException {
        return (T) getOption(optionId(option));
    }
}
