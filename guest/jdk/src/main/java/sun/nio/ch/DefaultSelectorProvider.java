package sun.nio.ch;

import dev.diatom.os.Connection;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** Makes the channels and selectors of an image. */
public final class DefaultSelectorProvider extends SelectorProvider {
    private static final DefaultSelectorProvider INSTANCE = new DefaultSelectorProvider();

    private DefaultSelectorProvider() {}

    public static SelectorProvider get() {
        return INSTANCE;
    }

    @Override
    public DatagramChannel openDatagramChannel() {
        throw new UnsupportedOperationException("datagrams");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
        throw new UnsupportedOperationException("datagrams");
    }

    @Override
    public Pipe openPipe() {
        throw new UnsupportedOperationException("pipes");
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        return new EndpointSelector(this);
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        return new ListenerChannel(this);
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        return new ConnectionChannel(this, (Connection) null);
    }
}
