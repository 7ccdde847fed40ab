package dev.diatom.tests;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Many programs in one: a generated main class that runs the program its first argument names. Compiling and linking cost
 * the same for one program as for fifty.
 */
final class Dispatcher {
    static final String MAIN_CLASS = "Dispatcher";

    private Dispatcher() {}

    /** Compiles the programs, and a dispatcher for them, into a folder of classes. */
    static void compile(Collection<Program> programs, Path classes) {
        compile(programs, List.of(), classes);
    }

    /**
     * The same with sources the programs share.
     *
     * @param shared sources that are no programs
     */
    static void compile(Collection<Program> programs, Collection<Path> shared, Path classes) {
        try {
            Path source = Files.createDirectories(classes.resolveSibling(classes.getFileName() + "-source"))
                    .resolve(MAIN_CLASS + ".java");
            Files.writeString(source, source(programs));
            Files.createDirectories(classes);
            compile(
                    Stream.concat(
                                    programs.stream().map(Program::source),
                                    Stream.concat(shared.stream(), Stream.of(source)))
                            .toList(),
                    Libraries.of(programs),
                    classes);
            for (Program program : programs) {
                for (Map.Entry<String, String> resource : program.resources().entrySet()) {
                    Path file = classes.resolve(resource.getKey());
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, resource.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles sources into a folder of classes. */
    static void compile(List<Path> sources, List<Path> libraries, Path classes) throws IOException {
        List<Path> kotlin = sources.stream().filter(KotlinCompiler::accepts).toList();
        List<Path> classPath = new ArrayList<>(libraries);
        if (!kotlin.isEmpty()) {
            KotlinCompiler.compile(kotlin, libraries, classes);
            classPath.add(classes);
        }
        compileJava(
                sources.stream()
                        .filter(source -> !KotlinCompiler.accepts(source))
                        .toList(),
                classPath,
                classes);
    }

    private static void compileJava(List<Path> sources, List<Path> classPath, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            List<String> options = List.of("-g", "-nowarn", "-proc:none", "-d", classes.toString());
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(messages.toString());
            }
        }
    }

    private static String source(Collection<Program> programs) {
        StringBuilder source = new StringBuilder("""
                public class Dispatcher {
                    public static void main(String[] args) throws Throwable {
                        String[] rest = new String[args.length - 1];
                        System.arraycopy(args, 1, rest, 0, rest.length);
                        switch (args[0]) {
                """);
        for (Program program : programs) {
            source.append("            case \"%s\" -> %s.main(rest);\n".formatted(program.name(), program.name()));
        }
        return source.append("""
                            default -> throw new IllegalArgumentException(args[0]);
                        }
                    }
                }
                """).toString();
    }
}
