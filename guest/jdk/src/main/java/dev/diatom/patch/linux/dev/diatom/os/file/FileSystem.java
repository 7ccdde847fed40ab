package dev.diatom.patch.linux.dev.diatom.os.file;

import dev.diatom.jdk.LinuxFiles;

/** Target {@code linux}: the kernel's files. */
interface FileSystem {
    static dev.diatom.os.file.FileSystem current() {
        return LinuxFiles.SYSTEM;
    }
}
