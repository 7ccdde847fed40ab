package dev.diatom.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where things are, and what this machine can do. */
final class Repository {
    static final Path ROOT =
            Path.of(System.getProperty("diatom.root", "..")).toAbsolutePath().normalize();
    static final Path TESTS = ROOT.resolve("tests");
    static final String DIATOM = ROOT.resolve("diatom").toString();
    /** The monitor as a native executable, there once {@link #DIATOM} has run a VM. */
    static final String MONITOR =
            ROOT.resolve("host/cli/target/toolchain/bin/diatom-monitor").toString();

    private Repository() {}

    /** Why nothing can be compiled here; empty if it can. */
    static Optional<String> noCompiler() {
        boolean gcc = Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "gcc")));
        return gcc ? Optional.empty() : Optional.of("gcc is missing");
    }

    /** Why no virtual machine can run here; empty if it can. */
    static Optional<String> noMachine() {
        Path kvm = Path.of("/dev/kvm");
        return Files.isReadable(kvm) && Files.isWritable(kvm)
                ? noCompiler()
                : Optional.of("/dev/kvm is missing or not ours to use");
    }
}
