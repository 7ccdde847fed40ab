package dev.diatom.monitor.vm;

import dev.diatom.monitor.linux.IpAddress;
import dev.diatom.monitor.linux.UsageException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a VM may take besides its memory: options of {@code run} and {@code pool}. */
public final class LimitOptions {
    static final String USAGE = """
              --cpus SHARE             most processor time: a part of one processor, such as 0.25 (default: no limit)
              --cpu-shares N           weight among others where processors are short, from 2 to 262144 (default 1024; needs a cgroup)
              --cgroup-parent PATH     the cgroup below which that of the VM is made (default: that of whoever starts it), or none
              --network-rate SIZE      most bytes in a second, each way, over all connections, such as 2M (default: no limit)
              --lifetime SECONDS       ask the program to end after that time, as by SIGTERM
            """;

    private static final long NETWORK_BYTES_MIN = 1 << 10;
    private static final long NETWORK_BYTES_MAX = 1L << 40;
    private static final int LIFETIME_SECONDS_MAX = 1_000_000_000;
    private static final int PERMILLE_MIN = 10;
    private static final int SHARES_MIN = 2;
    private static final int SHARES_MAX = 262_144;

    private final List<String> words = new ArrayList<>();
    private int processorPermille;
    private int processorShares;
    private @Nullable String cgroupParent;
    private int lifetimeSeconds;
    private long networkBytesPerSecond;
    private boolean withoutCgroup;
    private boolean memoryGiven;
    private boolean heldByCgroup;

    LimitOptions() {}

    static boolean takesValue(String name) {
        return switch (name) {
            case "--cpus", "--cpu-shares", "--cgroup-parent", "--network-rate", "--lifetime" -> true;
            default -> false;
        };
    }

    void value(String name, String value) throws UsageException {
        words.add(name);
        words.add(value);
        switch (name) {
            case "--cpus" -> processorPermille = permille(value);
            case "--cpu-shares" -> processorShares = number(name, value, SHARES_MIN, SHARES_MAX);
            case "--cgroup-parent" -> {
                if ((!value.startsWith("/") || value.contains("/..")) && !value.equals("none")) {
                    throw new UsageException(
                            name + " " + value + ": none, or a path from the top of the cgroups such as /diatom");
                }
                withoutCgroup = value.equals("none");
                cgroupParent = withoutCgroup ? null : value;
            }
            case "--network-rate" -> {
                networkBytesPerSecond = RunOptions.bytes(name, value);
                if (networkBytesPerSecond < NETWORK_BYTES_MIN || networkBytesPerSecond > NETWORK_BYTES_MAX) {
                    throw new UsageException(name + " " + value + ": a number of bytes a second from 1K to 1024G");
                }
            }
            default -> lifetimeSeconds = number(name, value, 1, LIFETIME_SECONDS_MAX);
        }
    }

    private static int number(String name, String value, int min, int max) throws UsageException {
        int number = IpAddress.decimal(value, 0, value.length(), max);
        if (number < min) {
            throw new UsageException(name + " " + value + ": a number from " + min + " to " + max);
        }
        return number;
    }

    /** 1, or a decimal fraction of up to three digits. */
    private static int permille(String value) throws UsageException {
        int permille = value.equals("1") ? 1000 : -1;
        int digits = value.length() - 2;
        if (value.startsWith("0.") && digits >= 1 && digits <= 3) {
            permille = IpAddress.decimal(value + "00", 2, 5, 999);
        }
        if (permille < PERMILLE_MIN) {
            throw new UsageException("--cpus " + value + ": not a share of a processor from 0.01 to 1, such as 0.25");
        }
        return permille;
    }

    /** The options as they were given. */
    public List<String> words() {
        return words;
    }

    /** The VM's share of a processor, or 0 for no limit. */
    int processorPermille() {
        return processorPermille;
    }

    /** Its weight among others where processors are short, or 0 for everybody's. */
    int processorShares() {
        return processorShares;
    }

    /** 0 for no limit. */
    long networkBytesPerSecond() {
        return networkBytesPerSecond;
    }

    /** 0 for no limit. */
    int lifetimeSeconds() {
        return lifetimeSeconds;
    }

    // ---- Cgroups ----------------------------------------------------------------------------------------------------

    /** Below which cgroup that of the VM is to be made, or null for that of whoever starts it. */
    @Nullable
    String cgroupParent() {
        return cgroupParent;
    }

    /** The user says how much memory the VM may take. */
    void memoryGiven() {
        memoryGiven = true;
    }

    /** Whether there is something that a cgroup would hold. */
    public boolean wantCgroup() {
        return needCgroup() || (!withoutCgroup && (processorPermille > 0 || memoryGiven));
    }

    /** Whether there is something that nothing but a cgroup can hold. */
    boolean needCgroup() {
        return processorShares > 0 || cgroupParent != null;
    }

    /** The process is in a cgroup with these limits. */
    void heldByCgroup() {
        heldByCgroup = true;
    }

    /** The share of a processor that the monitor itself has to hold its process to, or 0. */
    int ownProcessorPermille() {
        return heldByCgroup ? 0 : processorPermille;
    }
}
