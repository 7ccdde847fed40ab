package dev.diatom.image;

import dev.diatom.image.cache.ImageCache;
import dev.diatom.image.cache.InputDigest;
import dev.diatom.image.classpath.ImageClassPath;
import dev.diatom.image.report.CheckReport;
import dev.diatom.image.report.ProblemReport;
import dev.diatom.image.rewrite.Rewrites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Builds images: class files to C to one static ELF file. */
public final class ImageBuilder {
    private final Toolchain toolchain;
    private final Consumer<String> progress;

    /**
     * @param progress told what the build does now, one line at a time
     */
    public ImageBuilder(Toolchain toolchain, Consumer<String> progress) {
        this.toolchain = toolchain;
        this.progress = progress;
    }

    /** The image of the request, from the cache when it was built before. */
    public Path cached(ImageRequest request, ImageCache cache) {
        CToolchain tools = new CToolchain();
        String digest = digest(request, tools);
        Optional<Path> known = cache.find(digest);
        if (known.isPresent()) {
            return known.get();
        }
        try (TemporaryFolder work = TemporaryFolder.create("diatom-build")) {
            Path output = work.path().resolve("image");
            build(request, work.path(), output);
            return cache.store(digest, output);
        }
    }

    /**
     * Builds one image.
     *
     * @param workDirectory holds the generated C afterwards
     * @param output where the executable is written
     */
    public void build(ImageRequest request, Path workDirectory, Path output) {
        CToolchain tools = new CToolchain();
        try (ImageClassPath classPath = new ImageClassPath(
                toolchain.guest(),
                request.classPath(),
                Rewrites.all(request.target().label(), request.assertions()))) {
            Files.createDirectories(workDirectory);
            Map<String, String> packages =
                    timed("Java to C", () -> new JavaCompilation(request, classPath).run(workDirectory, this::warn));
            timed(
                    "C to machine code",
                    () -> new CCompilation(request, classPath, tools, workDirectory)
                            .run(output, digest(request, tools), packages));
        } catch (IOException e) {
            throw new BuildException("'" + workDirectory + "' cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Finds out whether the application can be built, without building it.
     *
     * @param isWhole whether the report lists all, or what matters most
     */
    public CheckReport check(ImageRequest request, boolean isWhole) {
        try (ImageClassPath classPath = new ImageClassPath(
                toolchain.guest(),
                request.classPath(),
                Rewrites.all(request.target().label(), request.assertions()))) {
            return timed("checked", () -> new JavaCompilation(request, classPath).check(isWhole));
        }
    }

    private void warn(ProblemReport optional) {
        if (!optional.isEmpty()) {
            progress.accept("%d classes or members that only libraries name are missing; 'diatom check' lists them"
                    .formatted(optional.size()));
        }
    }

    private String digest(ImageRequest request, CToolchain tools) {
        List<String> versions = new ArrayList<>(toolchain.versions());
        versions.add(tools.version());
        return InputDigest.of(request, versions);
    }

    private <T> T timed(String what, Supplier<T> step) {
        long startNanos = System.nanoTime();
        T result = step.get();
        progress.accept("%s: %.1f s".formatted(what, (System.nanoTime() - startNanos) / 1e9));
        return result;
    }
}
