package sun.nio.fs;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A mounted file system. */
final class TargetFileStore extends UnixFileStore {
    TargetFileStore(UnixPath file) throws IOException {
        super(file);
    }

    TargetFileStore(UnixFileSystem system, UnixMountEntry entry) throws IOException {
        super(system, entry);
    }

    /** The mount point that is nearest above the file. */
    @Override
    UnixMountEntry findMountEntry() throws IOException {
        TargetFileSystem system = (TargetFileSystem) file().getFileSystem();
        List<UnixMountEntry> entries = system.getMountEntries();
        try {
            UnixPath path = new UnixPath(system, UnixNativeDispatcher.realpath(file()));
            while (path != null) {
                byte[] directory = path.asByteArray();
                for (UnixMountEntry entry : entries.reversed()) {
                    if (Arrays.equals(directory, entry.dir())) {
                        return entry;
                    }
                }
                path = path.getParent();
            }
        } catch (UnixException e) {
            e.rethrowAsIOException(file());
        }
        throw new IOException("Mount point not found");
    }
}
