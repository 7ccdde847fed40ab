package dev.diatom.embed;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process of the native monitor. It has this program's standard output; what it says on standard error is looked at for the lines it begins with,
 * and passed on to this program's. It ends with this program, however that ends, because its standard input does.
 */
final class MonitorProcess {
    private static final String NAME = "diatom-monitor";

    private final Process process;
    private final BufferedReader errors;

    MonitorProcess(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(executable().toString()));
        command.addAll(words);
        process = new ProcessBuilder(command)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.PIPE)
                .start();
        errors = process.errorReader(StandardCharsets.UTF_8);
    }

    /** The property {@code diatom.monitor}, the variable {@code DIATOM_MONITOR}, or the first on the {@code PATH}. */
    private static Path executable() throws IOException {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(System.getProperty("diatom.monitor"), System.getenv("DIATOM_MONITOR"))
                .flatMap(Stream::ofNullable)
                .map(Path::of)
                .findFirst()
                .or(() -> Stream.of(path.split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, NAME))
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(() -> new IOException("The monitor is not found: let the variable DIATOM_MONITOR or the"
                        + " property diatom.monitor name the file that './diatom monitor' prints."));
    }

    /** The next line it says; null where it has ended. */
    @Nullable
    String line() throws IOException {
        return errors.readLine();
    }

    /** From here on all it says goes to this program's standard error. */
    void relay() {
        Thread.ofVirtual().name("diatom-errors").start(() -> errors.lines().forEach(System.err::println));
    }

    /** Why it ended before it did what it should. */
    IOException failure(List<String> said) {
        process.destroyForcibly();
        return new IOException("The monitor ended" + (said.isEmpty() ? "" : ": " + String.join("\n", said)));
    }

    Process process() {
        return process;
    }
}
