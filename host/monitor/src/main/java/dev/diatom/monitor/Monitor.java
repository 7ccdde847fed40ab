package dev.diatom.monitor;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One VM from its image to its exit code: builds it, runs it, and serves its hypercalls (docs/guest-abi.md) on the calling
 * thread. What the guest does wrong ends here, as {@link Abi#EXIT_FAULT} with a reason on standard error.
 */
final class Monitor {
    private static final int HEAP_BYTES_AT_START = 4 << 20;
    private static final int STACK_SLOTS_AT_START = 4;
    /** Tables and shared pages count to the VM's memory, as do the first touched pages of its stacks. */
    private static final long OVERHEAD_BYTES = 2 << 20;
    /** Stacks are sparse: a slot is reckoned at this much of the VM's memory. */
    private static final int STACK_SLOT_SHARE_BYTES = 64 << 10;

    private static final int STACK_SLOTS_MIN = 64;
    private static final int ENTROPY_BYTES_MAX = 256;

    private static final long PROCESSOR_TABLES = GuestMemory.TABLES;
    private static final long FIRST_PAGE_TABLE = PROCESSOR_TABLES + 2 * Abi.PAGE_BYTES;

    private final RunOptions options;
    private final ElfImage image;
    private final GuestMemory memory;
    private final PageTables pages;
    private final VirtualProcessor processor;
    private final GuestClock clock;
    private final EventLoop loop;
    private final Signals signals;
    private final Console console;
    private final SocketDevice sockets;
    private final List<PortListener> listeners = new ArrayList<>();
    private final VirtualMachine machine;
    private final long mailbox;
    private boolean faultReported;
    private boolean shutdownTold;
    private int pendingEvents;
    private final int nativeMark = NativeStack.mark();

    /** Where a VM's standard streams go. */
    static final class Streams {
        static final Streams STANDARD = new Streams(0, 1, 2);

        final int input;
        final int output;
        final int error;

        Streams(int input, int output, int error) {
            this.input = input;
            this.output = output;
            this.error = error;
        }
    }

    private Monitor(RunOptions options, Streams streams, Signals signals) {
        this.options = options;
        this.signals = signals;
        if (options.filtered()) {
            closeInherited(signals.fd());
        }
        loop = new EventLoop();
        ImageFile file = new ImageFile(options.image());
        image = file.parse();
        machine = new VirtualMachine();
        long heapLimit = heapLimitBytes();
        memory = new GuestMemory(machine, image, file.fd(), heapLimit, stackSlotsLimit());
        file.close();
        memory.growHeap(Math.min(HEAP_BYTES_AT_START, heapLimit));
        memory.growStacks(STACK_SLOTS_AT_START);
        pages = new PageTables(memory, FIRST_PAGE_TABLE);
        mapEverything();
        memory.populate(image);
        ProcessorTables tables = new ProcessorTables(memory, PROCESSOR_TABLES, Abi.HYPERCALL_PORT);
        processor = new VirtualProcessor(machine, tables);
        BootInfo boot = new BootInfo(memory);
        boot.strings(options.arguments(), options.environment());
        clock = new GuestClock(processor, boot.host());
        mailbox = memory.low(Abi.MAILBOX);
        console = new Console(memory, loop, signals, streams.input, streams.output, streams.error);
        loop.add(signals.fd(), EventLoop.IN, signals);
        sockets = sockets();
        listen();
        long stackTop = Abi.STACKS_BASE + Abi.STACK_SLOT_BYTES;
        processor.enter(image.entry(), stackTop, pages.root(), BootInfo.fsBase());
        processor.setSignalMask(signals.maskWhileRunning());
        if (options.filtered()) {
            SystemCallFilter.confine(!listeners.isEmpty(), !options.egress().isNone());
        }
    }

    /** Descriptors that whoever started this process left open are none of the monitor's. */
    private static void closeInherited(int own) {
        int none = -1; // the largest unsigned number
        syscall(SystemCalls.CLOSE_RANGE, 3, own - 1, 0, 0, 0, 0);
        syscall(SystemCalls.CLOSE_RANGE, own + 1, none & 0xffff_ffffL, 0, 0, 0, 0);
    }

    private SocketDevice sockets() {
        EgressPolicy egress = options.egress();
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

    private void listen() {
        for (int i = 0; i < options.publishedPorts().size(); i++) {
            PortListener listener =
                    new PortListener(sockets, loop, options.publishedPorts().get(i));
            listeners.add(listener);
            if (!options.quiet()) {
                console.say(listener.describe());
            }
        }
    }

    private long heapLimitBytes() {
        long imageBytes = image.limit() - Abi.IMAGE_BASE;
        long rest = options.memoryBytes() - imageBytes - OVERHEAD_BYTES;
        long wanted = options.heapBytes() == 0 ? rest : options.heapBytes();
        long limit = wanted & -PageTables.LARGE_PAGE_BYTES;
        if (limit <= 0 || wanted > rest) {
            throw new MonitorException(
                    Abi.EXIT_USAGE,
                    "the image takes " + ((imageBytes + OVERHEAD_BYTES) >> 20) + "M, which leaves no such heap of -m "
                            + (options.memoryBytes() >> 20) + "M");
        }
        return Math.min(limit, Abi.HEAP_BYTES_MAX);
    }

    private int stackSlotsLimit() {
        long slots = options.memoryBytes() / STACK_SLOT_SHARE_BYTES;
        return (int) Math.max(STACK_SLOTS_MIN, Math.min(slots, Abi.STACK_SLOTS_MAX));
    }

    private void mapEverything() {
        long data = PageTables.USER | PageTables.WRITABLE | PageTables.NO_EXECUTE;
        pages.map(Abi.BOOT_INFO, Abi.BOOT_INFO + Abi.BOOT_INFO_BYTES, PageTables.USER | PageTables.NO_EXECUTE);
        pages.map(Abi.SHARED, Abi.SHARED + Abi.SHARED_BYTES, data);
        ProcessorTables.map(pages, PROCESSOR_TABLES);
        for (int i = 0; i < image.segments().size(); i++) {
            ElfImage.Segment segment = image.segments().get(i);
            long access = PageTables.USER;
            access |= (segment.flags & ElfImage.FLAG_WRITE) != 0 ? PageTables.WRITABLE : 0;
            access |= (segment.flags & ElfImage.FLAG_EXECUTE) != 0 ? 0 : PageTables.NO_EXECUTE;
            pages.map(segment.firstPage(), segment.limit(), access);
        }
        pages.mapLarge(Abi.HEAP_BASE, Abi.HEAP_BASE + memory.heapBytes(), data);
        mapStacks(0, memory.stackSlots());
    }

    private void mapStacks(int from, int to) {
        for (int slot = from; slot < to; slot++) {
            long base = Abi.STACKS_BASE + (long) slot * Abi.STACK_SLOT_BYTES;
            pages.map(
                    base + Abi.PAGE_BYTES,
                    base + Abi.STACK_SLOT_BYTES,
                    PageTables.USER | PageTables.WRITABLE | PageTables.NO_EXECUTE);
        }
    }

    /**
     * Runs a VM; the monitor's exit code. What it held is left to the end of the process, unless {@code close}: then it is given
     * back, for processes that live on.
     */
    static int run(RunOptions options, Streams streams, boolean close) {
        Signals signals = new Signals();
        Monitor monitor;
        try {
            monitor = new Monitor(options, streams, signals);
        } catch (MonitorException e) {
            signals.close();
            Main.complain(streams.error, e);
            return e.exitCode();
        }
        int exitCode;
        try {
            exitCode = monitor.serve();
        } catch (GuestFault e) {
            monitor.tryToDrain();
            monitor.console.say("the VM was ended: " + e.getMessage());
            exitCode = Abi.EXIT_FAULT;
        } catch (Signals.Killed e) {
            monitor.console.say(String.valueOf(e.getMessage()));
            exitCode = Signals.Killed.exitCode();
        } catch (MonitorException e) {
            monitor.console.say(String.valueOf(e.getMessage()));
            exitCode = e.exitCode();
        }
        if (close) {
            monitor.close();
        }
        return exitCode;
    }

    private void close() {
        sockets.close();
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).close();
        }
        signals.close();
        loop.close();
        machine.close();
        memory.close();
        NativeStack.release(nativeMark);
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
                    drain();
                    if (function == Abi.CALL_EXIT) {
                        return (int) argument(0) & 0xff;
                    }
                    if (function == Abi.CALL_ABORT) {
                        return Abi.EXIT_FAULT;
                    }
                    Memory.putLong(mailbox + Abi.MAILBOX_RESULT_OFFSET, call(function));
                    tellEvents();
                }
            }
        }
    }

    /** Resumes a guest at its own fault entry, once. */
    private boolean reportInGuest() {
        if (faultReported || image.faultEntry() == 0) {
            return false;
        }
        faultReported = true;
        return processor.resumeAtFaultEntry(image.faultEntry(), image.faultStack());
    }

    private long argument(int index) {
        return Memory.getLong(mailbox + Abi.MAILBOX_ARGUMENT_0_OFFSET + 8L * index);
    }

    /** Takes everything out that the guest has put into its rings. */
    private void drain() {
        console.drainOutput();
        sockets.drain();
    }

    private long call(int function) {
        return switch (function) {
            case Abi.CALL_WAIT -> await(argument(0));
            case Abi.CALL_POLL -> await(0);
            case Abi.CALL_MEMORY_GROW -> growMemory(argument(0), argument(1));
            case Abi.CALL_MEMORY_DISCARD -> memory.discard(argument(0), argument(1)) ? 0 : -Errno.EFAULT;
            case Abi.CALL_ENTROPY -> entropy(argument(0), argument(1));
            default -> -Errno.ENOSYS;
        };
    }

    /** Waits until something happens for the guest, or the deadline comes; with a deadline in the past, only looks. */
    private long await(long deadlineNanos) {
        long deadline = deadlineNanos < 0 ? EventLoop.FOREVER : deadlineNanos;
        long now = SystemCalls.monotonicNanos();
        collectInput();
        do {
            boolean happened = pendingEvents != 0 || sockets.canFill() || deadline <= now;
            now = loop.await(happened ? 0 : deadline, now);
            collect();
        } while (pendingEvents == 0 && now < deadline);
        clock.resync(now);
        return 0;
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
        if (console.fillInput()) {
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

    private long growMemory(long region, long size) {
        if (region == Abi.REGION_HEAP) {
            long before = memory.heapBytes();
            long after = size + PageTables.LARGE_PAGE_BYTES - 1 & -PageTables.LARGE_PAGE_BYTES;
            if (size < 0 || size > memory.heapLimitBytes()) {
                return -Errno.ENOMEM;
            }
            if (after > before) {
                memory.growHeap(after);
                long data = PageTables.USER | PageTables.WRITABLE | PageTables.NO_EXECUTE;
                pages.mapLarge(Abi.HEAP_BASE + before, Abi.HEAP_BASE + after, data);
            }
            return memory.heapBytes();
        }
        if (region == Abi.REGION_STACKS) {
            int before = memory.stackSlots();
            if (size < 0 || size > memory.stackSlotsLimit()) {
                return -Errno.ENOMEM;
            }
            if (size > before) {
                memory.growStacks((int) size);
                mapStacks(before, (int) size);
            }
            return memory.stackSlots();
        }
        return -Errno.EINVAL;
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
