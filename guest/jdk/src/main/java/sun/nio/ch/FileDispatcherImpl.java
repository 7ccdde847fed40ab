package sun.nio.ch;

import dev.diatom.jdk.Descriptors;
import dev.diatom.jdk.OpenFiles;
import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.FileSystem;
import dev.diatom.os.file.Posix;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.channels.SelectableChannel;

/** What file channels ask of the operating system, but for reading and writing, which is {@link IOUtil}'s. */
final class FileDispatcherImpl extends FileDispatcher {
    @Override
    long seek(FileDescriptor fd, long offset) throws IOException {
        return offset < 0
                ? OpenFiles.seek(Descriptors.of(fd), 0, Posix.SEEK_CUR)
                : OpenFiles.seek(Descriptors.of(fd), offset, Posix.SEEK_SET);
    }

    @Override
    int force(FileDescriptor fd, boolean metaData) throws IOException {
        OpenFiles.sync(Descriptors.of(fd));
        return 0;
    }

    @Override
    int truncate(FileDescriptor fd, long size) throws IOException {
        OpenFiles.truncate(Descriptors.of(fd), size);
        return 0;
    }

    @Override
    long size(FileDescriptor fd) throws IOException {
        return OpenFiles.status(Descriptors.of(fd)).sizeBytes;
    }

    @Override
    int available(FileDescriptor fd) throws IOException {
        return OpenFiles.available(Descriptors.of(fd));
    }

    @Override
    boolean isOther(FileDescriptor fd) throws IOException {
        int type = OpenFiles.status(Descriptors.of(fd)).mode & Posix.S_IFMT;
        return type != Posix.S_IFREG && type != Posix.S_IFDIR && type != Posix.S_IFLNK;
    }

    @Override
    int lock(FileDescriptor fd, boolean blocking, long position, long size, boolean shared) throws IOException {
        try {
            return FileSystem.current().lock(Descriptors.of(fd), position, size, shared, blocking) ? LOCKED : NO_LOCK;
        } catch (ErrnoException e) {
            throw OpenFiles.failure(e);
        }
    }

    @Override
    void release(FileDescriptor fd, long position, long size) throws IOException {
        try {
            FileSystem.current().unlock(Descriptors.of(fd), position, size);
        } catch (ErrnoException e) {
            throw OpenFiles.failure(e);
        }
    }

    @Override
    int read(FileDescriptor fd, long address, int length) {
        throw new UnsupportedOperationException("files are read into arrays");
    }

    @Override
    long readv(FileDescriptor fd, long address, int length) {
        throw new UnsupportedOperationException("files are read into arrays");
    }

    @Override
    int write(FileDescriptor fd, long address, int length) {
        throw new UnsupportedOperationException("files are written from arrays");
    }

    @Override
    long writev(FileDescriptor fd, long address, int length) {
        throw new UnsupportedOperationException("files are written from arrays");
    }

    @Override
    void close(FileDescriptor fd) throws IOException {
        OpenFiles.close(Descriptors.of(fd));
        Descriptors.set(fd, -1);
    }

    @Override
    FileDescriptor duplicateForMapping(FileDescriptor fd) {
        return new FileDescriptor();
    }

    @Override
    boolean canTransferToDirectly(SelectableChannel channel) {
        return false;
    }

    @Override
    boolean transferToDirectlyNeedsPositionLock() {
        return false;
    }

    @Override
    boolean canTransferToFromOverlappedMap() {
        return false;
    }

    @Override
    long allocationGranularity() {
        return 1;
    }

    @Override
    long map(FileDescriptor fd, int protection, long position, long length, boolean sync) {
        throw new UnsupportedOperationException("there are no mapped files");
    }

    @Override
    int unmap(long address, long length) {
        throw new UnsupportedOperationException("there are no mapped files");
    }

    @Override
    int maxDirectTransferSize() {
        return 0;
    }

    @Override
    long transferTo(FileDescriptor source, long position, long count, FileDescriptor target, boolean append) {
        return IOStatus.UNSUPPORTED;
    }

    @Override
    long transferFrom(FileDescriptor source, FileDescriptor target, long position, long count, boolean append) {
        return IOStatus.UNSUPPORTED;
    }

    @Override
    int setDirectIO(FileDescriptor fd, String path) {
        throw new UnsupportedOperationException("Error setting up DirectIO");
    }
}
