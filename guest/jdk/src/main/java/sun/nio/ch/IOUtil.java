package sun.nio.ch;

import dev.diatom.jdk.Descriptors;
import dev.diatom.jdk.OpenFiles;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads and writes files by buffers. A position of -1 is where the file is. */
public final class IOUtil {
    /** As much as goes through memory of its own where a buffer has no array. */
    private static final int COPY_BYTES_MAX = 64 * 1024;

    private IOUtil() {}

    static void load() {}

    static int read(FileDescriptor fd, ByteBuffer target, long position, NativeDispatcher dispatcher)
            throws IOException {
        if (target.isReadOnly()) {
            throw new IllegalArgumentException("Read-only buffer");
        }
        int number = Descriptors.of(fd);
        int length = target.remaining();
        if (target.hasArray()) {
            int at = target.position();
            int count = OpenFiles.read(number, position, target.array(), target.arrayOffset() + at, length);
            target.position(at + Math.max(count, 0));
            return count;
        }
        byte[] bytes = new byte[Math.min(length, COPY_BYTES_MAX)];
        int count = OpenFiles.read(number, position, bytes, 0, bytes.length);
        target.put(bytes, 0, Math.max(count, 0));
        return count;
    }

    static int read(
            FileDescriptor fd,
            ByteBuffer target,
            long position,
            boolean direct,
            int alignment,
            NativeDispatcher dispatcher)
            throws IOException {
        return read(fd, target, position, dispatcher);
    }

    static long read(
            FileDescriptor fd,
            ByteBuffer[] targets,
            int offset,
            int length,
            boolean direct,
            int alignment,
            NativeDispatcher dispatcher)
            throws IOException {
        long sum = 0;
        for (int i = offset; i < offset + length; i++) {
            ByteBuffer target = targets[i];
            while (target.hasRemaining()) {
                int count = read(fd, target, -1, dispatcher);
                if (count < 0) {
                    return sum == 0 ? IOStatus.EOF : sum;
                }
                sum += count;
            }
        }
        return sum;
    }

    static int write(FileDescriptor fd, ByteBuffer source, long position, NativeDispatcher dispatcher)
            throws IOException {
        int number = Descriptors.of(fd);
        int at = source.position();
        int length = source.remaining();
        byte[] bytes;
        int offset;
        if (source.hasArray()) {
            bytes = source.array();
            offset = source.arrayOffset() + at;
        } else {
            length = Math.min(length, COPY_BYTES_MAX);
            bytes = new byte[length];
            offset = 0;
            source.get(bytes);
            source.position(at);
        }
        int done = 0;
        while (done < length) {
            long place = position < 0 ? position : position + done;
            done += OpenFiles.write(number, place, bytes, offset + done, length - done);
            source.position(at + done);
        }
        return done;
    }

    static int write(
            FileDescriptor fd,
            ByteBuffer source,
            long position,
            boolean direct,
            int alignment,
            NativeDispatcher dispatcher)
            throws IOException {
        return write(fd, source, position, dispatcher);
    }

    static long write(
            FileDescriptor fd,
            ByteBuffer[] sources,
            int offset,
            int length,
            boolean direct,
            int alignment,
            NativeDispatcher dispatcher)
            throws IOException {
        long sum = 0;
        for (int i = offset; i < offset + length; i++) {
            while (sources[i].hasRemaining()) {
                sum += write(fd, sources[i], -1, dispatcher);
            }
        }
        return sum;
    }
}
