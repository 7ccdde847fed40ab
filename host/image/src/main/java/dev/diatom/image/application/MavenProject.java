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

/**
 * A Maven project: packaged by Maven when its sources are newer than its JAR, then its JAR with the libraries that the project
 * depends on, if the JAR names none itself.
 */
final class MavenProject {
    private static final List<String> SIDE_ARTIFACTS = List.of("-sources.jar", "-javadoc.jar", "-tests.jar");

    private MavenProject() {}

    static Application build(Path project, @Nullable String mainClass, Consumer<String> progress) {
        try {
            return open(project, mainClass, progress);
        } catch (IOException e) {
            throw new BuildException("Project '" + project + "' cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Application open(Path project, @Nullable String mainClass, Consumer<String> progress)
            throws IOException {
        Path jar = jar(project);
        if (jar == null || isStale(project, jar)) {
            progress.accept("packaging " + Application.baseName(project) + " with Maven");
            runMaven(project, "-DskipTests", "package");
            jar = jar(project);
            if (jar == null) {
                throw new BuildException("Maven packaged '" + project + "' and left no JAR in its target folder.");
            }
            Files.deleteIfExists(libraryList(project));
        }
        Application application = Jar.open(jar, mainClass);
        if (application.classPath().size() > 1) {
            return application;
        }
        List<Path> classPath = new ArrayList<>(application.classPath());
        classPath.addAll(libraries(project));
        return new Application(application.name(), classPath, application.mainClass());
    }

    /** Where Maven writes the project's class path, until the next packaging. */
    private static Path libraryList(Path project) {
        return project.resolve("target").resolve("diatom.class-path").toAbsolutePath();
    }

    private static List<Path> libraries(Path project) throws IOException {
        if (!Files.readString(project.resolve("pom.xml")).contains("<dependency>")) {
            return List.of();
        }
        Path list = libraryList(project);
        if (!Files.exists(list)) {
            runMaven(project, "dependency:build-classpath", "-DincludeScope=runtime", "-Dmdep.outputFile=" + list);
        }
        return ClassPath.parse(Files.readString(list).strip());
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

    private static void runMaven(Path project, String... arguments) {
        List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B"));
        command.addAll(List.of(arguments));
        try {
            Process maven = new ProcessBuilder(command)
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .start();
            maven.getOutputStream().close();
            String output = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (maven.waitFor() != 0) {
                throw new BuildException(
                        "Maven fails at '" + project + "' (" + String.join(" ", command) + "):\n" + output.strip());
            }
        } catch (IOException e) {
            throw new BuildException("Maven is missing; install it (on Debian: apt-get install maven).", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildException("The build was interrupted.", e);
        }
    }
}
