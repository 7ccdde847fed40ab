package dev.diatom.image.application;

import dev.diatom.image.BuildException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * A JAR with what its manifest names: main class and class path (JAR File Specification). Where it names no main class, that is
 * the only class with a main method.
 */
final class Jar {
    private Jar() {}

    static Application open(Path jar, @Nullable String mainClass) {
        String main = mainClass != null ? mainClass : attribute(jar, Attributes.Name.MAIN_CLASS);
        if (main == null) {
            main = MainClass.only(jar);
        }
        return new Application(Application.baseName(jar), classPath(jar), main);
    }

    /** The JAR and, transitively, what the Class-Path attributes name and exists. */
    private static List<Path> classPath(Path jar) {
        Set<Path> found = new LinkedHashSet<>();
        List<Path> pending = new ArrayList<>(List.of(jar.toAbsolutePath().normalize()));
        while (!pending.isEmpty()) {
            Path next = pending.removeFirst();
            if (!Files.exists(next) || !found.add(next) || Files.isDirectory(next)) {
                continue;
            }
            String relative = attribute(next, Attributes.Name.CLASS_PATH);
            if (relative != null) {
                URI base = next.toUri();
                int index = 0;
                for (String reference : relative.strip().split("\\s+", -1)) {
                    pending.add(index++, Path.of(base.resolve(reference)).normalize());
                }
            }
        }
        return List.copyOf(found);
    }

    static @Nullable String attribute(Path jar, Attributes.Name name) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String value =
                    manifest == null ? null : manifest.getMainAttributes().getValue(name);
            return value == null || value.isBlank() ? null : value.strip();
        } catch (IOException e) {
            throw new BuildException("'" + jar + "' cannot be read as a JAR: " + e.getMessage() + ".", e);
        }
    }
}
