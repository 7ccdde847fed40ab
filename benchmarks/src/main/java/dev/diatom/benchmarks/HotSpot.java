package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The JVM that runs the harness, as a peer: the same program as in the VM. */
final class HotSpot {
    static final String JAR = "java -jar";
    static final String JAR_CACHED = "java -jar, AOT cache";

    private static final Duration CACHE_LIMIT = Duration.ofMinutes(1);

    private final Lab lab;
    private final Path jar;

    HotSpot(Lab lab) {
        this.lab = lab;
        this.jar = new Diatom(lab).helloJar();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** As everybody starts it. */
    Subject jar() {
        return subject(JAR, List.of());
    }

    /** With an ahead-of-time cache (JEP 483, JEP 515) trained by one request: what a JVM can do for its start. */
    Subject jarCached() throws InterruptedException {
        Path configuration = lab.scratch().resolve("hello.aotconf");
        Path cache = lab.scratch().resolve("hello.aot");
        Subject training = subject(JAR_CACHED, List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + configuration));
        if (training.isMissing()) {
            return training;
        }
        try {
            Service.start(training, lab.scratch().resolve("training.log")).stop();
            List<String> create = List.of(
                    java(),
                    "-XX:AOTMode=create",
                    "-XX:AOTConfiguration=" + configuration,
                    "-XX:AOTCache=" + cache,
                    "-jar",
                    jar.toString());
            Command.run(create, CACHE_LIMIT).orThrow(create);
        } catch (IOException failure) {
            return Subject.missing(JAR_CACHED, String.valueOf(failure.getMessage()));
        }
        return subject(JAR_CACHED, List.of("-XX:AOTCache=" + cache));
    }

    private Subject subject(String label, List<String> options) {
        if (!Files.exists(jar)) {
            return Subject.missing(label, jar + " is missing: run mvn package");
        }
        return Subject.of(
                label,
                port -> Launch.of(Launch.joined(
                        Launch.joined(List.of(java()), options),
                        List.of("-jar", jar.toString(), Integer.toString(port)))));
    }
}
