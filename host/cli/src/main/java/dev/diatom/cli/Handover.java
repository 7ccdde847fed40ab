package dev.diatom.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The end of {@code run}: another program takes this process's place. Java cannot exec, so the script that started it
 * does: it names a file in {@link #VARIABLE}, which gets the command, each word ended by a NUL. Signals, standard streams
 * and the exit code are then the program's own. Without a script the program runs as a child.
 */
final class Handover {
    static final String VARIABLE = "DIATOM_HANDOVER";

    private Handover() {}

    static int to(List<String> command) throws IOException, InterruptedException {
        String file = System.getenv(VARIABLE);
        if (file != null) {
            Files.writeString(Path.of(file), String.join("\0", command) + "\0", StandardCharsets.UTF_8);
            return 0;
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
