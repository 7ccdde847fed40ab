package sun.nio.ch;

import dev.diatom.os.Endpoint;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;

/** A channel that an {@link EndpointSelector} can watch. */
interface WatchedChannel {
    /** What the channel is connected or bound to; null before. */
    Endpoint endpoint();

    static InetSocketAddress checked(SocketAddress address) {
        if (!(address instanceof InetSocketAddress inet)) {
            throw new UnsupportedAddressTypeException();
        }
        if (inet.isUnresolved()) {
            throw new UnresolvedAddressException();
        }
        return inet;
    }

    /** The address to connect to for {@code address}: the wildcard stands for this machine. */
    static InetSocketAddress connectable(SocketAddress address) {
        InetSocketAddress inet = checked(address);
        return inet.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), inet.getPort())
                : inet;
    }
}
