package sun.nio.fs;

import java.nio.file.FileSystem;

/** Makes the provider of the target's files. */
public final class DefaultFileSystemProvider {
    private static final TargetFileSystemProvider INSTANCE = new TargetFileSystemProvider();

    private DefaultFileSystemProvider() {}

    public static TargetFileSystemProvider instance() {
        return INSTANCE;
    }

    public static FileSystem theFileSystem() {
        return INSTANCE.theFileSystem();
    }
}
