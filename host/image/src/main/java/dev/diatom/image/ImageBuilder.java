package dev.diatom.image;

import dev.diatom.image.classpath.ImageClassPath;
import dev.diatom.image.rewrite.Rewrites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

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

    /**
     * Builds one image.
     *
     * @param workDirectory holds the generated C afterwards
     * @param output where the executable is written
     */
    public void build(ImageRequest request, Path workDirectory, Path output) {
        CToolchain tools = new CToolchain();
        try (ImageClassPath classPath = new ImageClassPath(toolchain.guest(), request.classPath(), Rewrites.all())) {
            Files.createDirectories(workDirectory);
            timed("compiling Java to C", () -> new JavaCompilation(request, classPath).run(workDirectory));
            timed("compiling C", () -> new CCompilation(request, classPath, tools, workDirectory).run(output));
        } catch (IOException e) {
            throw new BuildException("'" + workDirectory + "' cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private void timed(String what, Runnable step) {
        long startNanos = System.nanoTime();
        step.run();
        progress.accept("%s: %.1f s".formatted(what, (System.nanoTime() - startNanos) / 1e9));
    }
}
