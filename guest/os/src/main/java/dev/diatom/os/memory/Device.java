package dev.diatom.os.memory;

import dev.diatom.os.file.Posix;
import java.util.Arrays;
import java.util.function.Consumer;

/** A character device: what is written to it is gone, and reading gives what its kind says. */
final class Device extends Inode {
    enum Kind {
        NULL("/dev/null", 3),
        ZERO("/dev/zero", 5),
        RANDOM("/dev/random", 8),
        URANDOM("/dev/urandom", 9);

        final String path;

        /** Of major number 1, as on Linux. */
        private final int minor;

        Kind(String path, int minor) {
            this.path = path;
            this.minor = minor;
        }
    }

    private static final long MAJOR = 1;

    private final Kind kind;
    private final Consumer<byte[]> entropy;

    Device(long number, long nowNanos, Kind kind, Consumer<byte[]> entropy) {
        super(number, Posix.S_IFCHR, 0666, nowNanos);
        this.kind = kind;
        this.entropy = entropy;
    }

    @Override
    long sizeBytes() {
        return 0;
    }

    @Override
    long representedDevice() {
        return (MAJOR << 8) | kind.minor;
    }

    int read(byte[] target, int offset, int length) {
        switch (kind) {
            case NULL -> {
                return 0;
            }
            case ZERO -> Arrays.fill(target, offset, offset + length, (byte) 0);
            case RANDOM, URANDOM -> {
                byte[] random = new byte[length];
                entropy.accept(random);
                System.arraycopy(random, 0, target, offset, length);
            }
        }
        return length;
    }
}
