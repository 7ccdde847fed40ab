package dev.diatom.image;

import dev.diatom.abi.AbiHeader;
import dev.diatom.image.classpath.ImageClassPath;
import dev.diatom.image.csource.LazyFrames;
import dev.diatom.image.csource.ProgramUnits;
import dev.diatom.image.csource.WrittenClasses;
import dev.diatom.image.manifest.Elf;
import dev.diatom.image.manifest.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * C in, executable out: a run of gcc over the generated program and the guest runtime. The guest runtime's resource
 * {@code dev/diatom/runtime/TARGET.list} names its files, one a line: headers ({@code .h}) are put beside the generated
 * ones, sources ({@code .c}, {@code .S}) are compiled each by itself, the linker script ({@code .ld}) is linked by.
 */
final class CCompilation {
    private static final String RUNTIME = "dev/diatom/runtime/";

    private static final String MANIFEST = "manifest.S";

    /**
     * What TeaVM's C needs to mean what it says (wrapping integers, untyped memory), and what images do without. Two neighbouring
     * fields loaded as one vector wait for the store that went to one of them just before, so gcc does not join them.
     */
    private static final List<String> DIALECT = List.of(
            "-std=gnu11",
            "-w",
            "-fwrapv",
            "-fno-strict-aliasing",
            "-fno-math-errno",
            "-fno-tree-slp-vectorize",
            "-fno-pic",
            "-fno-stack-protector",
            "-fno-asynchronous-unwind-tables",
            "-fcf-protection=none",
            "-ffunction-sections",
            "-fdata-sections");

    /**
     * A method's checks count as instructions, though their failures lie elsewhere: gcc is to take getters and comparators
     * with their checks for as small as they are. From 22 on, code grows by a tenth.
     */
    private static final String INLINING = "--param=max-inline-insns-auto=20";

    private static final List<String> FREESTANDING = List.of("-ffreestanding", "-fbuiltin", "-mno-red-zone");

    /** The runtime defines memory functions; gcc must not turn their bodies into calls of themselves. */
    private static final List<String> RUNTIME_ONLY = List.of("-fno-builtin");

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

    /**
     * Leaves the executable at the output path.
     *
     * @param inputDigest identifies in the manifest what the image was made from
     * @param packages the Java package of each symbol of the generated program
     * @return the executable's size in bytes
     */
    long run(Path output, String inputDigest, Map<String, String> packages) {
        try {
            byte[] list = classPath.readGuest(RUNTIME + request.target().label() + ".list");
            if (list == null) {
                throw new BuildException("The guest runtime has nothing for target '"
                        + request.target().label() + "'.");
            }
            Files.writeString(directory.resolve("diatom_abi.h"), AbiHeader.text());
            List<String> files = new String(list, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            for (String file : files) {
                copy(file);
            }
            Path bare = directory.resolve("image.bare");
            List<String> objects = objects(files);
            tools.run(directory, linkCommand(bare.toAbsolutePath(), objects, script(files)));
            link(output, objects, script(files), Manifest.of(request, Elf.read(bare), inputDigest, packages));
            return Files.size(output);
        } catch (IOException e) {
            throw new BuildException("The C compiler's files cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** Compiles all sources, as many at a time as there are processors, the program's before the runtime's. */
    private List<String> objects(List<String> files) throws IOException {
        LazyFrames.apply(directory);
        WrittenClasses.apply(directory);
        List<String> program = ProgramUnits.cut(directory);
        List<String> runtime = files.stream()
                .filter(file -> file.endsWith(".c") || file.endsWith(".S"))
                .toList();
        List<List<String>> commands = new ArrayList<>();
        program.forEach(source -> commands.add(compileCommand(source, List.of(INLINING))));
        runtime.forEach(source -> commands.add(compileCommand(source, RUNTIME_ONLY)));
        tools.runAll(directory, commands);
        return Stream.concat(program.stream(), runtime.stream())
                .map(CCompilation::object)
                .toList();
    }

    private static @Nullable String script(List<String> files) {
        return files.stream().filter(file -> file.endsWith(".ld")).findFirst().orElse(null);
    }

    /** Links once more, with the manifest: it tells the sizes that the first time shows. */
    private void link(Path output, List<String> objects, @Nullable String script, String manifest) throws IOException {
        Files.write(directory.resolve("manifest.note"), Manifest.note(manifest));
        Files.writeString(directory.resolve(MANIFEST), """
                .section .note.diatom.manifest, "a", @note
                .balign 4
                .incbin "manifest.note"
                .section .note.GNU-stack, "", @progbits
                """);
        List<String> all = new ArrayList<>(objects);
        tools.run(directory, compileCommand(MANIFEST, List.of()));
        all.add(object(MANIFEST));
        List<String> command = linkCommand(output.toAbsolutePath(), all, script);
        command.add("-Wl,--strip-all");
        tools.run(directory, command);
        if (request.target() == Target.VM) {
            Elf.markStandalone(output);
        }
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

    private static String object(String source) {
        return source.substring(0, source.lastIndexOf('.')) + ".o";
    }

    private List<String> compileCommand(String source, List<String> options) {
        List<String> command = new ArrayList<>(List.of(tools.gcc(), "-O2", "-c"));
        command.addAll(DIALECT);
        if (request.target() == Target.VM) {
            command.addAll(FREESTANDING);
        }
        command.addAll(tools.musl().includeOptions());
        command.addAll(options);
        command.add("-DDIATOM_TARGET_" + request.target().name() + "=1");
        request.macros().forEach(macro -> command.add("-D" + macro));
        command.addAll(List.of(source, "-o", object(source)));
        return command;
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
        command.addAll(List.of(tools.musl().library(), "-lgcc"));
        command.addAll(List.of("-o", output.toString()));
        return command;
    }
}
