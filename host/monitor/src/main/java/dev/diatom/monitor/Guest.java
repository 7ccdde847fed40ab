package dev.diatom.monitor;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One VM, made from an image or from a snapshot: memory, page tables, processor, boot information and clock. It is ready to run, and has
 * nothing of its own yet, until it {@link #begin begins}.
 */
final class Guest {
    private static final int HEAP_BYTES_AT_START = 4 << 20;
    private static final int STACK_SLOTS_AT_START = 4;
    /** Tables and shared pages count to the VM's memory, as do the first touched pages of its stacks. */
    private static final long OVERHEAD_BYTES = 2 << 20;
    /** Stacks are sparse: a slot is reckoned at this much of the VM's memory. */
    private static final int STACK_SLOT_SHARE_BYTES = 64 << 10;

    private static final int STACK_SLOTS_MIN = 64;

    private static final long PROCESSOR_TABLES = GuestMemory.TABLES;
    private static final long FOREIGN_CODE = PROCESSOR_TABLES + 2 * Abi.PAGE_BYTES;
    private static final long FIRST_PAGE_TABLE = FOREIGN_CODE + Abi.PAGE_BYTES;

    final ElfImage image;
    final GuestMemory memory;
    final VirtualProcessor processor;
    final GuestClock clock;
    /** What this is a clone of, or null. */
    final @Nullable Snapshot origin;

    private final VirtualMachine machine = new VirtualMachine();
    private final PageTables pages;
    private final BootInfo boot;
    private final List<String> arguments;
    private List<String> environment;
    private final long memoryBytes;

    // The processor, while there is no machine.
    private final byte[] registers = new byte[Kvm.REGS_BYTES];
    private final byte[] floatingPoint = new byte[Kvm.FPU_BYTES];
    private boolean resting;

    /** The VM of the image or snapshot that {@code options} name. */
    static Guest of(RunOptions options) {
        ImageFile file = new ImageFile(options.image());
        Snapshot snapshot = file.snapshot();
        String complaint = snapshot == null ? null : options.complaintAboutSnapshot();
        if (complaint != null || (snapshot == null && options.isTraining())) {
            throw new MonitorException(Abi.EXIT_USAGE, complaint != null ? complaint : "only snapshots can be trained");
        }
        Guest guest = snapshot == null ? new Guest(options, file) : new Guest(options, file, snapshot);
        file.close();
        return guest;
    }

    private Guest(RunOptions options, ImageFile file) {
        origin = null;
        image = file.parse();
        memoryBytes = options.memoryBytes();
        arguments = options.arguments();
        environment = List.of();
        long heapLimit = heapLimitBytes(options);
        GuestMemory.Size heap = new GuestMemory.Size(Math.min(HEAP_BYTES_AT_START, heapLimit), heapLimit);
        GuestMemory.Size stacks = new GuestMemory.Size(STACK_SLOTS_AT_START, stackSlotsLimit());
        memory = new GuestMemory(machine, image, file.fd(), heap, stacks);
        memory.populate(image);
        pages = mapEverything(false);
        processor = new VirtualProcessor(machine, new ProcessorTables(memory, PROCESSOR_TABLES, Abi.HYPERCALL_PORT));
        boot = new BootInfo(memory, flags(options), 0);
        clock = new GuestClock(processor, boot.host());
        long stackTop = Abi.STACKS_BASE + Abi.STACK_SLOT_BYTES;
        processor.enter(image.entry(), stackTop, pages.root(), BootInfo.fsBase());
    }

    /** A clone. */
    Guest(RunOptions options, ImageFile file, Snapshot snapshot) {
        origin = snapshot;
        image = file.imageOf(snapshot);
        memoryBytes = snapshot.memoryBytes;
        arguments = snapshot.arguments;
        environment = snapshot.environment;
        memory = new GuestMemory(machine, snapshot, image, file.fd());
        pages = mapEverything(options.isTraining());
        processor = new VirtualProcessor(machine, new ProcessorTables(memory, PROCESSOR_TABLES, Abi.HYPERCALL_PORT));
        boot = new BootInfo(memory, flags(options), snapshot.epoch + 1);
        boot.keepCanary(snapshot.canary);
        clock = new GuestClock(processor, boot.host());
        processor.resume(snapshot.registers, snapshot.floatingPoint, pages.root(), BootInfo.fsBase());
    }

    /** Gives the VM what is its own: identity, entropy and time, and variables that go over those of a snapshot. */
    void begin(List<String> variables) {
        boot.draw();
        environment = overridden(environment, variables);
        boot.strings(arguments, environment);
        if (origin == null) {
            clock.begin();
        } else {
            clock.beginAt(origin.monotonicNanos);
        }
    }

    /** In a clone that has not begun: touches the pages that it is going to touch, so that it need not wait for each of them. */
    void prefault() {
        if (origin != null && !origin.touched.isEmpty()) {
            pages.map(FOREIGN_CODE, FOREIGN_CODE + Abi.PAGE_BYTES, PageTables.USER);
            new Prefault(memory, processor, FOREIGN_CODE).run(origin);
            processor.resume(origin.registers, origin.floatingPoint, pages.root(), BootInfo.fsBase());
        }
    }

    /** In a training run: the pages that were touched, as pairs of first page and count. */
    List<int[]> touched() {
        List<int[]> ranges = new ArrayList<>();
        pages.addTouched(ranges, Abi.BOOT_INFO, Abi.BOOT_INFO + Abi.BOOT_INFO_BYTES);
        pages.addTouched(ranges, Abi.SHARED, Abi.SHARED + Abi.SHARED_BYTES);
        for (int i = 0; i < image.segments().size(); i++) {
            ElfImage.Segment segment = image.segments().get(i);
            pages.addTouched(ranges, segment.firstPage(), segment.limit());
        }
        pages.addTouched(ranges, Abi.HEAP_BASE, Abi.HEAP_BASE + memory.heapBytes());
        pages.addTouched(ranges, Abi.STACKS_BASE, Abi.STACKS_BASE + (long) memory.stackSlots() * Abi.STACK_SLOT_BYTES);
        return ranges;
    }

    private static int flags(RunOptions options) {
        return options.isSnapshotWanted() ? Abi.BOOT_FLAG_TEMPLATE : 0;
    }

    /** NAME=VALUE strings, of which later ones win. */
    static List<String> overridden(List<String> before, List<String> after) {
        List<String> all = new ArrayList<>(after);
        for (int i = 0; i < before.size(); i++) {
            String name = before.get(i).substring(0, before.get(i).indexOf('=') + 1);
            boolean replaced = false;
            for (int j = 0; j < after.size(); j++) {
                replaced |= after.get(j).startsWith(name);
            }
            if (!replaced) {
                all.add(before.get(i));
            }
        }
        return all;
    }

    private long heapLimitBytes(RunOptions options) {
        long imageBytes = image.limit() - Abi.IMAGE_BASE;
        long rest = memoryBytes - imageBytes - OVERHEAD_BYTES;
        long wanted = options.heapBytes() == 0 ? rest : options.heapBytes();
        long limit = wanted & -PageTables.LARGE_PAGE_BYTES;
        if (limit <= 0 || wanted > rest) {
            throw new MonitorException(
                    Abi.EXIT_USAGE,
                    "the image takes " + ((imageBytes + OVERHEAD_BYTES) >> 20) + "M, which leaves no such heap of -m "
                            + (memoryBytes >> 20) + "M");
        }
        return Math.min(limit, Abi.HEAP_BYTES_MAX);
    }

    private int stackSlotsLimit() {
        long slots = memoryBytes / STACK_SLOT_SHARE_BYTES;
        return (int) Math.max(STACK_SLOTS_MIN, Math.min(slots, Abi.STACK_SLOTS_MAX));
    }

    private PageTables mapEverything(boolean observed) {
        PageTables tables = new PageTables(memory, FIRST_PAGE_TABLE, observed);
        long data = PageTables.USER | PageTables.WRITABLE | PageTables.NO_EXECUTE;
        tables.map(Abi.BOOT_INFO, Abi.BOOT_INFO + Abi.BOOT_INFO_BYTES, PageTables.USER | PageTables.NO_EXECUTE);
        tables.map(Abi.SHARED, Abi.SHARED + Abi.SHARED_BYTES, data);
        ProcessorTables.map(tables, PROCESSOR_TABLES);
        for (int i = 0; i < image.segments().size(); i++) {
            ElfImage.Segment segment = image.segments().get(i);
            long access = PageTables.USER;
            access |= (segment.flags & ElfImage.FLAG_WRITE) != 0 ? PageTables.WRITABLE : 0;
            access |= (segment.flags & ElfImage.FLAG_EXECUTE) != 0 ? 0 : PageTables.NO_EXECUTE;
            tables.map(segment.firstPage(), segment.limit(), access);
        }
        tables.mapLarge(Abi.HEAP_BASE, Abi.HEAP_BASE + memory.heapBytes(), data);
        mapStacks(tables, 0, memory.stackSlots());
        return tables;
    }

    private static void mapStacks(PageTables tables, int from, int to) {
        for (int slot = from; slot < to; slot++) {
            long base = Abi.STACKS_BASE + (long) slot * Abi.STACK_SLOT_BYTES;
            tables.map(
                    base + Abi.PAGE_BYTES,
                    base + Abi.STACK_SLOT_BYTES,
                    PageTables.USER | PageTables.WRITABLE | PageTables.NO_EXECUTE);
        }
    }

    /** {@link Abi#CALL_MEMORY_GROW}. */
    long grow(long region, long size) {
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
                mapStacks(pages, before, (int) size);
            }
            return memory.stackSlots();
        }
        return -Errno.EINVAL;
    }

    /** Gives the kernel's part of the VM back, after a hypercall, until {@link #wake}: the guest waits for something. */
    void rest() {
        clock.suspend();
        processor.save(registers, floatingPoint);
        machine.release();
        resting = true;
    }

    boolean isResting() {
        return resting;
    }

    /** Makes the VM anew around its memory, as it stood at {@link #rest}. */
    void wake() {
        machine.create();
        memory.addAgain();
        processor.reconnect(registers, floatingPoint, pages.root(), BootInfo.fsBase());
        clock.resume();
        resting = false;
    }

    /** Writes down how a VM that rests stands, but for its memory and devices; in the same order as {@link #restore}. */
    void save(Fields fields) {
        fields.putLong(memory.heapBytes());
        fields.putInt(memory.stackSlots());
        fields.putBytes(registers);
        fields.putBytes(floatingPoint);
        clock.save(fields);
    }

    /** Lets a clone that has not begun take the place of the VM that was {@link #save saved} and whose pages {@code file} has. */
    void restore(Fields fields, ParkFile file) {
        grow(Abi.REGION_HEAP, fields.getLong());
        grow(Abi.REGION_STACKS, fields.getInt());
        fields.getBytes(registers);
        fields.getBytes(floatingPoint);
        file.readPages(memory);
        clock.restore(fields);
        processor.resume(registers, floatingPoint, pages.root(), BootInfo.fsBase());
    }

    /** The host address of the mailbox. */
    long mailbox() {
        return memory.low(Abi.MAILBOX);
    }

    /** How the VM stands after a hypercall, but for its devices. */
    Snapshot describe() {
        Snapshot snapshot = new Snapshot();
        snapshot.epoch = origin == null ? 0 : origin.epoch + 1;
        snapshot.takenWallNanos = SystemCalls.wallNanos();
        snapshot.monotonicNanos = clock.guestNanos();
        snapshot.memoryBytes = memoryBytes;
        snapshot.heapLimitBytes = memory.heapLimitBytes();
        snapshot.heapBytes = memory.heapBytes();
        snapshot.stackSlotsLimit = memory.stackSlotsLimit();
        snapshot.stackSlots = memory.stackSlots();
        snapshot.faultEntry = image.faultEntry();
        snapshot.faultStack = image.faultStack();
        snapshot.canary = boot.canary();
        snapshot.segments = image.segments();
        snapshot.arguments = arguments;
        snapshot.environment = environment;
        processor.save(snapshot.registers, snapshot.floatingPoint);
        return snapshot;
    }

    /** Answers {@link Abi#CALL_SNAPSHOT} in the clones to come. */
    void answerAsClone() {
        Memory.putLong(mailbox() + Abi.MAILBOX_RESULT_OFFSET, 1);
        Memory.putInt(mailbox() + Abi.MAILBOX_EVENTS_OFFSET, 0);
        Memory.putInt(mailbox() + Abi.MAILBOX_READY_OFFSET, 0);
    }

    /** For monitors that do not end with their process. */
    void close() {
        machine.close();
        memory.close();
    }
}
