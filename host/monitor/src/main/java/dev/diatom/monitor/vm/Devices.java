package dev.diatom.monitor.vm;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.device.Connection;
import dev.diatom.monitor.device.Console;
import dev.diatom.monitor.device.SocketDevice;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.PublishedPort;
import dev.diatom.monitor.linux.Signals;
import dev.diatom.monitor.machine.GuestMemory;
import dev.diatom.monitor.machine.Snapshot;
import dev.diatom.monitor.network.EgressPolicy;
import dev.diatom.monitor.network.PortListener;
import dev.diatom.monitor.network.Resolver;
import dev.diatom.monitor.network.SocksServer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The devices of one VM, and what of the host lies behind them: its console, its socket device, the ports that are published and the services that its guest
 * may connect to. The {@link Monitor} drains them after a run of the guest's, and fills them before the next.
 *
 * <p>The way of a request: {@link PortListener} accepts a connection of the host's and makes a {@link Connection} of it, which asks the guest to
 * accept it, too; {@link SocketDevice#fill} has it put that packet, and then the client's bytes, into a buffer that the guest left in a virtqueue.
 * What the guest answers, {@link SocketDevice#drain} takes from the other queue and hands to the connection, which writes it to the client's socket.
 */
final class Devices {
    final Console console;
    final SocketDevice sockets;
    private final EventLoop loop;
    private final List<PortListener> listeners = new ArrayList<>();

    Devices(RunOptions options, Guest guest, Streams streams, EventLoop loop, Signals signals) {
        this.loop = loop;
        console = new Console(guest.memory, loop, signals, streams.input, streams.output, streams.error);
        sockets = sockets(options.egress(), guest.memory, loop);
        if (options.limits().networkBytesPerSecond() > 0) {
            sockets.limit(loop, options.limits().networkBytesPerSecond());
        }
        Snapshot origin = guest.origin;
        if (origin != null) {
            sockets.resumeAt(origin.rxIndex, origin.txIndex, origin.epoch);
        }
    }

    private static SocketDevice sockets(EgressPolicy egress, GuestMemory memory, EventLoop loop) {
        if (egress.isNone()) {
            return new SocketDevice(memory, (hostPort, guestPort) -> null);
        }
        Resolver resolver = Resolver.ofHost(loop);
        Services services = new Services();
        SocketDevice device = new SocketDevice(memory, services);
        services.socks = new SocksServer(device, loop, egress, resolver);
        return device;
    }

    /** What the host offers to the guest by port. */
    private static final class Services implements SocketDevice.Services {
        @Nullable
        SocksServer socks;

        @Override
        public @Nullable Connection open(int hostPort, int guestPort) {
            return hostPort == Abi.VSOCK_PORT_SOCKS && socks != null ? socks.open(hostPort, guestPort) : null;
        }
    }

    /** Publishes the ports that the options ask for, or else those of the snapshot. */
    void listen(RunOptions options, @Nullable Snapshot origin) {
        List<PublishedPort> ports = options.publishedPorts();
        if (options.isSnapshotWanted() || options.isTraining()) {
            return; // they are for the clones
        }
        if (origin != null && ports.isEmpty()) {
            ports = origin.ports;
        }
        for (int i = 0; i < ports.size(); i++) {
            PublishedPort port = ports.get(i);
            PortListener listener = publish(PortListener.listen(port), port.guestPort());
            if (!options.quiet()) {
                console.say(listener.describe());
            }
        }
    }

    /** Lets a listening socket of the host's lead to a port of the guest's. */
    PortListener publish(int listeningFd, int guestPort) {
        PortListener listener = new PortListener(sockets, loop, listeningFd, guestPort);
        listeners.add(listener);
        return listener;
    }

    boolean isPublished() {
        return !listeners.isEmpty();
    }

    /** Takes everything out that the guest has put into its rings. */
    void drain() {
        console.drainOutput();
        sockets.drain();
    }

    /** For monitors that do not end with their process. */
    void close() {
        sockets.close();
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).close();
        }
    }
}
