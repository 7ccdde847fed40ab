package dev.diatom.os.memory;

import dev.diatom.os.file.Errno;
import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.Posix;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file's bytes in chunks. A chunk that was never written is a hole, and costs nothing. Bytes of chunks that lie behind the
 * end of the file are 0.
 */
final class RegularFile extends Inode {
    /** Two of them, with their headers, fill a block of the heap. */
    static final int CHUNK_BYTES = 8176;

    private static final int FIRST_CHUNK_BYTES_MIN = 64;
    private static final int CHUNKS_MAX = Integer.MAX_VALUE / 8;

    private final Capacity capacity;

    /** Of a file of the image, which is read only. */
    private final @Nullable Original original;

    private byte[] @Nullable [] chunks = new byte[0][];
    private long sizeBytes;

    RegularFile(long number, int permissions, long nowNanos, Capacity capacity) {
        super(number, Posix.S_IFREG, permissions, nowNanos);
        this.capacity = capacity;
        this.original = null;
    }

    RegularFile(long number, int permissions, long nowNanos, Capacity capacity, Original original) {
        super(number, Posix.S_IFREG, permissions, nowNanos);
        this.capacity = capacity;
        this.original = original;
        sizeBytes = original.sizeBytes();
    }

    @Override
    long sizeBytes() {
        return sizeBytes;
    }

    @Override
    void release() {
        giveBackFrom(0);
        chunks = new byte[0][];
        sizeBytes = 0;
    }

    int read(long position, byte[] target, int offset, int length) {
        int count = (int) Math.min(length, Math.max(sizeBytes - position, 0));
        if (original != null) {
            original.read((int) position, target, offset, count);
            return count;
        }
        int done = 0;
        while (done < count) {
            long at = position + done;
            int index = (int) (at / CHUNK_BYTES);
            int start = (int) (at % CHUNK_BYTES);
            int step = Math.min(count - done, CHUNK_BYTES - start);
            copyOut(index < chunks.length ? chunks[index] : null, start, target, offset + done, step);
            done += step;
        }
        return count;
    }

    private static void copyOut(byte @Nullable [] chunk, int start, byte[] target, int offset, int length) {
        int held = chunk == null ? 0 : Math.clamp((long) chunk.length - start, 0, length);
        if (chunk != null && held > 0) {
            System.arraycopy(chunk, start, target, offset, held);
        }
        Arrays.fill(target, offset + held, offset + length, (byte) 0);
    }

    /** The number of bytes written, less than {@code length} when space ends in between. */
    int write(long position, byte[] source, int offset, int length) throws ErrnoException {
        int done = 0;
        while (done < length) {
            long at = position + done;
            int start = (int) (at % CHUNK_BYTES);
            int step = Math.min(length - done, CHUNK_BYTES - start);
            try {
                byte[] chunk = chunk(at / CHUNK_BYTES, start + step);
                System.arraycopy(source, offset + done, chunk, start, step);
            } catch (ErrnoException e) {
                if (done == 0) {
                    throw e;
                }
                return done;
            }
            done += step;
            sizeBytes = Math.max(sizeBytes, at + step);
        }
        return done;
    }

    void truncate(long newSizeBytes) throws ErrnoException {
        if (newSizeBytes / CHUNK_BYTES >= CHUNKS_MAX) {
            throw new ErrnoException(Errno.EFBIG);
        }
        if (newSizeBytes < sizeBytes) {
            int index = (int) (newSizeBytes / CHUNK_BYTES);
            int start = (int) (newSizeBytes % CHUNK_BYTES);
            byte[] last = index < chunks.length ? chunks[index] : null;
            if (last != null && start < last.length) {
                Arrays.fill(last, start, last.length, (byte) 0);
            }
            giveBackFrom(start == 0 ? index : index + 1);
        }
        sizeBytes = newSizeBytes;
    }

    private void giveBackFrom(int first) {
        for (int i = first; i < chunks.length; i++) {
            byte[] chunk = chunks[i];
            if (chunk != null) {
                capacity.giveBack(chunk);
                chunks[i] = null;
            }
        }
    }

    /** The chunk of that index, with room for at least {@code bytes}. The only chunk of a small file grows with it. */
    private byte[] chunk(long index, int bytes) throws ErrnoException {
        if (index >= CHUNKS_MAX) {
            throw new ErrnoException(Errno.EFBIG);
        }
        makeIndex((int) index + 1);
        byte[] chunk = chunks[(int) index];
        if (chunk == null || chunk.length < bytes) {
            int wanted = index == 0
                    ? Math.min(CHUNK_BYTES, Math.max(FIRST_CHUNK_BYTES_MIN, Integer.highestOneBit((bytes - 1) | 1) * 2))
                    : CHUNK_BYTES;
            byte[] larger = capacity.take(wanted);
            if (chunk != null) {
                System.arraycopy(chunk, 0, larger, 0, chunk.length);
                capacity.giveBack(chunk);
            }
            chunk = larger;
            chunks[(int) index] = chunk;
        }
        return chunk;
    }

    private void makeIndex(int count) throws ErrnoException {
        if (count > chunks.length) {
            try {
                chunks = Arrays.copyOf(chunks, Math.max(count, Math.min(2 * chunks.length, CHUNKS_MAX)));
            } catch (OutOfMemoryError e) {
                throw new ErrnoException(Errno.ENOSPC);
            }
        }
    }
}
