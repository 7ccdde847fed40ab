package dev.diatom.monitor.pool;

import dev.diatom.monitor.linux.ControlSocket;
import dev.diatom.monitor.linux.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clone that is ready is taken for: one connection that it serves and ends with, or ports of its own until whoever asked for it goes
 * away. The descriptors that come with it are, in this order, the connection or the client, the listening sockets, and the file to be parked in.
 */
final class Assignment {
    static final int PORTS_MAX = ControlSocket.DESCRIPTORS_MAX - 2;
    private static final int VARIABLES_MAX = 4096;

    /** NAME=VALUE strings that go over those of the snapshot. */
    final List<String> environment;

    /** The guest's port that the connection leads to, or 0 where the descriptor is that of the client. */
    final int connectionPort;

    /** What the guest is told of the connection, in front of its first byte. */
    final byte[] proxyHeader;

    /** The guest's port behind each listening socket. */
    final int[] ports;

    /** Whether the last descriptor is a file, for the VM to be parked in. */
    final boolean parkable;

    /** Whether the VM is there, and goes on. */
    final boolean parked;

    private Assignment(
            List<String> environment,
            int connectionPort,
            byte[] proxyHeader,
            int[] ports,
            boolean parkable,
            boolean parked) {
        this.parkable = parkable;
        this.parked = parked;
        this.environment = environment;
        this.connectionPort = connectionPort;
        this.proxyHeader = proxyHeader;
        this.ports = ports;
    }

    static Assignment ofConnection(List<String> environment, int guestPort, byte[] proxyHeader) {
        return new Assignment(environment, guestPort, proxyHeader, new int[0], false, false);
    }

    static Assignment ofPorts(List<String> environment, int[] guestPorts, boolean parkable) {
        return new Assignment(environment, 0, new byte[0], guestPorts, parkable, false);
    }

    static Assignment ofParked(int[] guestPorts) {
        return new Assignment(List.of(), 0, new byte[0], guestPorts, true, true);
    }

    /** Throws IndexOutOfBoundsException where it is too long for a message. */
    byte[] encode() {
        Fields fields = new Fields(new byte[ControlSocket.MESSAGE_BYTES_MAX]);
        fields.putInt((parkable ? 1 : 0) + (parked ? 2 : 0));
        fields.putInt(connectionPort);
        fields.putBytes(proxyHeader);
        fields.putInt(ports.length);
        for (int port : ports) {
            fields.putInt(port);
        }
        fields.putStrings(environment);
        return fields.written();
    }

    /** What a message says; null where it says nothing of the kind. */
    static @Nullable Assignment decode(ControlSocket.Message message) {
        try {
            Fields fields = new Fields(message.bytes);
            int parking = fields.getInt();
            int connectionPort = fields.getInt();
            byte[] proxyHeader = fields.getSizedBytes();
            int[] ports = new int[fields.getCount(PORTS_MAX)];
            for (int i = 0; i < ports.length; i++) {
                ports[i] = fields.getInt();
            }
            List<String> environment = new ArrayList<>();
            fields.getStrings(environment, VARIABLES_MAX);
            return message.descriptors.length == 1 + ports.length + (parking & 1)
                    ? new Assignment(
                            environment, connectionPort, proxyHeader, ports, (parking & 1) != 0, (parking & 2) != 0)
                    : null;
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }
}
