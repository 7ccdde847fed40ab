package dev.diatom.monitor.vm;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.device.SocketDevice;
import dev.diatom.monitor.linux.ControlSocket;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.Fields;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.machine.Snapshot;
import dev.diatom.monitor.machine.SnapshotWriter;
import dev.diatom.monitor.machine.WorkingSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a clone's monitor parks its VM: when the VM has been idle long enough, what distinguishes it from its snapshot goes into the file, the pool
 * is told until when nothing is to happen, and the process is over. {@link #resume} is how another clone of the snapshot goes on with it.
 */
public final class Parking {
    /** Before a shorter wait, parking is not worth its while. */
    private static final long WAIT_NANOS = 5_000_000_000L;
    /** As long as this, a VM stays when it came back. */
    private static final long STAY_NANOS = 1_000_000_000L;

    private static final long CLEAR_NANOS = STAY_NANOS / 2;

    private static final int STATE_BYTES_MAX = 60 << 10;

    private final RunOptions options;
    private final Guest guest;
    private final Snapshot origin;
    private final int fd;
    private final int pagemapFd;
    private final ControlSocket pool;
    private long idleSinceNanos = SystemCalls.monotonicNanos();
    private long notBeforeNanos;
    private boolean complained;

    /** Once the VM goes on, the disk gets back what the file takes; before, the client would wait for the disk, too. */
    private final EventLoop.Timer clear = new EventLoop.Timer() {
        @Override
        public void expired(long nowNanos) {
            new ParkFile(fd).clear();
        }
    };

    /**
     * @param fd the file, which is there for this VM
     * @param pagemapFd see {@link WorkingSet#open}
     */
    public Parking(RunOptions options, Guest guest, Snapshot origin, int fd, int pagemapFd, ControlSocket pool) {
        this.options = options;
        this.guest = guest;
        this.origin = origin;
        this.fd = fd;
        this.pagemapFd = pagemapFd;
        this.pool = pool;
    }

    /** Called where the VM has something to do that came from outside. */
    void used(long nowNanos) {
        idleSinceNanos = nowNanos;
    }

    /** When a VM that begins to wait now, with that deadline, is to be parked. */
    long due(long nowNanos, long deadlineNanos) {
        long after = options.pool().parkAfterNanos();
        long due = Math.max(idleSinceNanos + after, Math.max(notBeforeNanos, nowNanos));
        return deadlineNanos - Math.min(after, WAIT_NANOS) > due ? due : EventLoop.FOREVER;
    }

    /**
     * Parks a VM that rests, with no connection, and ends the process. Where that cannot be, the answer says why the VM stays, but null where
     * that was said before.
     */
    @Nullable
    String park(SocketDevice sockets, long deadlineNanos, long lifetimeEndNanos, long nowNanos) {
        Fields fields = new Fields(new byte[STATE_BYTES_MAX]);
        fields.putInt(origin.contentChecksum);
        fields.putLong(origin.takenWallNanos);
        fields.putLong(deadlineNanos);
        fields.putLong(lifetimeEndNanos);
        guest.save(fields);
        sockets.save(fields);
        options.egress().save(fields);
        try {
            new ParkFile(fd).write(ownPages(), guest.memory, fields.written());
        } catch (ParkFile.NotWritten e) {
            notBeforeNanos = nowNanos + options.pool().parkAfterNanos();
            String complaint = complained ? null : "the VM cannot be parked, and stays: " + e.getMessage();
            complained = true;
            return complaint;
        }
        pool.sayTime(Math.min(deadlineNanos, lifetimeEndNanos));
        syscall(SystemCalls.EXIT_GROUP, 0, 0, 0, 0, 0, 0);
        return null;
    }

    /** The pages that the snapshot's would not do for: those written, but for what reads as zeros in the snapshot, too. */
    private List<int[]> ownPages() {
        List<int[]> own = new ArrayList<>();
        int bootPage = (int) (Abi.BOOT_INFO / Abi.PAGE_BYTES);
        add(own, new int[] {bootPage, Abi.BOOT_INFO_BYTES / Abi.PAGE_BYTES});
        List<int[]> written = WorkingSet.of(pagemapFd, guest.memory);
        for (int i = 0; i < written.size(); i++) {
            add(own, written.get(i));
        }
        return own;
    }

    private void add(List<int[]> own, int[] range) {
        int begin = 0;
        for (int i = 0; i <= range[1]; i++) {
            if (i == range[1] || isZeroAnyway(range[0] + i)) {
                if (i > begin) {
                    own.add(new int[] {range[0] + begin, i - begin});
                }
                begin = i + 1;
            }
        }
    }

    private boolean isZeroAnyway(int page) {
        long address = (page & 0xffff_ffffL) * Abi.PAGE_BYTES;
        boolean inFile = address >= Abi.STACKS_BASE
                ? address < Abi.STACKS_BASE + origin.stacksFileBytes
                : address >= Abi.HEAP_BASE ? address < Abi.HEAP_BASE + origin.heapFileBytes : address >= Abi.SHARED;
        return !inFile && SnapshotWriter.isZero(ParkFile.host(guest.memory, new int[] {page, 1}));
    }

    /** What a VM that was parked waited for. */
    static final class Resumed {
        final long deadlineNanos;
        final long lifetimeEndNanos;

        Resumed(long deadlineNanos, long lifetimeEndNanos) {
            this.deadlineNanos = deadlineNanos;
            this.lifetimeEndNanos = lifetimeEndNanos;
        }
    }

    /** Lets the guest, a clone that has not begun, take the place of the VM in the file, which is empty soon after. */
    Resumed resume(SocketDevice sockets, EventLoop loop) {
        try {
            Resumed resumed = resume(sockets, new ParkFile(fd));
            loop.set(clear, notBeforeNanos - CLEAR_NANOS);
            return resumed;
        } catch (IndexOutOfBoundsException e) {
            throw new MonitorException(Abi.EXIT_MONITOR, "the parked VM cannot go on: its file is incomplete");
        }
    }

    private Resumed resume(SocketDevice sockets, ParkFile file) {
        Fields fields = new Fields(file.readState());
        if (fields.getInt() != origin.contentChecksum || fields.getLong() != origin.takenWallNanos) {
            throw new MonitorException(Abi.EXIT_MONITOR, "the parked VM is of another snapshot");
        }
        Resumed resumed = new Resumed(fields.getLong(), fields.getLong());
        guest.restore(fields, file);
        sockets.restore(fields);
        options.egress().restore(fields);
        long now = SystemCalls.monotonicNanos();
        idleSinceNanos = now - options.pool().parkAfterNanos();
        notBeforeNanos = now + STAY_NANOS;
        return resumed;
    }
}
