package dev.diatom.jdk;

import dev.diatom.os.file.FileSystem;
import dev.diatom.os.linux.LinuxFileSystem;

/** The files of target {@code linux}, made when first used. */
public final class LinuxFiles {
    public static final FileSystem SYSTEM = new LinuxFileSystem();

    private LinuxFiles() {}
}
