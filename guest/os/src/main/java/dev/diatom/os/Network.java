package dev.diatom.os;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Where connections come from. An image has the one of its target. */
public interface Network {
    /** The network of the target; each target's patch of this class says which. */
    @SuppressWarnings("DoNotCallSuggester")
    static Network current() {
        throw new UnsupportedOperationException("no target");
    }

    /**
     * Listens on a port; 0 asks for any free one.
     *
     * @param backlog how many connections may wait to be accepted
     */
    Listener listen(InetSocketAddress address, int backlog, boolean reuseAddress) throws IOException;

    /** Begins to connect; the connection is made when {@link Connection#finishConnect} says so. */
    Connection connect(InetSocketAddress remote, @Nullable InetSocketAddress local) throws IOException;

    /** The addresses of a host, 4 or 16 bytes each, at least one. May block. */
    byte[][] resolve(String host) throws UnknownHostException;

    /** The name of this machine. */
    String hostName();
}
