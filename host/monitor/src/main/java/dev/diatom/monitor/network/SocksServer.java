package dev.diatom.monitor.network;

import dev.diatom.monitor.device.Connection;
import dev.diatom.monitor.device.SocketDevice;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.IpAddress;
import dev.diatom.monitor.linux.Sockets;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.wire.Bytes;
import dev.diatom.wire.Socks5;
import org.jspecify.annotations.Nullable;

/**
 * The guest's way out: a SOCKS5 server on the host's vsock port (docs/guest-abi.md, Sockets; RFC 1928), which connects to what
 * the egress policy allows. One instance serves a VM; each of its connections has a {@link Session}.
 */
public final class SocksServer {
    private static final long CONNECT_NANOS = 30_000_000_000L;

    private final SocketDevice device;
    private final EventLoop loop;
    private final EgressPolicy policy;
    private final Resolver resolver;

    public SocksServer(SocketDevice device, EventLoop loop, EgressPolicy policy, Resolver resolver) {
        this.device = device;
        this.loop = loop;
        this.policy = policy;
        this.resolver = resolver;
    }

    /** A connection of the guest to this server. */
    public Connection open(int hostPort, int guestPort) {
        return new Connection(device, loop, new Session(), hostPort, guestPort);
    }

    /** One client, from its greeting until its connection relays. */
    private final class Session extends EventLoop.Timer implements Connection.Owner, Resolver.Client {
        private final byte[] input = new byte[Socks5.MESSAGE_BYTES_MAX];
        private int inputBytes;
        private boolean greeted;
        private boolean busy;

        private int command;
        private int port;
        private String name = "";
        private @Nullable Connection connection;
        private Resolver.@Nullable Query query;

        // What a connect may still try.
        private byte[][] candidates = {};
        private int nextCandidate;
        private int lastErrno;

        @Override
        public void received(Connection from, byte[] bytes) {
            connection = from;
            int at = 0;
            while (at < bytes.length) {
                if (busy || inputBytes == input.length) {
                    from.abort(); // a client waits for the reply before it sends more
                    return;
                }
                input[inputBytes++] = bytes[at++];
                consume(from);
            }
        }

        private void consume(Connection from) {
            if (!greeted) {
                int length = Socks5.greetingLength(input, 0, inputBytes);
                if (length == Socks5.MALFORMED) {
                    from.abort();
                } else if (length > 0) {
                    greet(from);
                }
                return;
            }
            int length = Socks5.messageLength(input, 0, inputBytes);
            if (length == Socks5.MALFORMED) {
                fail(
                        from,
                        input[0] == Socks5.VERSION
                                ? Socks5.REPLY_ADDRESS_TYPE_NOT_SUPPORTED
                                : Socks5.REPLY_GENERAL_FAILURE);
            } else if (length > 0) {
                request(from);
            }
        }

        private void greet(Connection from) {
            greeted = true;
            inputBytes = 0;
            if (Socks5.offersNoAuthentication(input, 0)) {
                from.send(Socks5.methodReply(Socks5.METHOD_NONE));
            } else {
                busy = true;
                from.send(Socks5.methodReply(Socks5.METHOD_REFUSED));
                from.finish();
            }
        }

        private void request(Connection from) {
            busy = true;
            command = Socks5.code(input, 0);
            port = Socks5.port(input, 0);
            byte[] address = Socks5.address(input, 0);
            boolean domain = Socks5.addressType(input, 0) == Socks5.ADDRESS_DOMAIN;
            if (command != Socks5.COMMAND_CONNECT && command != Socks5.COMMAND_RESOLVE) {
                fail(from, Socks5.REPLY_COMMAND_NOT_SUPPORTED);
            } else if (domain) {
                name = Bytes.text(address, 0, address.length);
                resolve(from);
            } else if (command == Socks5.COMMAND_RESOLVE) {
                succeed(from, address);
            } else {
                addressesKnown(from, new byte[][] {HostLoopback.target(address)});
            }
        }

        private void resolve(Connection from) {
            byte[] literal = IpAddress.parse(name);
            boolean mayKnow = policy.allowsResolving(name)
                    || (command == Socks5.COMMAND_CONNECT && policy.allowsName(name, port));
            if (literal != null) {
                resolved(new byte[][] {literal});
            } else if (!mayKnow) {
                fail(from, Socks5.REPLY_NOT_ALLOWED);
            } else if (HostLoopback.isName(name)) {
                resolved(new byte[][] {HostLoopback.alias()});
            } else {
                query = resolver.resolve(name, this);
            }
        }

        @Override
        public void resolved(byte[][] addresses) {
            query = null;
            Connection to = connection;
            if (to == null || to.isEnded()) {
                return;
            }
            if (addresses.length == 0) {
                fail(to, Socks5.REPLY_HOST_UNREACHABLE);
            } else if (command == Socks5.COMMAND_RESOLVE) {
                policy.resolved(name, HostLoopback.target(addresses[0]));
                succeed(to, addresses[0]);
            } else {
                for (int i = 0; i < addresses.length; i++) {
                    addresses[i] = HostLoopback.target(addresses[i]);
                }
                addressesKnown(to, addresses);
            }
        }

        private void addressesKnown(Connection to, byte[][] addresses) {
            byte[][] allowedAddresses = new byte[addresses.length][];
            int count = 0;
            for (byte[] address : addresses) {
                if (policy.allowsByName(name, address, port) || policy.allowsAddress(address, port)) {
                    allowedAddresses[count++] = address;
                }
            }
            if (count == 0) {
                fail(to, Socks5.REPLY_NOT_ALLOWED);
                return;
            }
            candidates = new byte[count][];
            System.arraycopy(allowedAddresses, 0, candidates, 0, count);
            loop.set(this, SystemCalls.monotonicNanos() + CONNECT_NANOS);
            connectNext(to);
        }

        private void connectNext(Connection to) {
            while (nextCandidate < candidates.length) {
                int fd = Sockets.connect(candidates[nextCandidate++], port);
                if (fd >= 0) {
                    to.attach(fd, false);
                    return;
                }
                lastErrno = -fd;
            }
            loop.cancel(this);
            fail(to, reply(lastErrno));
        }

        @Override
        public void socketReady(Connection to, int events) {
            if ((events & (EventLoop.OUT | EventLoop.ERR | EventLoop.HUP)) == 0) {
                return;
            }
            lastErrno = Sockets.error(to.fd());
            if (lastErrno != 0) {
                to.detach();
                connectNext(to);
                return;
            }
            loop.cancel(this);
            Sockets.Endpoint local = new Sockets.Endpoint();
            Sockets.localAddress(to.fd(), local);
            to.send(Socks5.reply(Socks5.REPLY_SUCCEEDED, local.address, local.port));
            to.relay();
        }

        @Override
        public void expired(long nowNanos) {
            Connection to = connection;
            if (to != null && !to.isEnded()) {
                to.detach();
                fail(to, Socks5.REPLY_HOST_UNREACHABLE);
            }
        }

        private void succeed(Connection to, byte[] address) {
            to.send(Socks5.reply(Socks5.REPLY_SUCCEEDED, address, port));
            to.finish();
        }

        private void fail(Connection to, int reply) {
            busy = true;
            to.send(Socks5.reply(reply));
            to.finish();
        }

        @Override
        public void established(Connection from) {}

        @Override
        public boolean refused(Connection from) {
            return false;
        }

        @Override
        public void ended(Connection from) {
            loop.cancel(this);
            if (query != null) {
                query.cancel();
                query = null;
            }
        }
    }

    private static int reply(int errno) {
        return switch (errno) {
            case Errno.ECONNREFUSED -> Socks5.REPLY_CONNECTION_REFUSED;
            case Errno.ENETUNREACH -> Socks5.REPLY_NETWORK_UNREACHABLE;
            case Errno.EHOSTUNREACH, Errno.ETIMEDOUT -> Socks5.REPLY_HOST_UNREACHABLE;
            default -> Socks5.REPLY_GENERAL_FAILURE;
        };
    }
}
