package dev.diatom.image.application;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import dev.diatom.image.BuildException;
import dev.diatom.image.TemporaryFolder;
import dev.diatom.image.Toolchain;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A program in source, as the {@code java} launcher takes it: the first class of the file is run, and classes that it names are
 * looked for in the files beside it. It is compiled by this process's own JDK.
 */
final class SourceFile {
    private final Path source;
    private final List<Path> libraries;
    private final JavaCompiler compiler;

    private SourceFile(Path source, List<Path> libraries) {
        this.source = source.toAbsolutePath().normalize();
        this.libraries = libraries;
        compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new BuildException("This Java has no compiler; install a JDK 25 and let JAVA_HOME name it.");
        }
    }

    static Application compile(
            Path source, @Nullable String mainClass, List<Path> libraries, Consumer<String> progress) {
        progress.accept("compiling " + source.getFileName());
        return new SourceFile(source, libraries).compile(mainClass);
    }

    private Application compile(@Nullable String mainClass) {
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            CompilationUnitTree unit = parse(files);
            Path classes = TemporaryFolder.create("diatom-classes").path();
            StringWriter messages = new StringWriter();
            if (!task(files, options(classes, sourceRoot(unit)), messages).call()) {
                throw new BuildException("'" + source + "' does not compile:\n" + messages);
            }
            String main = mainClass != null ? mainClass : mainClass(unit, classes);
            return new Application(Application.baseName(source), List.of(classes), main);
        } catch (IOException e) {
            throw new BuildException("'" + source + "' cannot be compiled: " + e.getMessage() + ".", e);
        }
    }

    private CompilationUnitTree parse(StandardJavaFileManager files) throws IOException {
        // What is wrong with the file is said when it is compiled.
        return task(files, List.of("-proc:none"), new StringWriter())
                .parse()
                .iterator()
                .next();
    }

    private JavacTask task(StandardJavaFileManager files, List<String> options, StringWriter messages) {
        return (JavacTask) compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source));
    }

    private static String mainClass(CompilationUnitTree unit, Path classes) {
        for (Tree declaration : unit.getTypeDecls()) {
            if (declaration instanceof ClassTree type) {
                String name = unit.getPackageName() == null
                        ? type.getSimpleName().toString()
                        : unit.getPackageName() + "." + type.getSimpleName();
                if (MainClass.candidates(classes).contains(name)) {
                    return name;
                }
                break;
            }
        }
        return MainClass.only(classes);
    }

    /** The folder that packages begin in, or null if the file does not lie where its package says. */
    private @Nullable Path sourceRoot(CompilationUnitTree unit) {
        Path folder = source.getParent();
        if (folder == null || unit.getPackageName() == null) {
            return folder;
        }
        Path packageFolder = Path.of(unit.getPackageName().toString().replace('.', '/'));
        Path root = folder;
        for (int i = 0; i < packageFolder.getNameCount() && root != null; i++) {
            root = root.getParent();
        }
        return folder.endsWith(packageFolder) ? root : null;
    }

    private List<String> options(Path classes, @Nullable Path sourceRoot) {
        List<String> options = new ArrayList<>(List.of("-d", classes.toString(), "-g", "-proc:none", "-nowarn"));
        options.addAll(List.of(
                "-cp",
                Stream.concat(libraries.stream(), Toolchain.api().stream())
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator))));
        options.addAll(List.of("-sourcepath", sourceRoot == null ? "" : sourceRoot.toString()));
        return options;
    }
}
