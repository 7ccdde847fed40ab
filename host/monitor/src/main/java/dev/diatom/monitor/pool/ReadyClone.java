package dev.diatom.monitor.pool;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.linux.ControlSocket;
import dev.diatom.monitor.linux.Leash;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.Signals;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.machine.Snapshot;
import dev.diatom.monitor.machine.WorkingSet;
import dev.diatom.monitor.network.PortListener;
import dev.diatom.monitor.vm.AddressSpace;
import dev.diatom.monitor.vm.Cgroup;
import dev.diatom.monitor.vm.Guest;
import dev.diatom.monitor.vm.Monitor;
import dev.diatom.monitor.vm.Parking;
import dev.diatom.monitor.vm.RunOptions;
import dev.diatom.monitor.vm.Streams;
import dev.diatom.monitor.vm.SystemCallFilter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clone from its making to its end: memory mapped and what it will write backed, VM and processor made, the process confined, it waits
 * until it is taken. Only then does it draw what is its own, and run its first instruction. It ends at once, by the kernel's hand, when the
 * pool closes its end of the leash.
 */
final class ReadyClone {
    private ReadyClone() {}

    static int run(
            RunOptions options, Snapshot snapshot, AddressSpace space, ControlSocket leash, ControlSocket orders) {
        Monitor monitor;
        Guest guest;
        Signals signals;
        int pid;
        int pagemapFd = -1;
        try {
            SystemCalls.nameProcess("diatom-clone");
            pid = Leash.tie(leash.fd());
            if (!Leash.hold(leash.fd())) {
                return 0;
            }
            signals = new Signals();
            Cgroup.enter(options.limits(), snapshot.memoryBytes);
            guest = new Guest(options, snapshot, space);
            monitor = new Monitor(options, guest, Streams.STANDARD, signals);
            List<SystemCallFilter.Purpose> purposes =
                    new ArrayList<>(List.of(SystemCallFilter.Purpose.RELAYING, SystemCallFilter.Purpose.BEING_TOLD));
            if (options.pool().parks()) {
                pagemapFd = WorkingSet.open();
                purposes.add(SystemCallFilter.Purpose.PARKING);
            }
            monitor.confine(purposes);
        } catch (MonitorException e) {
            e.complain(Streams.STANDARD.error);
            return e.exitCode();
        }
        guest.prefault();
        ControlSocket.Message message = leash.sayNumber(pid) ? orders.receive() : null;
        Assignment assignment = message == null ? null : Assignment.decode(message);
        orders.close();
        if (message == null || assignment == null || !leash.sayNumber(pid)) {
            return message == null ? 0 : Abi.EXIT_MONITOR;
        }
        Parking parking = null;
        if (assignment.parkable) {
            int fd = message.descriptors[message.descriptors.length - 1];
            parking = new Parking(options, guest, snapshot, fd, pagemapFd, leash);
        }
        return serve(monitor, signals, assignment, message.descriptors, parking);
    }

    private static int serve(
            Monitor monitor, Signals signals, Assignment assignment, int[] descriptors, @Nullable Parking parking) {
        if (assignment.connectionPort != 0) {
            monitor.serveOnly(descriptors[0], assignment.connectionPort, assignment.proxyHeader);
            return monitor.serve(assignment.environment, null);
        }
        PoolClient client = new PoolClient(descriptors[0], signals);
        StringBuilder started = new StringBuilder("started\n");
        for (int i = 0; i < assignment.ports.length; i++) {
            PortListener listener = monitor.publish(descriptors[1 + i], assignment.ports[i]);
            started.append("port ")
                    .append(listener.guestPort())
                    .append(' ')
                    .append(listener.where())
                    .append('\n');
        }
        if (!assignment.parked) {
            client.tell(started.append('\n').toString());
        }
        client.listen();
        int exitCode = parking != null && assignment.parked
                ? monitor.serveParked(parking)
                : monitor.serve(assignment.environment, parking);
        client.tell("exited " + exitCode + "\n");
        return exitCode;
    }
}
