package dev.diatom.patch.sun.nio.ch;

import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;

/** Bytes pass through arrays: there is no shorter way between two files. */
public class FileChannelImpl {
    /** {@code IOStatus.UNSUPPORTED_CASE}. */
    private static final long UNSUPPORTED_CASE = -6;

    private long transferToDirect(long position, int count, WritableByteChannel target) {
        return UNSUPPORTED_CASE;
    }

    private long transferToTrustedChannel(long position, long count, WritableByteChannel target) {
        return UNSUPPORTED_CASE;
    }

    private long transferFromDirect(sun.nio.ch.FileChannelImpl source, long position, long count) {
        return UNSUPPORTED_CASE;
    }

    private long transferFromFileChannel(sun.nio.ch.FileChannelImpl source, long position, long count) {
        return UNSUPPORTED_CASE;
    }

    public MappedByteBuffer map(FileChannel.MapMode mode, long position, long size) {
        Objects.requireNonNull(mode, "Mode is null");
        throw new UnsupportedOperationException("files cannot be mapped into memory");
    }
}
