package dev.diatom.cli;

import dev.diatom.image.BuildException;
import dev.diatom.image.ImageBuilder;
import dev.diatom.image.ImageRequest;
import dev.diatom.image.Target;
import dev.diatom.image.Toolchain;
import dev.diatom.image.cache.ImageCache;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;

/** The monitor as a native executable: an application like any other, compiled by this very toolchain. */
final class NativeMonitor {
    private static final String MAIN_CLASS = "dev.diatom.monitor.Main";

    private NativeMonitor() {}

    /** The executable; the first call after a change of the toolchain builds it. */
    static Path executable(PrintWriter messages) {
        Toolchain toolchain = Toolchain.locate();
        Path executable = toolchain.home().resolve("bin").resolve("diatom-monitor");
        if (!Files.isExecutable(executable)) {
            messages.println("diatom: compiling the monitor");
            messages.flush();
            build(toolchain, executable);
        }
        return executable;
    }

    private static void build(Toolchain toolchain, Path executable) {
        ImageRequest request = new ImageRequest(
                "diatom-monitor",
                List.of(toolchain.library("diatom-host-monitor")),
                MAIN_CLASS,
                Target.LINUX,
                List.of(),
                false);
        try {
            Files.createDirectories(executable.getParent());
            Path image = new ImageBuilder(toolchain, line -> {})
                    .cached(request, new ImageCache(ImageCache.userFolder(), Clock.systemUTC()));
            Path arriving = Files.createTempFile(executable.getParent(), "arriving", "");
            Files.copy(image, arriving, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(arriving, executable, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new BuildException("'" + executable + "' cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
