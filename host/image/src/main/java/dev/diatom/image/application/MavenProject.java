package dev.diatom.image.application;

import dev.diatom.image.BuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Maven project: packaged by Maven when its sources are newer than its JAR, then its JAR. */
final class MavenProject {
    private static final List<String> SIDE_ARTIFACTS = List.of("-sources.jar", "-javadoc.jar", "-tests.jar");

    private MavenProject() {}

    static Application build(Path project, @Nullable String mainClass, Consumer<String> progress) {
        Path jar = jar(project);
        if (jar == null || isStale(project, jar)) {
            progress.accept("packaging " + Application.baseName(project) + " with Maven");
            runMaven(project);
            jar = jar(project);
        }
        if (jar == null) {
            throw new BuildException("Maven packaged '" + project + "' and left no JAR in its target folder.");
        }
        return Jar.open(jar, mainClass);
    }

    /** The project's JAR: one with a main class before one without, a fat one before a thin one. */
    private static @Nullable Path jar(Path project) {
        Path target = project.resolve("target");
        if (!Files.isDirectory(target)) {
            return null;
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(MavenProject::isMainArtifact)
                    .max(Comparator.comparingInt(MavenProject::mainClasses)
                            .thenComparingLong(file -> file.toFile().length())
                            .thenComparing(Path::toString))
                    .orElse(null);
        } catch (IOException e) {
            throw new BuildException("'" + target + "' cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static int mainClasses(Path jar) {
        return Jar.attribute(jar, Attributes.Name.MAIN_CLASS) == null ? 0 : 1;
    }

    private static boolean isMainArtifact(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar")
                && !name.startsWith("original-")
                && SIDE_ARTIFACTS.stream().noneMatch(name::endsWith);
    }

    private static boolean isStale(Path project, Path jar) {
        try (Stream<Path> sources =
                Files.isDirectory(project.resolve("src")) ? Files.walk(project.resolve("src")) : Stream.<Path>empty()) {
            FileTime built = Files.getLastModifiedTime(jar);
            List<Path> inputs = new ArrayList<>(sources.toList());
            inputs.add(project.resolve("pom.xml"));
            for (Path input : inputs) {
                if (Files.getLastModifiedTime(input).compareTo(built) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new BuildException("The sources of '" + project + "' cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static void runMaven(Path project) {
        List<String> command = List.of("mvn", "-q", "-B", "-DskipTests", "package");
        try {
            Process maven = new ProcessBuilder(command)
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .start();
            maven.getOutputStream().close();
            String output = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (maven.waitFor() != 0) {
                throw new BuildException("Maven cannot package '" + project + "':\n" + output.strip());
            }
        } catch (IOException e) {
            throw new BuildException("Maven is missing; install it (on Debian: apt-get install maven).", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildException("The build was interrupted.", e);
        }
    }
}
