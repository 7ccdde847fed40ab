package dev.diatom.image;

import dev.diatom.image.cache.InputDigest;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the parts of the toolchain lie that are not on the builder's own class path: the guest modules. They hold classes
 * of the same names as TeaVM's and so may only be on the class path of images.
 *
 * @param guest JARs or folders of classes, in the order of search
 */
public record Toolchain(List<Path> guest) {
    public static final String VERSION = "0.1.0";

    /** Overrides the place of the guest modules: a list like a class path. */
    public static final String GUEST_PROPERTY = "diatom.guest";

    /** The guest modules in the order in which an image's class path has them. */
    private static final List<String> GUEST_MODULES = List.of(
            "diatom-guest-runtime.jar",
            "diatom-guest-jdk.jar",
            "diatom-guest-crac.jar",
            "diatom-guest-os.jar",
            "diatom-guest-wire.jar",
            "diatom-guest-abi.jar");

    public Toolchain {
        guest = List.copyOf(guest);
    }

    /** The toolchain this class is part of: {@code lib/} holds the builder, {@code guest/} beside it the guest modules. */
    public static Toolchain locate() {
        String override = System.getProperty(GUEST_PROPERTY);
        if (override != null) {
            return new Toolchain(Stream.of(override.split(File.pathSeparator, -1))
                    .filter(path -> !path.isEmpty())
                    .map(Path::of)
                    .toList());
        }
        Path lib = self().getParent();
        Path guest = lib == null ? null : lib.resolveSibling("guest");
        if (guest == null || !Files.isDirectory(guest)) {
            throw new BuildException("The guest modules are missing; build Diatom again.");
        }
        return new Toolchain(GUEST_MODULES.stream().map(guest::resolve).toList());
    }

    /** The folder that holds {@code lib/}, {@code guest/} and what is made from them. */
    public Path home() {
        Path lib = self().getParent();
        if (lib == null || lib.getParent() == null) {
            throw new BuildException("The toolchain is not where it was built; build Diatom again.");
        }
        return lib.getParent();
    }

    /** One of the toolchain's own JARs or class folders, by the beginning of its file name. */
    public Path library(String prefix) {
        return libraries().stream()
                .filter(file -> file.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new BuildException("The toolchain has no '" + prefix + "'; build Diatom again."));
    }

    /** The API that applications may use, where this is an installed toolchain. */
    public static Optional<Path> api() {
        return libraries().stream()
                .filter(file -> file.getFileName().toString().startsWith("diatom-api"))
                .findFirst();
    }

    /** What identifies this toolchain: the content of Diatom's own parts, the versions of the others. */
    public List<String> versions() {
        List<Path> own = new ArrayList<>(guest);
        List<String> versions = new ArrayList<>();
        for (Path file : libraries()) {
            if (Files.isDirectory(file) || file.getFileName().toString().startsWith("diatom-")) {
                own.add(file);
            } else {
                versions.add(file.getFileName().toString());
            }
        }
        versions.add(InputDigest.ofFiles(own));
        versions.add("JDK " + Runtime.version());
        return versions;
    }

    private static List<Path> libraries() {
        Path self = self();
        Path folder = self.getParent();
        if (Files.isDirectory(self) || folder == null) {
            return List.of(self);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new BuildException("The toolchain in '" + folder + "' cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Path self() {
        try {
            return Path.of(Toolchain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
