package dev.diatom.image.csource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The generated program cut into compilation units. TeaVM writes one that includes all files, which lets gcc inline across
 * classes and keeps one processor busy; a few units of about equal length keep several busy and cost next to nothing, since
 * a unit still holds whole packages. The cut depends on the text alone, so that every machine makes the same image.
 */
public final class ProgramUnits {
    /** TeaVM's unit of all files. */
    private static final String ALL = "all.c";

    private static final long UNIT_BYTES = 1 << 20;
    private static final int UNITS_MAX = 8;
    private static final String INCLUDE = "#include";

    private ProgramUnits() {}

    /** Writes the units beside {@code all.c}; the answer is their names. */
    public static List<String> cut(Path directory) throws IOException {
        List<String> prologue = new ArrayList<>();
        List<String> includes = new ArrayList<>();
        long totalBytes = 0;
        for (String line : Files.readAllLines(directory.resolve(ALL))) {
            (line.startsWith(INCLUDE) ? includes : prologue).add(line);
            totalBytes += sizeBytes(directory, line);
        }
        int units = Math.clamp(totalBytes / UNIT_BYTES, 1, UNITS_MAX);
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            lines.add(new ArrayList<>(prologue));
        }
        long bytesBefore = 0;
        for (String include : includes) {
            lines.get((int) Math.min(units - 1, bytesBefore * units / totalBytes))
                    .add(include);
            bytesBefore += sizeBytes(directory, include);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            names.add("program" + i + ".c");
            Files.write(directory.resolve(names.getLast()), lines.get(i));
        }
        return names;
    }

    /** The names of the files that the program consists of. */
    static List<String> included(Path directory) throws IOException {
        return Files.readAllLines(directory.resolve(ALL)).stream()
                .filter(line -> line.startsWith(INCLUDE))
                .map(ProgramUnits::included)
                .toList();
    }

    private static long sizeBytes(Path directory, String line) throws IOException {
        return line.startsWith(INCLUDE) ? Files.size(directory.resolve(included(line))) : 0;
    }

    private static String included(String line) {
        return line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
    }
}
