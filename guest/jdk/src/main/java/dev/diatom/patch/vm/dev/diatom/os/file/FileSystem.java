package dev.diatom.patch.vm.dev.diatom.os.file;

import dev.diatom.jdk.VmFiles;

/** Target {@code vm}: the guest's memory. */
interface FileSystem {
    static dev.diatom.os.file.FileSystem current() {
        return VmFiles.SYSTEM;
    }
}
