package dev.diatom.patch.java.io;

import dev.diatom.jdk.OpenFiles;
import java.io.IOException;

/** The JDK's native. */
public final class FileCleanable {
    private FileCleanable() {}

    private static void cleanupClose0(int fd, long handle) throws IOException {
        OpenFiles.close(fd);
    }
}
