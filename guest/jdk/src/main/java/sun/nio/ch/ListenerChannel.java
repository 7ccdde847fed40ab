package sun.nio.ch;

import dev.diatom.os.Connection;
import dev.diatom.os.Endpoint;
import dev.diatom.os.Listener;
import dev.diatom.os.Network;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NotYetBoundException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A server socket channel over a {@link Listener}. */
final class ListenerChannel extends ServerSocketChannel implements WatchedChannel {
    private static final int DEFAULT_BACKLOG = 50;

    private final Map<SocketOption<?>, Object> options = new HashMap<>();
    private Listener listener;
    private ServerSocket socket;

    ListenerChannel(SelectorProvider provider) {
        super(provider);
        options.put(StandardSocketOptions.SO_REUSEADDR, Boolean.TRUE);
        options.put(StandardSocketOptions.SO_RCVBUF, 64 * 1024);
    }

    @Override
    public Endpoint endpoint() {
        return listener;
    }

    @Override
    public ServerSocketChannel bind(SocketAddress local, int backlog) throws IOException {
        requireOpen();
        if (listener != null) {
            throw new AlreadyBoundException();
        }
        InetSocketAddress address = local == null ? new InetSocketAddress(0) : WatchedChannel.checked(local);
        boolean reuse = Boolean.TRUE.equals(options.get(StandardSocketOptions.SO_REUSEADDR));
        listener = Network.current().listen(address, backlog < 1 ? DEFAULT_BACKLOG : backlog, reuse);
        return this;
    }

    @Override
    public SocketChannel accept() throws IOException {
        requireOpen();
        if (listener == null) {
            throw new NotYetBoundException();
        }
        try {
            Connection accepted = listener.accept();
            while (accepted == null && isBlocking()) {
                listener.await(Endpoint.ACCEPT, Endpoint.FOREVER);
                accepted = listener.accept();
            }
            return accepted == null ? null : new ConnectionChannel(provider(), accepted);
        } catch (IOException e) {
            throw isOpen() ? e : new AsynchronousCloseException();
        }
    }

    private void requireOpen() throws ClosedChannelException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    @Override
    public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) throws IOException {
        requireOpen();
        if (!supportedOptions().contains(name)) {
            throw new UnsupportedOperationException("'" + name + "' not supported");
        }
        options.put(name, value);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getOption(SocketOption<T> name) throws IOException {
        requireOpen();
        if (!supportedOptions().contains(name)) {
            throw new UnsupportedOperationException("'" + name + "' not supported");
        }
        return (T) options.get(name);
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return Set.of(StandardSocketOptions.SO_RCVBUF, StandardSocketOptions.SO_REUSEADDR);
    }

    @Override
    public synchronized ServerSocket socket() {
        if (socket == null) {
            try {
                socket = new ListenerChannelSocket(this);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return socket;
    }

    @Override
    public SocketAddress getLocalAddress() throws IOException {
        requireOpen();
        return listener == null ? null : listener.localAddress();
    }

    @Override
    protected void implCloseSelectableChannel() {
        if (listener != null) {
            listener.close();
        }
    }

    @Override
    protected void implConfigureBlocking(boolean block) {}
}
