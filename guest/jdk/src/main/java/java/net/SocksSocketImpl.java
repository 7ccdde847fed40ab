package java.net;

import java.io.IOException;

/** A socket implementation without proxies: how an image reaches the world is its network's affair. */
class SocksSocketImpl extends DelegatingSocketImpl {
    SocksSocketImpl(SocketImpl delegate) {
        super(delegate);
    }

    SocksSocketImpl(Proxy proxy, SocketImpl delegate) {
        super(delegate);
        if (proxy.type() != Proxy.Type.DIRECT) {
            throw new UnsupportedOperationException("sockets through a proxy");
        }
    }

    @Override
    protected void connect(SocketAddress endpoint, int timeout) throws IOException {
        InetSocketAddress remote = (InetSocketAddress) endpoint;
        if (remote.isUnresolved()) {
            throw new UnknownHostException(remote.getHostName());
        }
        delegate.connect(remote, timeout);
        address = remote.getAddress();
        port = remote.getPort();
    }
}
