package dev.diatom.patch.java.io;

import dev.diatom.jdk.Descriptors;
import dev.diatom.jdk.OpenFiles;
import dev.diatom.os.file.FileStatus;
import dev.diatom.os.file.Posix;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;

/** The JDK's natives. */
public class FileInputStream {
    private FileDescriptor fd;

    private static void initIDs() {}

    private int descriptor() {
        return Descriptors.of(fd);
    }

    private void open0(String name) throws FileNotFoundException {
        Descriptors.set(fd, OpenFiles.open(name, Posix.O_RDONLY));
    }

    private int read0() throws IOException {
        return OpenFiles.readByte(descriptor());
    }

    private int readBytes(byte[] bytes, int offset, int length) throws IOException {
        return OpenFiles.read(descriptor(), bytes, offset, length);
    }

    private long length0() throws IOException {
        return OpenFiles.status(descriptor()).sizeBytes;
    }

    private long position0() throws IOException {
        return OpenFiles.seek(descriptor(), 0, Posix.SEEK_CUR);
    }

    private long skip0(long count) throws IOException {
        long before = position0();
        return OpenFiles.seek(descriptor(), count, Posix.SEEK_CUR) - before;
    }

    private int available0() throws IOException {
        return OpenFiles.available(descriptor());
    }

    private boolean isRegularFile0(FileDescriptor descriptor) {
        try {
            FileStatus status = OpenFiles.status(Descriptors.of(descriptor));
            return status.isRegularFile();
        } catch (IOException e) {
            return true;
        }
    }
}
