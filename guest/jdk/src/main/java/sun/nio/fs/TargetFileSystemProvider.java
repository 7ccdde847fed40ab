package sun.nio.fs;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Path;
import java.nio.file.spi.FileTypeDetector;

/** The JDK's provider for Unix over the target's files. */
public final class TargetFileSystemProvider extends UnixFileSystemProvider {
    @Override
    UnixFileSystem newFileSystem(String directory) {
        return new TargetFileSystem(this, directory);
    }

    @Override
    FileStore getFileStore(UnixPath path) throws IOException {
        return new TargetFileStore(path);
    }

    @Override
    FileTypeDetector getFileTypeDetector() {
        return new MimeTypesFileTypeDetector(Path.of("/etc/mime.types"));
    }
}
