package dev.diatom.monitor.pool;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.monitor.linux.ControlSocket;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.linux.TimeSlice;
import dev.diatom.monitor.machine.Snapshot;
import dev.diatom.monitor.vm.AddressSpace;
import dev.diatom.monitor.vm.ImageFile;
import dev.diatom.monitor.vm.RunOptions;
import dev.diatom.monitor.vm.Streams;

/**
 * The process that clones descend from: it holds a snapshot, open and read, and forks for every pair of descriptors it is sent. The child is a
 * {@link ReadyClone}, which talks over them to whoever asked for it; the zygote knows nothing of it any more. So it does the same
 * for the last clone as for the first: it has few pages to copy, no descriptors but its own, and no children to look after (the kernel does,
 * as SIGCHLD is ignored). It reads nothing that a guest or a client wrote.
 */
public final class Zygote {
    static final int CONTROL_FD = 3;

    private Zygote() {}

    /** Where memory ends, a clone is to be killed rather than the pool, which can do without it (proc(5), oom_score_adj). */
    private static void volunteer() {
        int fd = SystemCalls.open("/proc/self/oom_score_adj", SystemCalls.O_RDWR);
        if (fd >= 0) {
            SystemCalls.print(fd, "500");
            SystemCalls.close(fd);
        }
    }

    /** Forks until the other end of its control socket is closed. */
    public static int run(RunOptions options) {
        SystemCalls.nameProcess("diatom-zygote");
        SystemCalls.closeFrom(CONTROL_FD + 1);
        volunteer();
        TimeSlice.askForMuch();
        ControlSocket control = new ControlSocket(CONTROL_FD);
        try {
            ImageFile file = new ImageFile(options.image());
            Snapshot snapshot = file.requiredSnapshot(options);
            AddressSpace space = AddressSpace.of(file, snapshot, false);
            file.close();
            ControlSocket.Message wanted = control.receive();
            while (wanted != null && wanted.descriptors.length == 2) {
                ControlSocket leash = new ControlSocket(wanted.descriptors[0]);
                ControlSocket orders = new ControlSocket(wanted.descriptors[1]);
                if (syscall(SystemCalls.FORK, 0, 0, 0, 0, 0, 0) == 0) {
                    control.close();
                    return ReadyClone.run(options, snapshot, space, leash, orders);
                }
                leash.close(); // a fork that failed looks like a clone that was killed
                orders.close();
                wanted = control.receive();
            }
            return 0;
        } catch (MonitorException e) {
            e.complain(Streams.STANDARD.error);
            return e.exitCode();
        }
    }
}
