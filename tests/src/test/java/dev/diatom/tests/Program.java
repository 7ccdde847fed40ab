package dev.diatom.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program of one source file. Comment lines in it say how it is run: {@code // args: a b}, {@code // stdin: one\ntwo},
 * {@code // env: NAME=VALUE} (repeatable), {@code // stderr: exceptions} if what it says of exceptions on standard
 * error counts, too, {@code // libraries: a b} for the artifacts it is compiled with, and
 * {@code // resource: NAME=line} (repeatable) for a line of a file that is packed with its classes.
 *
 * @param name package and class: {@code language.Switches}
 */
record Program(
        String name,
        Path source,
        List<String> arguments,
        String input,
        Map<String, String> environment,
        boolean comparesErrors,
        List<String> libraries,
        Map<String, String> resources) {

    /** The folder it lies in. */
    String group() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The same program with an environment variable more. */
    Program with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Program(name, source, arguments, input, more, comparesErrors, libraries, resources);
    }

    /** All programs below a folder, in order of their names. */
    static List<Program> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java") || KotlinCompiler.accepts(file))
                    .sorted()
                    .map(file -> read(folder, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program read(Path folder, Path source) {
        String relative = folder.relativize(source).toString();
        String name = relative.substring(0, relative.lastIndexOf('.')).replace('/', '.');
        List<String> arguments = new ArrayList<>();
        Map<String, String> environment = new HashMap<>();
        String input = "";
        boolean comparesErrors = false;
        List<String> libraries = new ArrayList<>();
        Map<String, String> resources = new HashMap<>();
        for (String line : lines(source)) {
            String value = line.substring(line.indexOf(':') + 1).stripLeading();
            if (line.startsWith("// args:")) {
                arguments.addAll(List.of(value.split(" ", -1)));
            } else if (line.startsWith("// stdin:")) {
                input = value.translateEscapes();
            } else if (line.startsWith("// env:")) {
                environment.put(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1));
            } else if (line.startsWith("// resource:")) {
                int equals = value.indexOf('=');
                resources.merge(value.substring(0, equals), value.substring(equals + 1) + "\n", String::concat);
            } else if (line.startsWith("// stderr: exceptions")) {
                comparesErrors = true;
            } else if (line.startsWith("// libraries:")) {
                libraries.addAll(List.of(value.split(" ", -1)));
            }
        }
        return new Program(
                name,
                source,
                List.copyOf(arguments),
                input,
                Map.copyOf(environment),
                comparesErrors,
                List.copyOf(libraries),
                Map.copyOf(resources));
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
