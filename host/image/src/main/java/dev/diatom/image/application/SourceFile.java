package dev.diatom.image.application;

import dev.diatom.image.BuildException;
import dev.diatom.image.TemporaryFolder;
import dev.diatom.image.Toolchain;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
            Path classes = TemporaryFolder.create("diatom-classes").path();
            boolean compiled = compiler.getTask(
                            messages, files, null, options(classes), null, files.getJavaFileObjects(source))
                    .call();
            if (!compiled) {
                throw new BuildException("'" + source + "' does not compile:\n" + messages);
            }
            return ClassFolder.open(Application.baseName(source), classes, mainClass);
        } catch (IOException e) {
            throw new BuildException("'" + source + "' cannot be compiled: " + e.getMessage() + ".", e);
        }
    }

    private static List<String> options(Path classes) {
        List<String> options = new ArrayList<>(List.of("-d", classes.toString(), "-g", "-proc:none", "-nowarn"));
        Toolchain.api().ifPresent(api -> options.addAll(List.of("-cp", api.toString())));
        return options;
    }
}
