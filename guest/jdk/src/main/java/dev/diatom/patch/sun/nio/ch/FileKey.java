package dev.diatom.patch.sun.nio.ch;

import dev.diatom.jdk.Descriptors;
import dev.diatom.jdk.OpenFiles;
import dev.diatom.os.file.FileStatus;
import java.io.FileDescriptor;
import java.io.IOException;

/** The JDK's native. */
public class FileKey {
    private static void init(FileDescriptor fd, long[] deviceAndInode) throws IOException {
        FileStatus status = OpenFiles.status(Descriptors.of(fd));
        deviceAndInode[0] = status.device;
        deviceAndInode[1] = status.inode;
    }
}
