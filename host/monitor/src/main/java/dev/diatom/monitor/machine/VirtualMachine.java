package dev.diatom.monitor.machine;

import static dev.diatom.monitor.linux.SystemCalls.check;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.SystemCalls;

/**
 * The kernel's side of one VM: the descriptors of KVM, of the VM and of its processor. It lives as long as the monitor, but for the
 * times in which the guest has nothing to do: half a megabyte of kernel memory hangs on it.
 */
public final class VirtualMachine implements GuestMemory.Slots {
    private final int kvm;
    private final long runBytes;
    private int vm = -1;
    private int vcpu;
    private long run;

    public VirtualMachine() {
        kvm = open();
        long version = SystemCalls.ioctl(kvm, Kvm.GET_API_VERSION, 0);
        if (version != Kvm.API_VERSION) {
            throw new MonitorException(Abi.EXIT_MONITOR, "/dev/kvm speaks version " + version + ", not 12");
        }
        runBytes = check("KVM_GET_VCPU_MMAP_SIZE", SystemCalls.ioctl(kvm, Kvm.GET_VCPU_MMAP_SIZE, 0));
        create();
    }

    /** Makes the VM, without memory, and its processor, in no particular state. */
    public void create() {
        vm = (int) check("KVM_CREATE_VM", SystemCalls.ioctl(kvm, Kvm.CREATE_VM, 0));
        vcpu = (int) check("KVM_CREATE_VCPU", SystemCalls.ioctl(vm, Kvm.CREATE_VCPU, 0));
        run = SystemCalls.map(
                0, runBytes, SystemCalls.PROT_READ | SystemCalls.PROT_WRITE, SystemCalls.MAP_SHARED, vcpu, 0);
    }

    /** Gives back what {@link #create} made, with all that the kernel keeps for it. */
    public void release() {
        SystemCalls.unmap(run, runBytes);
        SystemCalls.close(vcpu);
        SystemCalls.close(vm);
        vm = -1;
    }

    private static int open() {
        int fd = SystemCalls.open("/dev/kvm", SystemCalls.O_RDWR);
        return switch (fd) {
            case -Errno.ENOENT ->
                throw new MonitorException(
                        Abi.EXIT_USAGE,
                        "/dev/kvm is not there: this needs a machine with hardware virtualization and the kvm module");
            case -Errno.EACCES ->
                throw new MonitorException(
                        Abi.EXIT_USAGE,
                        "no permission for /dev/kvm: put the user into its group (usually: sudo usermod -aG kvm $USER)");
            default -> (int) check("open of /dev/kvm", fd);
        };
    }

    @Override
    public void add(int slot, long guestAddress, long bytes, long hostAddress) {
        int mark = NativeStack.mark();
        long region = NativeStack.take(Kvm.REGION_BYTES);
        Memory.putInt(region + Kvm.REGION_SLOT_OFFSET, slot);
        Memory.putInt(region + Kvm.REGION_FLAGS_OFFSET, 0);
        Memory.putLong(region + Kvm.REGION_GUEST_ADDRESS_OFFSET, guestAddress);
        Memory.putLong(region + Kvm.REGION_SIZE_OFFSET, bytes);
        Memory.putLong(region + Kvm.REGION_USERSPACE_ADDRESS_OFFSET, hostAddress);
        check("KVM_SET_USER_MEMORY_REGION", SystemCalls.ioctl(vm, Kvm.SET_USER_MEMORY_REGION, region));
        NativeStack.release(mark);
    }

    /** For monitors that do not end with their process. */
    public void close() {
        if (vm >= 0) {
            release();
        }
        SystemCalls.close(kvm);
    }

    int vcpu() {
        return vcpu;
    }

    /** Where {@code struct kvm_run} is mapped. */
    long runArea() {
        return run;
    }
}
