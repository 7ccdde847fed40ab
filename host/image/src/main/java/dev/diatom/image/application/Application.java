package dev.diatom.image.application;

import dev.diatom.image.BuildException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final String WHAT_CAN_BE_RUN =
            "a JAR, a project folder with a pom.xml, a .java file, a folder of classes " + "or a built image.";

    public Application {
        classPath = List.copyOf(classPath);
    }

    /**
     * Finds the application in what the user named; a project is built and a source file compiled first.
     *
     * @param mainClass overrides what the JAR's manifest says or a search finds; null for none
     * @param libraries what the user wants on the class path, too, behind what the application brings
     * @param progress told what is going on, one line at a time
     */
    public static Application open(
            Path path, @Nullable String mainClass, List<Path> libraries, Consumer<String> progress) {
        Application application = find(path, mainClass, libraries, progress);
        List<Path> classPath = new ArrayList<>(application.classPath);
        classPath.addAll(libraries);
        return new Application(application.name, classPath, application.mainClass);
    }

    private static Application find(
            Path path, @Nullable String mainClass, List<Path> libraries, Consumer<String> progress) {
        if (!Files.exists(path)) {
            throw new BuildException("There is no '" + path + "'; name " + WHAT_CAN_BE_RUN);
        }
        if (Files.isDirectory(path)) {
            if (Files.isRegularFile(path.resolve("pom.xml"))) {
                return MavenProject.build(path, mainClass, progress);
            }
            if (Files.exists(path.resolve("build.gradle")) || Files.exists(path.resolve("build.gradle.kts"))) {
                throw new BuildException(
                        "'" + path + "' is a Gradle project, which Diatom does not build: build its JAR "
                                + "(gradle jar) and name that, with its libraries as --class-path.");
            }
            return new Application(baseName(path), List.of(path), mainClass != null ? mainClass : MainClass.only(path));
        }
        String fileName = path.getFileName().toString();
        if (fileName.endsWith(".java")) {
            return SourceFile.compile(path, mainClass, libraries, progress);
        }
        if (fileName.endsWith(".jar")) {
            return Jar.open(path, mainClass);
        }
        throw new BuildException("'" + path + "' is none of what can be run: " + WHAT_CAN_BE_RUN);
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
