package dev.diatom.monitor.machine;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.SystemCalls;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Fills the boot information of a VM (docs/guest-abi.md; {@code Abi.BOOT_*}), but for the clocks: first what is known beforehand, and
 * what no other VM may have when this one begins.
 */
public final class BootInfo {
    /**
     * Eight random bytes, which only code compiled with a stack protector looks at, at {@code fs:0x28}: between the seed and the
     * strings.
     */
    private static final int CANARY_OFFSET = 216;

    private static final int CANARY_BYTES = 8;
    private static final int CANARY_IN_FS = 0x28;

    private final long host;
    private int stringsEnd = Abi.BOOT_STRINGS_OFFSET;

    /**
     * @param epoch how many snapshots the VM has come through
     */
    public BootInfo(GuestMemory memory, int flags, int epoch) {
        host = memory.low(Abi.BOOT_INFO);
        Memory.putLong(host + Abi.BOOT_MAGIC_OFFSET, Abi.BOOT_MAGIC);
        Memory.putInt(host + Abi.BOOT_VERSION_OFFSET, Abi.VERSION);
        Memory.putLong(host + Abi.BOOT_HEAP_BYTES_OFFSET, memory.heapBytes());
        Memory.putLong(host + Abi.BOOT_HEAP_LIMIT_OFFSET, memory.heapLimitBytes());
        Memory.putInt(host + Abi.BOOT_STACK_SLOTS_OFFSET, memory.stackSlots());
        Memory.putInt(host + Abi.BOOT_STACK_SLOTS_LIMIT_OFFSET, memory.stackSlotsLimit());
        Memory.putInt(host + Abi.BOOT_FLAGS_OFFSET, flags);
        Memory.putInt(host + Abi.BOOT_EPOCH_OFFSET, epoch);
        SystemCalls.random(host + CANARY_OFFSET, CANARY_BYTES);
    }

    /** Draws identity and seed: as late as can be, right before the VM begins. */
    public void draw() {
        SystemCalls.random(host + Abi.BOOT_SEED_OFFSET, Abi.BOOT_SEED_BYTES);
        SystemCalls.random(host + Abi.BOOT_IDENTITY_OFFSET, Abi.BOOT_IDENTITY_BYTES);
    }

    public long canary() {
        return Memory.getLong(host + CANARY_OFFSET);
    }

    /** In a clone: the frames on its stacks hold the canary of its snapshot. */
    public void keepCanary(long canary) {
        Memory.putLong(host + CANARY_OFFSET, canary);
    }

    public long host() {
        return host;
    }

    /** A base for fs at which {@code fs:0x28} is the canary. */
    public static long fsBase() {
        return Abi.BOOT_INFO + CANARY_OFFSET - CANARY_IN_FS;
    }

    public void strings(List<String> arguments, List<String> environment) {
        strings(arguments, Abi.BOOT_ARGUMENTS_OFFSET, Abi.BOOT_ARGUMENT_COUNT_OFFSET);
        strings(environment, Abi.BOOT_ENVIRONMENT_OFFSET, Abi.BOOT_ENVIRONMENT_COUNT_OFFSET);
    }

    private void strings(List<String> strings, int addressOffset, int countOffset) {
        Memory.putLong(host + addressOffset, Abi.BOOT_INFO + stringsEnd);
        Memory.putInt(host + countOffset, strings.size());
        for (int i = 0; i < strings.size(); i++) {
            byte[] bytes = strings.get(i).getBytes(StandardCharsets.UTF_8);
            if (bytes.length >= Abi.BOOT_INFO_BYTES - stringsEnd) {
                throw new MonitorException(
                        Abi.EXIT_USAGE,
                        "arguments and environment are too long: at most "
                                + (Abi.BOOT_INFO_BYTES - Abi.BOOT_STRINGS_OFFSET) + " bytes together");
            }
            Memory.write(host + stringsEnd, bytes, 0, bytes.length);
            stringsEnd += bytes.length + 1; // memory is zeroed: so is what ends the string
        }
    }
}
