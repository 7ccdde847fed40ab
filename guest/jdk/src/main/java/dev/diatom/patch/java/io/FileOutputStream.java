package dev.diatom.patch.java.io;

import dev.diatom.jdk.Descriptors;
import dev.diatom.jdk.OpenFiles;
import dev.diatom.os.file.Posix;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;

/** The JDK's natives. */
public class FileOutputStream {
    private FileDescriptor fd;

    private static void initIDs() {}

    private void open0(String name, boolean append) throws FileNotFoundException {
        int flags = Posix.O_WRONLY | Posix.O_CREAT | (append ? Posix.O_APPEND : Posix.O_TRUNC);
        Descriptors.set(fd, OpenFiles.open(name, flags));
    }

    private void write(int b, boolean append) throws IOException {
        OpenFiles.writeFully(Descriptors.of(fd), new byte[] {(byte) b}, 0, 1);
    }

    private void writeBytes(byte[] bytes, int offset, int length, boolean append) throws IOException {
        OpenFiles.writeFully(Descriptors.of(fd), bytes, offset, length);
    }
}
