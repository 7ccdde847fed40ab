package dev.diatom.tests;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/** Compiles sources in Kotlin. */
final class KotlinCompiler {
    private KotlinCompiler() {}

    static boolean accepts(Path source) {
        return source.toString().endsWith(".kt");
    }

    static void compile(List<Path> sources, List<Path> libraries, Path classes) {
        String classPath = libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> words = new ArrayList<>(List.of("-no-stdlib", "-no-reflect", "-nowarn", "-cp", classPath));
        words.addAll(List.of("-jdk-home", System.getProperty("java.home"), "-d", classes.toString()));
        sources.forEach(source -> words.add(source.toString()));
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        ExitCode code = new K2JVMCompiler()
                .exec(new PrintStream(messages, true, StandardCharsets.UTF_8), words.toArray(String[]::new));
        if (code != ExitCode.OK) {
            throw new IllegalStateException(messages.toString(StandardCharsets.UTF_8));
        }
    }
}
