package dev.diatom.monitor.vm;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.device.Console;
import dev.diatom.monitor.device.SocketDevice;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.ProcessorShare;
import dev.diatom.monitor.linux.Signals;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.machine.ElfImage;
import dev.diatom.monitor.machine.GuestFault;
import dev.diatom.monitor.machine.GuestMemory;
import dev.diatom.monitor.machine.Snapshot;
import dev.diatom.monitor.machine.VirtualProcessor;
import dev.diatom.monitor.network.OnlyConnection;
import dev.diatom.monitor.network.PortListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One VM to its exit code: runs it, and serves its hypercalls (docs/guest-abi.md) on the calling thread. What the guest does wrong ends
 * here, as {@link Abi#EXIT_FAULT} with a reason on standard error.
 */
public final class Monitor {
    private static final int ENTROPY_BYTES_MAX = 256;
    /** After this long a wait the kernel's part of the VM is given back; making it anew takes about a millisecond, ... */
    private static final long REST_AFTER_NANOS = 1_000_000_000L;
    /** ... so the next deadline has to be further away than this. */
    private static final long REST_NANOS_MIN = 5_000_000_000L;

    private final RunOptions options;
    private final Guest guest;
    private final GuestMemory memory;
    private final VirtualProcessor processor;
    private final GuestClock clock;
    private final EventLoop loop;
    private final Signals signals;
    private final Devices devices;
    private final Console console;
    private final SocketDevice sockets;
    private final @Nullable Template template;
    private @Nullable Parking parking;
    private long lifetimeEndNanos = EventLoop.FOREVER;
    private final long mailbox;
    private boolean faultReported;
    private boolean shutdownTold;
    private boolean snapshotAsked;
    private boolean finished;
    private int pendingEvents;

    public Monitor(RunOptions options, Guest guest, Streams streams, Signals signals) {
        this.options = options;
        this.guest = guest;
        this.signals = signals;
        loop = new EventLoop();
        memory = guest.memory;
        processor = guest.processor;
        clock = guest.clock;
        mailbox = guest.mailbox();
        devices = new Devices(options, guest, streams, loop, signals);
        console = devices.console;
        sockets = devices.sockets;
        loop.add(signals.fd(), EventLoop.IN, signals);
        Snapshot origin = guest.origin;
        if (origin != null) {
            pendingEvents = origin.pendingEvents & Abi.EVENT_DEVICE;
        }
        template = Template.of(options, guest, sockets, loop);
        processor.setSignalMask(signals.maskWhileRunning());
    }

    /** Leaves the process what a running guest needs, for good. */
    private void confine() {
        confine(devices.isPublished() ? List.of(SystemCallFilter.Purpose.RELAYING) : List.of());
    }

    /** The same, for these purposes and what the options ask for. */
    public void confine(List<SystemCallFilter.Purpose> asked) {
        List<SystemCallFilter.Purpose> purposes = new ArrayList<>(asked);
        if (!options.egress().isNone()) {
            purposes.add(SystemCallFilter.Purpose.CONNECTING);
        }
        if (template != null) {
            purposes.add(SystemCallFilter.Purpose.WRITING_SNAPSHOT);
        }
        if (options.filtered()) {
            SystemCallFilter.confine(purposes);
        }
    }

    /** Lets a listening socket of the host's lead to a port of the guest's. */
    public PortListener publish(int listeningFd, int guestPort) {
        return devices.publish(listeningFd, guestPort);
    }

    /** Gives the guest one connection, with whose end the VM ends. */
    public void serveOnly(int connectedFd, int guestPort, byte[] proxyHeader) {
        new OnlyConnection(sockets, loop, connectedFd, guestPort, proxyHeader, () -> finished = true);
    }

    /**
     * Runs a VM; the monitor's exit code. What it held is left to the end of the process, unless {@code close}: then it is given
     * back, for processes that live on.
     */
    public static int run(RunOptions options, Streams streams, boolean close) {
        int nativeMark = NativeStack.mark();
        Signals signals = new Signals();
        Monitor monitor;
        try {
            monitor = new Monitor(options, Guest.of(options), streams, signals);
            monitor.devices.listen(options, monitor.guest.origin);
            monitor.confine();
        } catch (MonitorException e) {
            signals.close();
            e.complain(streams.error);
            return e.exitCode();
        }
        int exitCode = monitor.serve(options.environment(), null);
        if (close) {
            monitor.close();
            NativeStack.release(nativeMark);
        }
        return exitCode;
    }

    /**
     * Lets the guest run until it ends; the exit code. {@code variables} go over those of a snapshot. While it is idle it is parked, where
     * there is something to do so.
     */
    public int serve(List<String> variables, @Nullable Parking whenIdle) {
        parking = whenIdle;
        return ended(() -> {
            guest.begin(variables);
            int lifetimeSeconds = options.limits().lifetimeSeconds();
            if (lifetimeSeconds > 0) {
                lifetimeEndNanos = SystemCalls.monotonicNanos() + lifetimeSeconds * 1_000_000_000L;
            }
            limit();
            return serve();
        });
    }

    /** Lets a VM that was parked go on until it ends; the exit code. */
    public int serveParked(Parking parked) {
        parking = parked;
        return ended(() -> {
            Parking.Resumed resumed = parked.resume(sockets, loop);
            lifetimeEndNanos = resumed.lifetimeEndNanos;
            limit();
            answer(await(resumed.deadlineNanos, true));
            return serve();
        });
    }

    private int ended(IntSupplier life) {
        try {
            return life.getAsInt();
        } catch (GuestFault e) {
            tryToDrain();
            console.say("the VM was ended: " + e.getMessage());
            return Abi.EXIT_FAULT;
        } catch (Signals.Killed e) {
            console.say(String.valueOf(e.getMessage()));
            return Signals.Killed.exitCode();
        } catch (MonitorException e) {
            console.say(String.valueOf(e.getMessage()));
            return e.exitCode();
        }
    }

    private void limit() {
        if (lifetimeEndNanos != EventLoop.FOREVER) {
            signals.limitLifetime(lifetimeEndNanos - SystemCalls.monotonicNanos());
        }
        int permille = options.limits().ownProcessorPermille();
        if (permille > 0) {
            signals.limitProcessorTime(new ProcessorShare(permille));
        }
    }

    /** For monitors that do not end with their process. */
    void close() {
        devices.close();
        signals.close();
        loop.close();
        guest.close();
    }

    /** Saves what the guest said before it went wrong. */
    private void tryToDrain() {
        try {
            console.drainOutput();
        } catch (GuestFault e) {
            // The ring itself is broken: nothing in it can be believed.
        }
    }

    private int serve() {
        while (true) {
            switch (processor.run()) {
                case INTERRUPTED -> signals.receive();
                case EXCEPTION -> {
                    processor.readException(memory);
                    if (!reportInGuest()) {
                        tryToDrain();
                        console.say("the VM was ended: " + processor.describeFault());
                        return Abi.EXIT_FAULT;
                    }
                }
                case HYPERCALL -> {
                    int function = Memory.getInt(mailbox + Abi.MAILBOX_FUNCTION_OFFSET);
                    devices.drain();
                    if (function == Abi.CALL_EXIT) {
                        return exited((int) argument(0) & 0xff);
                    }
                    if (function == Abi.CALL_ABORT) {
                        return Abi.EXIT_FAULT;
                    }
                    if (function == Abi.CALL_SNAPSHOT && snapshotAsked && template != null) {
                        template.write(pendingEvents);
                        return 0;
                    }
                    answer(call(function));
                    if (finished) {
                        return 0;
                    }
                }
            }
        }
    }

    private void answer(long result) {
        Memory.putLong(mailbox + Abi.MAILBOX_RESULT_OFFSET, result);
        tellEvents();
    }

    /** Resumes a guest at its own fault entry, once. */
    private boolean reportInGuest() {
        ElfImage image = guest.image;
        if (faultReported || image.faultEntry() == 0) {
            return false;
        }
        faultReported = true;
        return processor.resumeAtFaultEntry(image.faultEntry(), image.faultStack());
    }

    private int exited(int exitCode) {
        if (template == null) {
            return exitCode;
        }
        if (template.isTraining()) {
            template.endTraining();
            return 0;
        }
        console.say("the program ended (exit code " + exitCode + ") before a snapshot could be taken");
        return Abi.EXIT_USAGE;
    }

    /** Lets the template go on; in a training run its end is the end. */
    private void advance(Template lead, boolean waiting) {
        if (!lead.advance(waiting)) {
            return;
        }
        if (lead.isTraining()) {
            lead.endTraining();
            finished = true;
        } else {
            snapshotAsked = true;
            pendingEvents |= Abi.EVENT_SNAPSHOT;
        }
    }

    private long argument(int index) {
        return Memory.getLong(mailbox + Abi.MAILBOX_ARGUMENT_0_OFFSET + 8L * index);
    }

    private long call(int function) {
        return switch (function) {
            case Abi.CALL_WAIT -> await(clock.hostDeadline(argument(0)), true);
            case Abi.CALL_POLL -> await(0, false);
            case Abi.CALL_MEMORY_GROW -> guest.space.grow(argument(0), argument(1));
            case Abi.CALL_SNAPSHOT -> -Errno.EINVAL;
            case Abi.CALL_MEMORY_DISCARD -> memory.discard(argument(0), argument(1)) ? 0 : -Errno.EFAULT;
            case Abi.CALL_ENTROPY -> entropy(argument(0), argument(1));
            default -> -Errno.ENOSYS;
        };
    }

    /** Waits until something happens for the guest, or the deadline comes; with a deadline in the past, only looks. */
    private long await(long deadline, boolean waiting) {
        long now = SystemCalls.monotonicNanos();
        if (template != null) {
            advance(template, waiting);
            if (finished) {
                return 0;
            }
        }
        collectInput();
        long parkAt = parkAt(now, deadline);
        long restAt = deadline - REST_NANOS_MIN > now && template == null ? now + REST_AFTER_NANOS : EventLoop.FOREVER;
        do {
            boolean happened = pendingEvents != 0 || sockets.canFill() || deadline <= now;
            now = loop.await(happened ? 0 : Math.min(deadline, Math.min(restAt, parkAt)), now);
            collect();
            if (now >= restAt && pendingEvents == 0) {
                rest();
                restAt = EventLoop.FOREVER;
            }
            if (now >= parkAt && pendingEvents == 0) {
                park(now, deadline);
                parkAt = parkAt(now, deadline);
            }
        } while (pendingEvents == 0 && now < deadline && !finished);
        if (guest.isResting()) {
            guest.wake();
        } else {
            clock.resync(now);
        }
        return 0;
    }

    private void rest() {
        if (!guest.isResting()) {
            guest.rest();
            NativeStack.trim();
        }
    }

    /** When a guest that waits is to be parked. */
    private long parkAt(long now, long deadline) {
        if (parking == null) {
            return EventLoop.FOREVER;
        }
        if (pendingEvents != 0 || sockets.isInUse() || shutdownTold) {
            parking.used(now);
        }
        return parking.due(now, deadline);
    }

    private void park(long now, long deadline) {
        if (parking == null || finished || shutdownTold || sockets.isInUse()) {
            return;
        }
        rest();
        String complaint = parking.park(sockets, deadline, lifetimeEndNanos, now);
        if (complaint != null) {
            console.say(complaint);
        }
    }

    /** Brings in what is there for the guest, and notes it. */
    private void collect() {
        sockets.fill();
        if (sockets.takeUsedBuffers()) {
            pendingEvents |= Abi.EVENT_DEVICE;
        }
        collectInput();
        if (signals.shutdownSignal() != 0 && !shutdownTold) {
            shutdownTold = true;
            Memory.putInt(mailbox + Abi.MAILBOX_SIGNAL_OFFSET, signals.shutdownSignal());
            pendingEvents |= Abi.EVENT_SHUTDOWN;
        }
    }

    private void collectInput() {
        // A template's input is for its clones.
        if (!options.isSnapshotWanted() && console.fillInput()) {
            pendingEvents |= Abi.EVENT_INPUT;
        }
    }

    private void tellEvents() {
        int events = pendingEvents;
        pendingEvents = 0;
        events |= shutdownTold ? Abi.EVENT_SHUTDOWN : 0;
        events |= console.hasInput() ? Abi.EVENT_INPUT : 0;
        Memory.putInt(mailbox + Abi.MAILBOX_EVENTS_OFFSET, events);
    }

    private long entropy(long address, long bytes) {
        if (bytes > ENTROPY_BYTES_MAX) {
            return -Errno.EINVAL;
        }
        long host = memory.writable(address, bytes);
        if (host == 0) {
            return -Errno.EFAULT;
        }
        SystemCalls.random(host, (int) bytes);
        return bytes;
    }
}
