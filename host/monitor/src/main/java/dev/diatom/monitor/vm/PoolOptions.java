package dev.diatom.monitor.vm;

import dev.diatom.monitor.linux.IpAddress;
import dev.diatom.monitor.linux.UnixListener;
import dev.diatom.monitor.linux.UsageException;
import org.jspecify.annotations.Nullable;

/** How clones of a snapshot are kept and handed out, where not one of them is to run but many: options of {@code run} and {@code pool}. */
public final class PoolOptions {
    static final String USAGE = """
              --per-request            serve every HTTP request by a clone of its own
              --per-connection         serve every connection by a clone of its own
              --socket PATH            start clones for programs that ask at this Unix socket (the command pool)
              --ready N                clones that wait to be taken (default 8)
              --vms N                  clones in use at once, at most (default 256); who comes then has to wait
              --timeout SECONDS        longest time for a request or a connection (default: 60 for requests)
              --park-after SECONDS     write clones that were started with ports to files when they were idle for so long
              --park-in FOLDER         where these files are, which no other pool may use
            """;

    private static final int READY_DEFAULT = 8;
    private static final int VMS_DEFAULT = 256;
    private static final int COUNT_MAX = 100_000;
    private static final int REQUEST_SECONDS_DEFAULT = 60;
    private static final int SECONDS_MAX = 30 * 24 * 3600;

    private boolean perRequest;
    private boolean perConnection;
    private @Nullable String socketPath;
    private int ready = READY_DEFAULT;
    private int vms = VMS_DEFAULT;
    private int timeoutSeconds;
    private int parkAfterSeconds;
    private @Nullable String parkFolder;

    PoolOptions() {}

    /** Takes an option without a value; false where it is none of these. */
    boolean flag(String name) throws UsageException {
        switch (name) {
            case "--per-request" -> perRequest = true;
            case "--per-connection" -> perConnection = true;
            default -> {
                return false;
            }
        }
        if (perRequest && perConnection) {
            throw new UsageException("--per-request and --per-connection exclude each other");
        }
        return true;
    }

    static boolean takesValue(String name) {
        return switch (name) {
            case "--socket", "--ready", "--vms", "--timeout", "--park-after", "--park-in" -> true;
            default -> false;
        };
    }

    void value(String name, String value) throws UsageException {
        switch (name) {
            case "--socket" -> {
                if (value.isEmpty() || value.length() > UnixListener.PATH_BYTES_MAX) {
                    throw new UsageException(
                            name + " " + value + ": a path of at most " + UnixListener.PATH_BYTES_MAX + " bytes");
                }
                socketPath = value;
            }
            case "--ready" -> ready = count(name, value, COUNT_MAX);
            case "--vms" -> vms = count(name, value, COUNT_MAX);
            case "--park-after" -> parkAfterSeconds = count(name, value, SECONDS_MAX);
            case "--park-in" -> parkFolder = value;
            default -> timeoutSeconds = count(name, value, SECONDS_MAX);
        }
    }

    private static int count(String name, String value, int max) throws UsageException {
        int number = IpAddress.decimal(value, 0, value.length(), max);
        if (number < 1) {
            throw new UsageException(name + " " + value + ": a number from 1 to " + max);
        }
        return number;
    }

    /** Whether clones are to be pooled at all. */
    public boolean isAsked() {
        return perRequest || perConnection || socketPath != null;
    }

    public boolean isPerRequest() {
        return perRequest;
    }

    /** Whether clones are for whoever connects to a port. */
    public boolean servesPorts() {
        return perRequest || perConnection;
    }

    /** Where programs ask for clones, or null. */
    @Nullable
    public String socketPath() {
        return socketPath;
    }

    public int ready() {
        return ready;
    }

    public int vms() {
        return vms;
    }

    /** Whether clones are to be parked. */
    public boolean parks() {
        return parkAfterSeconds > 0;
    }

    public int parkAfterSeconds() {
        return parkAfterSeconds;
    }

    long parkAfterNanos() {
        return parkAfterSeconds * 1_000_000_000L;
    }

    /** Where, or null. */
    @Nullable
    public String parkFolder() {
        return parkFolder;
    }

    /** The longest life of what serves one request or connection; {@link Long#MAX_VALUE} for no limit. */
    public long timeoutNanos() {
        int seconds = timeoutSeconds > 0 || !perRequest ? timeoutSeconds : REQUEST_SECONDS_DEFAULT;
        return seconds == 0 ? Long.MAX_VALUE : seconds * 1_000_000_000L;
    }
}
