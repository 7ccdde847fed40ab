package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the figures of the files of proc(5) whose lines are {@code Name: 1234 kB}: meminfo, smaps_rollup, status. */
final class ProcFigures {
    private ProcFigures() {}

    /** The figure of that name in KiB. */
    static long kib(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .map(line -> parse(line.substring(name.length() + 1)))
                .orElseThrow(() -> new IllegalArgumentException("no line '" + name + ":' in: " + text));
    }

    private static long parse(String rest) {
        String figure = rest.strip();
        if (!figure.endsWith(" kB")) {
            throw new IllegalArgumentException("not in kB: " + rest);
        }
        return Long.parseLong(figure.substring(0, figure.length() - 3).strip());
    }

    static long memAvailableKib() throws IOException {
        return kib(Files.readString(Path.of("/proc/meminfo")), "MemAvailable");
    }

    /** Proportional set size of a process: its private pages, and of each shared page the process's share. */
    static long pssKib(long pid) throws IOException {
        return kib(Files.readString(Path.of("/proc", Long.toString(pid), "smaps_rollup")), "Pss");
    }

    /** Memory that a process has written, and that is no file's. */
    static long anonymousKib(long pid) throws IOException {
        return kib(Files.readString(Path.of("/proc", Long.toString(pid), "status")), "RssAnon");
    }

    /** Resident set size of a process, 0 if it has ended. */
    static long rssKib(long pid) {
        try {
            return kib(Files.readString(Path.of("/proc", Long.toString(pid), "status")), "VmRSS");
        } catch (IOException | IllegalArgumentException ended) {
            return 0;
        }
    }
}
