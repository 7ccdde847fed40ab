package dev.diatom.image;

import dev.diatom.abi.AbiHeader;
import dev.diatom.image.classpath.ImageClassPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * C in, executable out: a run of gcc over the generated program and the guest runtime. The guest runtime's resource
 * {@code dev/diatom/runtime/TARGET.list} names its files, one a line: headers ({@code .h}) are put beside the generated
 * ones, sources ({@code .c}, {@code .S}) are compiled each by itself, the linker script ({@code .ld}) is linked by.
 */
final class CCompilation {
    private static final String RUNTIME = "dev/diatom/runtime/";

    /** What TeaVM's C needs to mean what it says: wrapping integers, untyped memory (see docs/architecture.md). */
    private static final List<String> DIALECT = List.of("-std=gnu11", "-w", "-fwrapv", "-fno-strict-aliasing");

    private static final List<String> FREESTANDING = List.of(
            "-ffreestanding",
            "-fbuiltin",
            "-fno-pic",
            "-mno-red-zone",
            "-fno-stack-protector",
            "-fno-asynchronous-unwind-tables",
            "-fcf-protection=none",
            "-ffunction-sections",
            "-fdata-sections");

    private final ImageRequest request;
    private final ImageClassPath classPath;
    private final CToolchain tools;
    private final Path directory;

    CCompilation(ImageRequest request, ImageClassPath classPath, CToolchain tools, Path directory) {
        this.request = request;
        this.classPath = classPath;
        this.tools = tools;
        this.directory = directory;
    }

    void run(Path output) {
        try {
            byte[] list = classPath.readGuest(RUNTIME + request.target().label() + ".list");
            if (list == null) {
                linkHosted(output);
            } else {
                Files.writeString(directory.resolve("diatom_abi.h"), AbiHeader.text());
                link(output, new String(list, StandardCharsets.UTF_8).lines().toList());
            }
        } catch (IOException e) {
            throw new BuildException("The C compiler's files cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** A plain Linux program over TeaVM's own runtime and the C library of the build machine. */
    private void linkHosted(Path output) {
        if (request.target() != Target.LINUX) {
            throw new BuildException("The guest runtime has nothing for target '"
                    + request.target().label() + "'.");
        }
        List<String> command = new ArrayList<>(List.of(tools.gcc(), "-O2"));
        command.addAll(DIALECT);
        request.macros().forEach(macro -> command.add("-D" + macro));
        command.addAll(List.of("all.c", "-o", output.toAbsolutePath().toString(), "-static", "-lm"));
        tools.run(directory, command);
    }

    private void link(Path output, List<String> files) throws IOException {
        List<String> objects = new ArrayList<>();
        String script = null;
        for (String file : files) {
            if (file.isBlank() || file.startsWith("#")) {
                continue;
            }
            copy(file);
            if (file.endsWith(".ld")) {
                script = file;
            } else if (file.endsWith(".c") || file.endsWith(".S")) {
                objects.add(file.substring(0, file.lastIndexOf('.')) + ".o");
            }
        }
        for (String file : files) {
            if (file.endsWith(".c") || file.endsWith(".S")) {
                // The runtime defines memcpy and the like; gcc must not turn their loops into calls of themselves.
                compile(file, List.of("-fno-builtin"));
            }
        }
        compile("all.c", List.of());
        objects.addFirst("all.o");
        tools.run(directory, linkCommand(output, objects, script));
    }

    private void copy(String file) throws IOException {
        byte[] content = classPath.readGuest(RUNTIME + file);
        if (content == null) {
            throw new BuildException("The guest runtime names '" + file + "' and does not have it.");
        }
        Path copy = directory.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.write(copy, content);
    }

    private void compile(String file, List<String> options) {
        List<String> command = new ArrayList<>(List.of(tools.gcc(), "-O2", "-c"));
        command.addAll(DIALECT);
        command.addAll(FREESTANDING);
        command.addAll(tools.musl().includeOptions());
        command.add("-I.");
        command.addAll(options);
        command.add("-DDIATOM_TARGET_" + request.target().name() + "=1");
        request.macros().forEach(macro -> command.add("-D" + macro));
        command.addAll(List.of(file, "-o", file.substring(0, file.lastIndexOf('.')) + ".o"));
        tools.run(directory, command);
    }

    private List<String> linkCommand(Path output, List<String> objects, @Nullable String script) {
        List<String> command = new ArrayList<>(List.of(
                tools.gcc(),
                "-nostdlib",
                "-static",
                "-no-pie",
                "-Wl,--gc-sections",
                "-Wl,-z,noexecstack",
                "-Wl,--build-id=none",
                "-Wl,-Map=image.map"));
        if (script != null) {
            command.addAll(List.of("-T", script));
        }
        command.addAll(objects);
        command.addAll(List.of(
                tools.musl().library(), "-lgcc", "-o", output.toAbsolutePath().toString()));
        return command;
    }
}
