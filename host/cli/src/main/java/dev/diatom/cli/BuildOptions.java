package dev.diatom.cli;

import dev.diatom.image.BuildException;
import dev.diatom.image.ImageBuilder;
import dev.diatom.image.ImageRequest;
import dev.diatom.image.Target;
import dev.diatom.image.Toolchain;
import dev.diatom.image.application.Application;
import dev.diatom.image.cache.ImageCache;
import dev.diatom.image.report.CheckReport;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that builds. */
final class BuildOptions {
    @Option(
            names = "--target",
            paramLabel = "vm|linux",
            defaultValue = "vm",
            description = "A virtual machine's image (default), or a static Linux executable of the same program.")
    private String target = "vm";

    @Mixin
    private final ApplicationOptions applicationOptions = new ApplicationOptions();

    @Option(
            names = {"-ea", "--enable-assertions"},
            description = "Turns the application's assertions on.")
    private boolean assertions;

    @Option(
            names = "--metadata",
            paramLabel = "FOLDER",
            description = "A folder with META-INF/native-image, as 'trace' writes it; repeatable.")
    private List<Path> metadata = new ArrayList<>();

    @Option(names = "-D", paramLabel = "MACRO", hidden = true, description = "Defines a macro for all C of the image.")
    private List<String> macros = new ArrayList<>();

    @Option(names = "--work", paramLabel = "DIR", hidden = true, description = "Builds anew and keeps the C there.")
    private @Nullable Path workDirectory;

    Target target() {
        return Target.of(target);
    }

    /**
     * The image of what the user named, built if it was not before.
     *
     * @param messages where progress goes, line by line
     */
    Path image(Path application, PrintWriter messages) {
        ImageRequest request = request(application, messages);
        ImageBuilder builder = new ImageBuilder(Toolchain.locate(), line -> tell(messages, line));
        if (workDirectory == null) {
            return builder.cached(request, new ImageCache(ImageCache.userFolder(), Clock.systemUTC()));
        }
        Path output = workDirectory.resolve("image");
        builder.build(request, workDirectory, output);
        return output;
    }

    /**
     * Whether what the user named could be built.
     *
     * @param isWhole whether all is told, or what matters most
     */
    CheckReport check(Path application, boolean isWhole, PrintWriter messages) {
        ImageRequest request = request(application, messages);
        return new ImageBuilder(Toolchain.locate(), line -> tell(messages, line)).check(request, isWhole);
    }

    private ImageRequest request(Path application, PrintWriter messages) {
        Target imageTarget = target();
        Application found = applicationOptions.open(application, line -> tell(messages, line));
        List<Path> classPath = new ArrayList<>(found.classPath());
        for (Path folder : metadata) {
            if (!Files.isDirectory(folder)) {
                throw new BuildException("There is no folder '" + folder + "' of metadata; 'diatom trace' makes one.");
            }
            classPath.add(folder);
        }
        Path recorded = Application.metadata(application);
        if (Files.isDirectory(recorded)) {
            classPath.add(recorded);
        }
        return new ImageRequest(found.name(), classPath, found.mainClass(), imageTarget, macros, assertions);
    }

    private static void tell(PrintWriter messages, String line) {
        messages.println("diatom: " + line);
        messages.flush();
    }
}
