package dev.diatom.image.application;

import dev.diatom.image.BuildException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program as the compiler takes it.
 *
 * @param name what people call it, from the name of its file
 * @param classPath JARs and folders of classes, in the order of search
 * @param mainClass with dots
 */
public record Application(String name, List<Path> classPath, String mainClass) {
    public Application {
        classPath = List.copyOf(classPath);
    }

    /**
     * Finds the application in what the user named; a project is built and a source file compiled first.
     *
     * @param mainClass overrides what the JAR's manifest says or a search finds; null for none
     * @param progress told what is going on, one line at a time
     */
    public static Application open(Path path, @Nullable String mainClass, Consumer<String> progress) {
        if (!Files.exists(path)) {
            throw new BuildException("There is no '" + path + "'; name a JAR, a project folder with a pom.xml, "
                    + "a .java file, a folder of classes or a built image.");
        }
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve("pom.xml"))
                    ? MavenProject.build(path, mainClass, progress)
                    : ClassFolder.open(baseName(path), path, mainClass);
        }
        String fileName = path.getFileName().toString();
        if (fileName.endsWith(".java")) {
            return SourceFile.compile(path, mainClass, progress);
        }
        if (fileName.endsWith(".jar")) {
            return Jar.open(path, mainClass);
        }
        throw new BuildException("'" + path + "' is none of what can be run: a JAR, a project folder with a pom.xml, "
                + "a .java file, a folder of classes or a built image.");
    }

    /** The folder beside an application that holds what was recorded of it; there may be none. */
    public static Path metadata(Path path) {
        return path.toAbsolutePath().normalize().resolveSibling(baseName(path) + ".metadata");
    }

    /** The file's name without its extension. */
    static String baseName(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        if (name == null) {
            return "application";
        }
        String text = name.toString();
        int dot = text.lastIndexOf('.');
        return dot > 0 && !Files.isDirectory(path) ? text.substring(0, dot) : text;
    }
}
