package dev.diatom.monitor.vm;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.FolderEntries;
import dev.diatom.monitor.linux.IpAddress;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.machine.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A cgroup for the process of each VM, by which the kernel holds it to its limits, whatever becomes of the monitor (Linux,
 * Documentation/admin-guide/cgroup-v2.rst; cgroup-v1/memory.rst and scheduler/sched-bwc.rst for hosts that still have version 1). It lies below that
 * of whoever starts the VM, whose own limits stay in force, or below one that the user names.
 *
 * <p>A process cannot remove the cgroup it is in, and where the monitor was started by exec nobody stays to do it. An empty cgroup is no harm, and
 * removing one that is not empty fails: so a start now and then clears away what earlier ones left.
 */
public final class Cgroup {
    private static final String ROOT = "/sys/fs/cgroup";
    private static final String PREFIX = "/diatom-";
    private static final int FOLDER_MODE = 0755;
    private static final int ATTEMPTS = 3;
    /** One of so many starts looks for cgroups without processes. */
    private static final int STARTS_PER_SWEEP = 16;

    /** What a VM takes besides its memory: the monitor, page tables, KVM's structures, buffers of sockets. */
    private static final long MONITOR_BYTES = 32L << 20;

    private static final int MEMORY_PER_KERNEL_BYTE = 16;

    /** With short periods nobody waits long for one that has used its share up; but a quota is a millisecond at least. */
    private static final int PERIOD_MICROS = 20_000;

    private static final int LONG_PERIOD_MICROS = 100_000;
    private static final int SHORT_PERIOD_PERMILLE = 50;

    // Shares of version 1 run from 2 to 262144, weights of version 2 from 1 to 10000.
    private static final int SHARES_MIN = 2;
    private static final int SHARES_SPAN = 262_142;
    private static final int WEIGHTS_SPAN = 9_999;

    private final LimitOptions limits;
    private final long memoryBytes;
    private final boolean unified = exists(ROOT + "/cgroup.controllers");
    /** Where the cgroups of VMs lie: one folder, or with version 1 one for each controller. */
    private final List<String> parents = new ArrayList<>();

    /** Thrown where there is none to be had; the message says why. */
    static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1;

        Unavailable(String reason) {
            super(reason);
        }
    }

    public Cgroup(LimitOptions limits, long memoryBytes) {
        this.limits = limits;
        this.memoryBytes = memoryBytes;
        if (unified) {
            parents.add(ROOT + place("0::"));
        } else {
            parents.add(ROOT + "/memory" + place(":memory:"));
            parents.add(ROOT + "/cpu" + place(":cpu:", ":cpu,cpuacct:"));
        }
    }

    /** The same for a process that is to run what the options say. */
    public static void enter(RunOptions options) {
        if (options.limits().wantCgroup() && !options.isSnapshotWanted() && !options.isTraining()) {
            ImageFile file = new ImageFile(options.image());
            Snapshot snapshot = file.snapshot();
            file.close();
            enter(options.limits(), snapshot == null ? options.memoryBytes() : snapshot.memoryBytes);
        }
    }

    /**
     * Puts this process, which is to have a VM of so much memory, into a cgroup of its own where the limits ask for one and there is one to be had; where
     * not, the monitor holds those that it can.
     */
    public static void enter(LimitOptions limits, long memoryBytes) {
        if (!limits.wantCgroup()) {
            return;
        }
        try {
            new Cgroup(limits, memoryBytes).enter();
            limits.heldByCgroup();
        } catch (Unavailable e) {
            if (limits.needCgroup()) {
                throw new MonitorException(
                        Abi.EXIT_USAGE,
                        e.getMessage() + ": --cpu-shares and --cgroup-parent need a"
                                + " cgroup with the controllers cpu and memory that this user may write to");
            }
        }
    }

    private void enter() throws Unavailable {
        int self = (int) syscall(SystemCalls.GETPID, 0, 0, 0, 0, 0, 0);
        if ((SystemCalls.monotonicNanos() >>> 10) % STARTS_PER_SWEEP == 0) {
            sweep();
        }
        for (int i = 0; i < parents.size(); i++) {
            try {
                enter(parents.get(i), self);
            } catch (Unavailable e) {
                leave(i, self);
                throw e;
            }
        }
    }

    private void enter(String parent, int self) throws Unavailable {
        String folder = parent + PREFIX + self;
        // Another process may find the cgroup empty, and remove it before this one is in it.
        for (int attempt = 1; ; attempt++) {
            make(parent, folder);
            try {
                limit(folder);
                write(folder, "cgroup.procs", "0");
                return;
            } catch (Unavailable e) {
                removeFolder(folder);
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void make(String parent, String folder) throws Unavailable {
        if (limits.cgroupParent() != null) {
            makeFolder(parent);
            if (unified) {
                write(parent, "cgroup.subtree_control", "+cpu +memory");
            }
        }
        long made = makeFolder(folder);
        if (made < 0 && made != -Errno.EEXIST) { // EEXIST: of an earlier process with this number
            throw new Unavailable("cannot make " + folder + " (" + Errno.name((int) -made) + ")");
        }
    }

    /** Back to where the process was, in the first {@code count} hierarchies. */
    private void leave(int count, int self) {
        for (int i = 0; i < count; i++) {
            try {
                write(parents.get(i), "cgroup.procs", "0");
            } catch (Unavailable e) {
                continue; // it stays where it is: that harms nobody
            }
            removeFolder(parents.get(i) + PREFIX + self);
        }
    }

    private void limit(String folder) throws Unavailable {
        String memory = Long.toString(memoryBytes + memoryBytes / MEMORY_PER_KERNEL_BYTE + MONITOR_BYTES);
        int permille = limits.processorPermille();
        int period = permille < SHORT_PERIOD_PERMILLE ? LONG_PERIOD_MICROS : PERIOD_MICROS;
        String quota = Integer.toString(period / 1000 * permille);
        int shares = limits.processorShares();
        if (unified) {
            write(folder, "memory.max", memory);
            if (permille > 0) {
                write(folder, "cpu.max", quota + " " + period);
            }
            if (shares > 0) {
                long weight = 1 + (long) (shares - SHARES_MIN) * WEIGHTS_SPAN / SHARES_SPAN;
                write(folder, "cpu.weight", Long.toString(weight));
            }
        } else if (folder.startsWith(ROOT + "/memory")) {
            write(folder, "memory.limit_in_bytes", memory);
        } else {
            if (permille > 0) {
                write(folder, "cpu.cfs_period_us", Integer.toString(period));
                write(folder, "cpu.cfs_quota_us", quota);
            }
            if (shares > 0) {
                write(folder, "cpu.shares", Integer.toString(shares));
            }
        }
    }

    /** Removes the cgroups of a process that has ended; false where it is still on its way out. */
    public boolean remove(int process) {
        boolean removed = true;
        for (int i = 0; i < parents.size(); i++) {
            removed &= removeFolder(parents.get(i) + PREFIX + process) != -Errno.EBUSY;
        }
        return removed;
    }

    /** Removes those whose process is gone. */
    private void sweep() {
        for (int i = 0; i < parents.size(); i++) {
            int fd = SystemCalls.open(parents.get(i), SystemCalls.O_RDONLY | SystemCalls.O_DIRECTORY);
            if (fd < 0) {
                continue;
            }
            List<String> names = FolderEntries.of(fd);
            SystemCalls.close(fd);
            for (int j = 0; j < names.size(); j++) {
                String name = "/" + names.get(j);
                String process = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
                if (IpAddress.decimal(process, 0, process.length(), Integer.MAX_VALUE) > 0
                        && !exists("/proc/" + process)) {
                    removeFolder(parents.get(i) + name);
                }
            }
        }
    }

    // ---- Files ------------------------------------------------------------------------------------------------------

    /** Below which cgroup, by the path that the user names, or by /proc/self/cgroup; for one of these controllers. */
    private String place(String... controllers) {
        String named = limits.cgroupParent();
        if (named != null) {
            return named;
        }
        String places = read("/proc/self/cgroup");
        for (String controller : controllers) {
            int at = places.indexOf(controller);
            if (at >= 0) {
                int begin = at + controller.length();
                String path = places.substring(begin, places.indexOf('\n', begin));
                return path.equals("/") ? "" : path;
            }
        }
        return "";
    }

    private static boolean exists(String path) {
        int fd = SystemCalls.open(path, SystemCalls.O_RDONLY);
        SystemCalls.close(fd);
        return fd >= 0;
    }

    private static String read(String path) {
        int fd = SystemCalls.open(path, SystemCalls.O_RDONLY);
        if (fd < 0) {
            return "";
        }
        int mark = NativeStack.mark();
        long buffer = NativeStack.take(Abi.PAGE_BYTES);
        byte[] bytes = new byte[(int) Math.max(0, SystemCalls.read(fd, buffer, Abi.PAGE_BYTES))];
        Memory.read(buffer, bytes, 0, bytes.length);
        NativeStack.release(mark);
        SystemCalls.close(fd);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void write(String folder, String file, String text) throws Unavailable {
        int fd = SystemCalls.open(folder + "/" + file, SystemCalls.O_RDWR);
        long written = fd;
        if (fd >= 0) {
            written = SystemCalls.write(fd, text);
            SystemCalls.close(fd);
        }
        if (written < 0) {
            throw new Unavailable("cannot write " + folder + "/" + file + " (" + Errno.name((int) -written) + ")");
        }
    }

    private static long makeFolder(String path) {
        int mark = NativeStack.mark();
        long made = syscall(SystemCalls.MKDIR, SystemCalls.cString(path), FOLDER_MODE, 0, 0, 0, 0);
        NativeStack.release(mark);
        return made;
    }

    private static long removeFolder(String path) {
        int mark = NativeStack.mark();
        long removed = syscall(SystemCalls.RMDIR, SystemCalls.cString(path), 0, 0, 0, 0, 0);
        NativeStack.release(mark);
        return removed;
    }
}
