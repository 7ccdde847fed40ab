package sun.nio.fs;

import dev.diatom.jdk.OpenFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The JDK's file system for Unix over the target's files. */
final class TargetFileSystem extends UnixFileSystem {
    private static final String MOUNTS = "/proc/mounts";
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int FIELDS = 4;

    TargetFileSystem(UnixFileSystemProvider provider, String directory) {
        super(provider, directory);
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("directories cannot be watched");
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.copyOf(standardFileAttributeViews());
    }

    /** The table of mounts (fstab(5)): name, directory, type and options between blanks. */
    @Override
    List<UnixMountEntry> getMountEntries() {
        List<UnixMountEntry> entries = new ArrayList<>();
        try {
            String table = new String(OpenFiles.content(MOUNTS), StandardCharsets.UTF_8);
            for (String line : Util.split(table, '\n')) {
                String[] fields = Util.split(line, ' ');
                if (fields.length >= FIELDS) {
                    UnixMountEntry entry = new UnixMountEntry();
                    dev.diatom.patch.sun.nio.fs.UnixMountEntry.fill(
                            entry,
                            Util.toBytes(fields[0]),
                            Util.toBytes(fields[1]),
                            Util.toBytes(fields[2]),
                            Util.toBytes(fields[3]));
                    entries.add(entry);
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return entries;
    }

    @Override
    FileStore getFileStore(UnixMountEntry entry) throws IOException {
        return new TargetFileStore(this, entry);
    }

    /** Copies all bytes from where both files are. */
    @Override
    int directCopy(int target, int source, long unused) throws UnixException {
        bufferedCopy(target, source, 0, 0, unused);
        return 0;
    }

    /** The same for files that do not tell their size. */
    @Override
    void bufferedCopy(int target, int source, long address, int size, long unused) throws UnixException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            for (int count = OpenFiles.read(source, -1, buffer, 0, BUFFER_BYTES);
                    count > 0;
                    count = OpenFiles.read(source, -1, buffer, 0, BUFFER_BYTES)) {
                OpenFiles.writeFully(target, buffer, 0, count);
            }
        } catch (IOException e) {
            throw new UnixException(e.getMessage());
        }
    }
}
