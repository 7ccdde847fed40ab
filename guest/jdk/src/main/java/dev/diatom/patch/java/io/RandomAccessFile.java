package dev.diatom.patch.java.io;

import dev.diatom.jdk.Descriptors;
import dev.diatom.jdk.OpenFiles;
import dev.diatom.os.file.Posix;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;

/** The JDK's natives. */
public class RandomAccessFile {
    /** The JDK's constant for a mode that does not write. */
    private static final int READ_ONLY = 1;

    private FileDescriptor fd;

    private static void initIDs() {}

    private int descriptor() {
        return Descriptors.of(fd);
    }

    private void open0(String name, int mode) throws FileNotFoundException {
        int flags = (mode & READ_ONLY) != 0 ? Posix.O_RDONLY : Posix.O_RDWR | Posix.O_CREAT;
        Descriptors.set(fd, OpenFiles.open(name, flags));
    }

    private int read0() throws IOException {
        return OpenFiles.readByte(descriptor());
    }

    private int readBytes0(byte[] bytes, int offset, int length) throws IOException {
        return OpenFiles.read(descriptor(), bytes, offset, length);
    }

    private void write0(int b) throws IOException {
        OpenFiles.writeFully(descriptor(), new byte[] {(byte) b}, 0, 1);
    }

    private void writeBytes0(byte[] bytes, int offset, int length) throws IOException {
        OpenFiles.writeFully(descriptor(), bytes, offset, length);
    }

    public long getFilePointer() throws IOException {
        return OpenFiles.seek(descriptor(), 0, Posix.SEEK_CUR);
    }

    private void seek0(long position) throws IOException {
        OpenFiles.seek(descriptor(), position, Posix.SEEK_SET);
    }

    private long length0() throws IOException {
        return OpenFiles.status(descriptor()).sizeBytes;
    }

    /** The place goes back with the end of the file. */
    private void setLength0(long sizeBytes) throws IOException {
        long position = getFilePointer();
        OpenFiles.truncate(descriptor(), sizeBytes);
        if (position > sizeBytes) {
            seek0(sizeBytes);
        }
    }
}
