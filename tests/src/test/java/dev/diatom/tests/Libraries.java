package dev.diatom.tests;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The libraries that programs name: artifacts on the class path of the tests, which Maven found. */
final class Libraries {
    private static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .toList();

    private Libraries() {}

    /** The JARs of all libraries of some programs. */
    static List<Path> of(Collection<Program> programs) {
        return programs.stream()
                .flatMap(program -> program.libraries().stream())
                .distinct()
                .sorted()
                .map(Libraries::jar)
                .toList();
    }

    /** The JAR of an artifact, which a repository keeps in {@code ARTIFACT/VERSION/}. */
    private static Path jar(String artifact) {
        return CLASS_PATH.stream()
                .filter(path -> path.getNameCount() > 2
                        && path.getName(path.getNameCount() - 3).toString().equals(artifact))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("tests/pom.xml has no dependency '" + artifact + "'"));
    }

    /** Packs classes into a JAR whose manifest names the libraries, as build tools do it. */
    static Path jar(Path classes, String mainClass, List<Path> libraries) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
        attributes.put(
                Attributes.Name.CLASS_PATH,
                libraries.stream().map(path -> path.toUri().toString()).collect(Collectors.joining(" ")));
        Path jar = classes.resolveSibling(classes.getFileName() + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, entries);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }
}
