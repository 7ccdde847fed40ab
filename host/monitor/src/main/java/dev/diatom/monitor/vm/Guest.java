package dev.diatom.monitor.vm;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.Fields;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.machine.BootInfo;
import dev.diatom.monitor.machine.ElfImage;
import dev.diatom.monitor.machine.GuestMemory;
import dev.diatom.monitor.machine.Kvm;
import dev.diatom.monitor.machine.Prefault;
import dev.diatom.monitor.machine.Snapshot;
import dev.diatom.monitor.machine.VirtualMachine;
import dev.diatom.monitor.machine.VirtualProcessor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One VM, made from an image or from a snapshot: an address space, and with it a processor, boot information and a clock. It is ready to run, and has
 * nothing of its own yet, until it {@link #begin begins}.
 */
public final class Guest {
    final ElfImage image;
    final AddressSpace space;
    final GuestMemory memory;
    final VirtualProcessor processor;
    final GuestClock clock;
    /** What this is a clone of, or null. */
    final @Nullable Snapshot origin;

    private final VirtualMachine machine = new VirtualMachine();
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
        Guest guest = snapshot == null
                ? new Guest(options, file)
                : new Guest(options, snapshot, AddressSpace.of(file, snapshot, options.isTraining()));
        file.close();
        return guest;
    }

    private Guest(RunOptions options, ImageFile file) {
        origin = null;
        memoryBytes = options.memoryBytes();
        arguments = options.arguments();
        environment = List.of();
        space = AddressSpace.of(file, options);
        image = space.image;
        memory = space.memory;
        memory.addTo(machine);
        processor = new VirtualProcessor(machine, space.tables);
        boot = new BootInfo(memory, flags(options), 0);
        clock = new GuestClock(processor, boot.host());
        long stackTop = Abi.STACKS_BASE + Abi.STACK_SLOT_BYTES;
        processor.enter(image.entry(), stackTop, space.root(), BootInfo.fsBase());
    }

    /** A clone, whose address space nobody has used. */
    public Guest(RunOptions options, Snapshot snapshot, AddressSpace space) {
        origin = snapshot;
        this.space = space;
        image = space.image;
        memoryBytes = snapshot.memoryBytes;
        arguments = snapshot.arguments;
        environment = snapshot.environment;
        memory = space.memory;
        memory.populate(snapshot.workingSet);
        memory.addTo(machine);
        processor = new VirtualProcessor(machine, space.tables);
        boot = new BootInfo(memory, flags(options), snapshot.epoch + 1);
        boot.keepCanary(snapshot.canary);
        clock = new GuestClock(processor, boot.host());
        processor.resume(snapshot.registers, snapshot.floatingPoint, space.root(), BootInfo.fsBase());
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
    public void prefault() {
        if (origin != null && !origin.touched.isEmpty()) {
            new Prefault(memory, processor, space.mapForeignCode()).run(origin);
            processor.resumeAt(origin.registers);
        }
    }

    private static int flags(RunOptions options) {
        return options.isSnapshotWanted() ? Abi.BOOT_FLAG_TEMPLATE : 0;
    }

    /** NAME=VALUE strings, of which later ones win. */
    public static List<String> overridden(List<String> before, List<String> after) {
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
        memory.addTo(machine);
        processor.reconnect(registers, floatingPoint, space.root(), BootInfo.fsBase());
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
        space.grow(Abi.REGION_HEAP, fields.getLong());
        space.grow(Abi.REGION_STACKS, fields.getInt());
        fields.getBytes(registers);
        fields.getBytes(floatingPoint);
        file.readPages(memory);
        clock.restore(fields);
        processor.resume(registers, floatingPoint, space.root(), BootInfo.fsBase());
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
