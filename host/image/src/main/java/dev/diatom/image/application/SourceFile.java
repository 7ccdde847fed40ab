package dev.diatom.image.application;

import dev.diatom.image.BuildException;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A program in one source file, compiled by this process's own JDK. */
final class SourceFile {
    private SourceFile() {}

    static Application compile(Path source, @Nullable String mainClass, Consumer<String> progress) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new BuildException("This Java has no compiler; install a JDK 25 and let JAVA_HOME name it.");
        }
        progress.accept("compiling " + source.getFileName());
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Path classes = TemporaryFolder.create();
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-d", classes.toString(), "-g", "-proc:none", "-nowarn"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            if (!compiled) {
                throw new BuildException("'" + source + "' does not compile:\n" + messages);
            }
            return ClassFolder.open(Application.baseName(source), classes, mainClass);
        } catch (IOException e) {
            throw new BuildException("'" + source + "' cannot be compiled: " + e.getMessage() + ".", e);
        }
    }

    /** A folder that goes away with this process. */
    private static final class TemporaryFolder {
        static Path create() throws IOException {
            Path folder = Files.createTempDirectory("diatom-classes");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException e) {
                // What a temporary folder leaves behind harms nobody.
            }
        }
    }
}
