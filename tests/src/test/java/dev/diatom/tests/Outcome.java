package dev.diatom.tests;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is compared of a run.
 *
 * @param exceptions the lines of standard error that speak of exceptions and of frames of the program's own
 */
record Outcome(int exitCode, String output, List<String> exceptions) {
    private static final Pattern EXCEPTION = Pattern.compile("^(Exception in thread|Caused by:|\\s*Suppressed:)");

    static Outcome of(Program program, Command.Result result) {
        String ownFrame = "\tat " + program.name();
        List<String> exceptions = !program.comparesErrors()
                ? List.of()
                : result.errors()
                        .lines()
                        .filter(line -> EXCEPTION.matcher(line).find() || line.startsWith(ownFrame))
                        .toList();
        return new Outcome(result.exitCode(), result.output(), exceptions);
    }

    @Override
    public String toString() {
        return output + String.join("\n", exceptions) + "\nexit code " + exitCode + "\n";
    }
}
