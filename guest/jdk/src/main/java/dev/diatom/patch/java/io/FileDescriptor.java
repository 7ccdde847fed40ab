package dev.diatom.patch.java.io;

import dev.diatom.jdk.OpenFiles;
import java.io.IOException;
import java.io.SyncFailedException;

/** The JDK's natives. */
public final class FileDescriptor {
    private int fd;

    private FileDescriptor() {}

    private static void initIDs() {}

    private static long getHandle(int descriptor) {
        return -1;
    }

    private static boolean getAppend(int descriptor) {
        return false;
    }

    private void sync0() throws SyncFailedException {
        if (fd < 0) {
            throw new SyncFailedException("sync failed");
        }
        try {
            OpenFiles.sync(fd);
        } catch (IOException e) {
            throw new SyncFailedException("sync failed");
        }
    }

    private void close0() throws IOException {
        int closed = fd;
        fd = -1;
        OpenFiles.close(closed);
    }
}
