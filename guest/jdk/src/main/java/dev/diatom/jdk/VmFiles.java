package dev.diatom.jdk;

import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.FileSystem;
import dev.diatom.os.memory.MemoryFileSystem;
import dev.diatom.runtime.Kernel;
import java.nio.charset.StandardCharsets;

/** The files of target {@code vm}, made when first used. */
public final class VmFiles {
    public static final FileSystem SYSTEM = system();

    private VmFiles() {}

    /** Files may take half of the memory, as a tmpfs may by default. */
    private static FileSystem system() {
        MemoryFileSystem system = new MemoryFileSystem(Kernel.heapMaximum() / 2, Kernel::wallNanos);
        try {
            system.addDevices(bytes -> Kernel.entropy(bytes, bytes.length));
            system.makeDirectory(path("/tmp"), 01777);
            system.changeMode(dev.diatom.os.file.Posix.AT_FDCWD, path("/tmp"), 01777);
            system.addOriginal("/etc/passwd", new TextFile("root:x:0:0:root:/:/\n"));
            system.addOriginal("/etc/group", new TextFile("root:x:0:\n"));
            system.addOriginal("/proc/mounts", new TextFile("memory / tmpfs rw 0 0\n"));
            system.setReadOnly("/proc");
            return system;
        } catch (ErrnoException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] path(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
