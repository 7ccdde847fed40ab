package dev.diatom.monitor.vm;

import dev.diatom.monitor.linux.Ascii;
import dev.diatom.monitor.linux.IpAddress;
import dev.diatom.monitor.linux.PublishedPort;
import dev.diatom.monitor.linux.UsageException;
import dev.diatom.monitor.network.EgressPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a VM is to run: the command line {@code [options] IMAGE [options] [-- ARGUMENTS]}, checked. */
public final class RunOptions {
    public static final String USAGE = """
            usage: run [options] IMAGE [-- ARGUMENTS]
              -p [ADDRESS:]HOST:GUEST  publish the guest's TCP port GUEST as HOST (repeatable; IPv6 addresses in brackets)
              -e NAME=VALUE            set an environment variable (repeatable)
              -m SIZE                  memory of the VM: a number with K, M or G (default 128M)
              --heap SIZE              limit of the Java heap (default: what -m leaves)
              --egress WHAT            connections the program may make: all (default), none, or HOST:PORT,...
              -q, --quiet              say nothing but what the program says
              --until-eof              be killed at the end of standard input: for programs that start monitors
            """ + LimitOptions.USAGE + "of a snapshot:\n" + PoolOptions.USAGE;

    private static final long MEMORY_BYTES_DEFAULT = 128L << 20;
    private static final long MEMORY_BYTES_MIN = 8L << 20;
    private static final long MEMORY_BYTES_MAX = 16L << 30;
    private static final int HEAP_BYTES_MIN = 2 << 20;

    private final List<String> arguments = new ArrayList<>();
    private final List<String> environment = new ArrayList<>();
    private final List<PublishedPort> publishedPorts = new ArrayList<>();
    private @Nullable String image;
    private long memoryBytes = MEMORY_BYTES_DEFAULT;
    private long heapBytes;
    private EgressPolicy egress = EgressPolicy.ALL;
    private @Nullable String egressText;
    private final PoolOptions pool = new PoolOptions();
    private final LimitOptions limits = new LimitOptions();
    private boolean quiet;
    private boolean filtered = true;
    private boolean memoryGiven;
    private @Nullable String output;
    private String programName = "";
    private boolean training;
    private boolean untilEndOfInput;
    private final List<String> warmTargets = new ArrayList<>();

    private RunOptions() {}

    /** Parses {@code words} from index {@code first} on; the exception's message says what is wrong with which word. */
    public static RunOptions parse(String[] words, int first) throws UsageException {
        RunOptions options = new RunOptions();
        int i = first;
        while (i < words.length && !words[i].equals("--")) {
            i = options.word(words, i);
        }
        for (i++; i < words.length; i++) {
            options.arguments.add(words[i]);
        }
        if (options.image == null) {
            throw new UsageException("no image to run");
        }
        return options;
    }

    /** Takes the word at {@code i} and its value; answers the index behind. */
    private int word(String[] words, int i) throws UsageException {
        String word = words[i];
        if (!word.startsWith("-") || word.equals("-")) {
            if (image != null) {
                throw new UsageException("unexpected '" + word + "': the program's arguments stand after --");
            }
            image = word;
            return i + 1;
        }
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String name = equals < 0 ? word : word.substring(0, equals);
        if (flag(name)) {
            if (equals >= 0) {
                throw new UsageException(name + " takes no value");
            }
            return i + 1;
        }
        checkKnown(name);
        if (equals < 0 && i + 1 == words.length) {
            throw new UsageException(name + " needs a value");
        }
        value(name, equals < 0 ? words[i + 1] : word.substring(equals + 1));
        return equals < 0 ? i + 2 : i + 1;
    }

    private boolean flag(String name) throws UsageException {
        switch (name) {
            case "-q", "--quiet" -> quiet = true;
            case "--unfiltered" -> filtered = false;
            case "--train" -> training = true;
            case "--until-eof" -> untilEndOfInput = true;
            default -> {
                return pool.flag(name);
            }
        }
        return true;
    }

    private static void checkKnown(String name) throws UsageException {
        switch (name) {
            case "-p",
                    "--publish",
                    "-e",
                    "--env",
                    "-m",
                    "--memory",
                    "--heap",
                    "--egress",
                    "-o",
                    "--warm",
                    "--name" -> {}
            default -> {
                if (!PoolOptions.takesValue(name) && !LimitOptions.takesValue(name)) {
                    throw new UsageException("unknown option " + name);
                }
            }
        }
    }

    private void value(String name, String value) throws UsageException {
        switch (name) {
            case "-p", "--publish" -> publishedPorts.add(publishedPort(value));
            case "-e", "--env" -> {
                if (value.indexOf('=') <= 0) {
                    throw new UsageException(name + " " + value + ": not NAME=VALUE");
                }
                environment.add(value);
            }
            case "-m", "--memory" -> {
                memoryBytes = size(name, value, MEMORY_BYTES_MIN, MEMORY_BYTES_MAX);
                memoryGiven = true;
                limits.memoryGiven();
            }
            case "--heap" -> {
                heapBytes = size(name, value, HEAP_BYTES_MIN, MEMORY_BYTES_MAX);
                memoryGiven = true;
            }
            case "-o" -> output = value;
            case "--name" -> programName = value;
            case "--warm" -> {
                String complaint = WarmRequest.complaint(value);
                if (complaint != null) {
                    throw new UsageException(name + ": " + complaint);
                }
                warmTargets.add(value);
            }
            case "--egress" -> {
                egress = EgressPolicy.parse(value);
                egressText = value;
            }
            default -> {
                if (LimitOptions.takesValue(name)) {
                    limits.value(name, value);
                } else {
                    pool.value(name, value);
                }
            }
        }
    }

    private static PublishedPort publishedPort(String value) throws UsageException {
        int guestColon = value.lastIndexOf(':');
        int hostColon = guestColon < 0 ? -1 : value.lastIndexOf(':', guestColon - 1);
        int hostPort = guestColon < 0 ? -1 : IpAddress.decimal(value, hostColon + 1, guestColon, 65535);
        int guestPort = IpAddress.decimal(value, guestColon + 1, value.length(), 65535);
        byte[] address = new byte[4];
        if (hostColon >= 0) {
            String text = value.substring(0, hostColon);
            boolean brackets = text.startsWith("[") && text.endsWith("]");
            byte[] parsed = IpAddress.parse(brackets ? text.substring(1, text.length() - 1) : text);
            if (parsed == null || brackets != (parsed.length == 16)) {
                throw new UsageException("-p " + value + ": '" + text + "' is no address (IPv6 needs brackets)");
            }
            address = parsed;
        }
        if (hostPort < 0 || guestPort <= 0) {
            throw new UsageException("-p " + value + ": not [ADDRESS:]HOST:GUEST with ports up to 65535");
        }
        return new PublishedPort(address, hostPort, guestPort);
    }

    private static long size(String name, String value, long min, long max) throws UsageException {
        long bytes = bytes(name, value);
        if (bytes < min || bytes > max) {
            throw new UsageException(name + " " + value + ": a size from " + (min >> 20) + "M to " + (max >> 30) + "G");
        }
        return bytes;
    }

    static long bytes(String name, String value) throws UsageException {
        int digits = value.length();
        long unit = 1;
        if (digits > 0) {
            int shift = "kmg".indexOf(Ascii.toLowerCase(value.charAt(digits - 1)));
            if (shift >= 0) {
                unit = 1L << (10 * (shift + 1));
                digits--;
            }
        }
        int number = IpAddress.decimal(value, 0, digits, Integer.MAX_VALUE);
        if (number < 0) {
            throw new UsageException(name + " " + value + ": not a size such as 64M or 1G");
        }
        return number * unit;
    }

    public String image() {
        if (image == null) {
            throw new IllegalStateException("parse() requires an image");
        }
        return image;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** Each NAME=VALUE. */
    public List<String> environment() {
        return environment;
    }

    public List<PublishedPort> publishedPorts() {
        return publishedPorts;
    }

    public long memoryBytes() {
        return memoryBytes;
    }

    /** The heap's limit, or 0 for what the memory leaves. */
    public long heapBytes() {
        return heapBytes;
    }

    public LimitOptions limits() {
        return limits;
    }

    public boolean quiet() {
        return quiet;
    }

    /** Whether the run is to end in a snapshot. */
    boolean isSnapshotWanted() {
        return output != null;
    }

    /** The file for the snapshot, which exists; or null. */
    @Nullable
    String output() {
        return output;
    }

    /** What a snapshot says it is of. */
    String programName() {
        return programName.isEmpty() ? image() : programName;
    }

    /** Whether the run of a snapshot is to find out what its clones write. */
    boolean isTraining() {
        return training;
    }

    /** Whether the process is to be killed at the end of its standard input, which is then not for the guest. */
    public boolean untilEndOfInput() {
        return untilEndOfInput;
    }

    List<String> warmTargets() {
        return warmTargets;
    }

    /** A snapshot has its arguments and its memory already: what cannot be said of one, or null. */
    @Nullable
    String complaintAboutSnapshot() {
        return !arguments.isEmpty()
                ? "a snapshot has its arguments already"
                : memoryGiven ? "a snapshot has its memory already: -m and --heap are for taking it" : null;
    }

    public PoolOptions pool() {
        return pool;
    }

    /** The policy as it was given, or null. */
    @Nullable
    public String egressText() {
        return egressText;
    }

    EgressPolicy egress() {
        return egress;
    }

    /** Whether the system call filter is set; not on a JVM, whose other threads need more. */
    public boolean filtered() {
        return filtered;
    }
}
