package dev.diatom.monitor.machine;

import dev.diatom.monitor.linux.MonitorException;
import dev.diatom.monitor.linux.UsageException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A snapshot's file for those who only look at it: what its header says, and whether its content is what was written. */
public final class SnapshotFile implements ElfImage.Source, AutoCloseable {
    private final RandomAccessFile file;

    private SnapshotFile(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
    }

    /** Whether the file begins like a snapshot. */
    public static boolean isSnapshot(Path path) throws IOException {
        try (SnapshotFile file = new SnapshotFile(path)) {
            return Snapshot.isSnapshot(file);
        }
    }

    /** Reads all of the file, and describes it in lines. What is wrong with it is the exception's message. */
    public static List<String> describe(Path path) throws IOException, UsageException {
        try (SnapshotFile file = new SnapshotFile(path)) {
            Snapshot snapshot = Snapshot.read(file);
            snapshot.image(file);
            snapshot.checkContent(file);
            return snapshot.lines();
        } catch (MonitorException e) {
            throw new UsageException(path + " " + e.getMessage());
        }
    }

    @Override
    public long bytes() {
        try {
            return file.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(long offset, byte[] target) {
        try {
            file.seek(offset);
            file.readFully(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
