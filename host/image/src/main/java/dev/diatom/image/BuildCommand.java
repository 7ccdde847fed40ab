package dev.diatom.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The builder without project handling or cache, for work on the toolchain itself:
 * {@code BuildCommand [--target vm|linux] [--work DIR] [-ea] [-DMACRO]... -o FILE MAIN_CLASS CLASS_PATH}.
 */
public final class BuildCommand {
    private BuildCommand() {}

    public static void main(String[] arguments) throws IOException {
        Target target = Target.LINUX;
        Path work = null;
        Path output = Path.of("image");
        boolean assertions = false;
        List<String> macros = new ArrayList<>();
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--target" -> target = Target.of(arguments[++i]);
                case "--work" -> work = Path.of(arguments[++i]);
                case "-ea" -> assertions = true;
                case "-o" -> output = Path.of(arguments[++i]);
                case String macro when macro.startsWith("-D") -> macros.add(macro.substring(2));
                default -> operands.add(arguments[i]);
            }
        }
        if (operands.size() != 2) {
            System.err.println(
                    "usage: [--target vm|linux] [--work DIR] [-ea] [-DMACRO]... -o FILE MAIN_CLASS CLASS_PATH");
            System.exit(2);
        }
        List<Path> classPath = Stream.of(operands.get(1).split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
        Path directory = work == null ? TemporaryFolder.create("diatom-build").path() : work;
        ImageRequest request =
                new ImageRequest(operands.get(0), classPath, operands.get(0), target, macros, assertions);
        try {
            new ImageBuilder(Toolchain.locate(), System.err::println).build(request, directory, output);
        } catch (BuildException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
