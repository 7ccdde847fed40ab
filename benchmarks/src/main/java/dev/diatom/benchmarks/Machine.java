package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The machine a figure comes from. */
record Machine(Substrate substrate, String processor, int processors, long memoryKib, String kernel, String java) {

    static Machine detect() throws IOException {
        String cpuinfo = Files.readString(Path.of("/proc/cpuinfo"));
        String processor = cpuinfo.lines()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("unknown processor");
        return new Machine(
                Substrate.detect(cpuinfo, Files.exists(Path.of("/dev/kvm"))),
                processor,
                Runtime.getRuntime().availableProcessors(),
                ProcFigures.kib(Files.readString(Path.of("/proc/meminfo")), "MemTotal"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }

    String describe() {
        return "Measured on %s, %d x %s, %d MiB, %s, %s."
                .formatted(substrate.description(), processors, processor, memoryKib / 1024, kernel, java);
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("substrate", substrate.description());
        json.put("processor", processor);
        json.put("processors", processors);
        json.put("memoryKib", memoryKib);
        json.put("kernel", kernel);
        json.put("java", java);
        return json;
    }
}
