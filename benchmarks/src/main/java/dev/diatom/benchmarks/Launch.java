package dev.diatom.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one program is started.
 *
 * @param setting a command that runs the command after it in a prepared setting, outside of what is measured; often empty
 * @param command what is measured, from its spawn on
 * @param environment variables added to the harness's own
 * @param pidFile where a command that detaches leaves the number of the process that serves; empty if the command serves itself
 * @param cleanup commands that remove what the program leaves behind once it was stopped; they may fail
 */
record Launch(
        List<String> setting,
        List<String> command,
        Map<String, String> environment,
        Optional<Path> pidFile,
        List<List<String>> cleanup) {

    static Launch of(List<String> command) {
        return new Launch(List.of(), command, Map.of(), Optional.empty(), List.of());
    }

    Launch with(Map<String, String> variables) {
        return new Launch(setting, command, variables, pidFile, cleanup);
    }

    List<String> wholeCommand() {
        return joined(setting, command);
    }

    static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
