package dev.diatom.image;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of the toolchain lie that are not on the builder's own class path: the guest modules. They hold classes
 * of the same names as TeaVM's and so may only be on the class path of images.
 *
 * @param guest JARs or folders of classes, in the order of search
 */
public record Toolchain(List<Path> guest) {
    /** Overrides the place of the guest modules: a list like a class path. */
    public static final String GUEST_PROPERTY = "diatom.guest";

    /** The guest modules in the order in which an image's class path has them. */
    private static final List<String> GUEST_MODULES = List.of(
            "diatom-guest-runtime", "diatom-guest-jdk", "diatom-guest-os", "diatom-guest-wire", "diatom-guest-abi");

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
        Path home = home();
        Path guest = home == null ? null : home.resolve("guest");
        if (guest == null || !Files.isDirectory(guest)) {
            throw new BuildException("The guest modules are missing; build Diatom again with './dev build'.");
        }
        try (Stream<Path> files = Files.list(guest)) {
            List<Path> present = files.toList();
            return new Toolchain(GUEST_MODULES.stream()
                    .flatMap(module -> present.stream()
                            .filter(file -> file.getFileName().toString().startsWith(module)))
                    .toList());
        } catch (IOException e) {
            throw new BuildException("The guest modules in '" + guest + "' cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static @Nullable Path home() {
        try {
            Path self = Path.of(Toolchain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path lib = self.getParent();
            return lib == null ? null : lib.getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
