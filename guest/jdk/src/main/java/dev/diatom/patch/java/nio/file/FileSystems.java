package dev.diatom.patch.java.nio.file;

import sun.nio.fs.DefaultFileSystemProvider;

/** There is one default provider. */
public final class FileSystems {
    private FileSystems() {}

    public static java.nio.file.FileSystem getDefault() {
        return DefaultFileSystemProvider.theFileSystem();
    }
}
