package dev.diatom.monitor.vm;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.machine.ElfImage;
import dev.diatom.monitor.machine.Snapshot;
import org.jspecify.annotations.Nullable;

/** An image or a snapshot on disk, open for reading. */
public final class ImageFile implements ElfImage.Source {
    private static final int BUFFER_BYTES = 4096;

    private final String path;
    private final int fd;
    private final long fileBytes;

    public ImageFile(String path) {
        this.path = path;
        fd = SystemCalls.open(path, SystemCalls.O_RDONLY);
        if (fd < 0) {
            String why = fd == -Errno.ENOENT ? "there is no such file" : Errno.name(-fd);
            throw new MonitorException(Abi.EXIT_USAGE, "cannot open image " + path + ": " + why);
        }
        fileBytes = SystemCalls.fileBytes(fd);
    }

    ElfImage parse() {
        try {
            return ElfImage.parse(this);
        } catch (MonitorException e) {
            throw named(e);
        }
    }

    /** The header where this is a snapshot, else null. */
    @Nullable
    Snapshot snapshot() {
        try {
            return Snapshot.isSnapshot(this) ? Snapshot.read(this) : null;
        } catch (MonitorException e) {
            throw named(e);
        }
    }

    /** The header of what must be a snapshot, of which {@code options} can be said. */
    public Snapshot requiredSnapshot(RunOptions options) {
        Snapshot snapshot = snapshot();
        if (snapshot == null) {
            throw new MonitorException(
                    Abi.EXIT_USAGE, path + " is no snapshot: clones need one, taken by 'diatom snapshot'");
        }
        String complaint = options.complaintAboutSnapshot();
        if (complaint != null) {
            throw new MonitorException(Abi.EXIT_USAGE, complaint);
        }
        return snapshot;
    }

    ElfImage imageOf(Snapshot snapshot) {
        try {
            return snapshot.image(this);
        } catch (MonitorException e) {
            throw named(e);
        }
    }

    private MonitorException named(MonitorException e) {
        return new MonitorException(e.exitCode(), path + " " + e.getMessage());
    }

    int fd() {
        return fd;
    }

    public void close() {
        SystemCalls.close(fd);
    }

    @Override
    public long bytes() {
        return fileBytes;
    }

    @Override
    public void read(long offset, byte[] target) {
        int mark = NativeStack.mark();
        long buffer = NativeStack.take(BUFFER_BYTES);
        int done = 0;
        while (done < target.length) {
            int wanted = Math.min(BUFFER_BYTES, target.length - done);
            int got = (int) SystemCalls.check("pread64", SystemCalls.pread(fd, buffer, wanted, offset + done));
            if (got == 0) {
                throw new MonitorException(Abi.EXIT_USAGE, "shrank while it was read");
            }
            Memory.read(buffer, target, done, got);
            done += got;
        }
        NativeStack.release(mark);
    }
}
