package dev.diatom.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts before the program and writes down at its end what was recorded. */
public final class Agent {
    private Agent() {}

    /**
     * Called by the JVM.
     *
     * @param file where the record goes
     */
    public static void premain(String file, Instrumentation instrumentation) {
        Path output = Path.of(file);
        instrumentation.addTransformer(new CallSites());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(output)));
    }

    private static void write(Path output) {
        try {
            Path folder = output.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(output, Recorder.RECORDING.json());
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + output, e);
        }
    }
}
