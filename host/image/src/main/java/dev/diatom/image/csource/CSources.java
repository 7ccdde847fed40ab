package dev.diatom.image.csource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.teavm.vm.BuildTarget;

/** The folder that TeaVM generates C into. Files of its runtime that the guest runtime has a replacement for are replaced. */
public final class CSources implements BuildTarget {
    private static final List<SourceRewrite> REWRITES = List.of(
            new SpillDeclarations(),
            new LiteralEscapes(),
            new CheckedSites(),
            new SizedAllocations(),
            new ServiceTables(),
            new ConstantTables(),
            new CallSiteTables(),
            new HeaderFunctions());

    private final Path directory;
    private final Function<String, byte @Nullable []> replacements;

    /**
     * @param replacements by file name: what is written instead of the file TeaVM makes, or null to keep that
     */
    public CSources(Path directory, Function<String, byte @Nullable []> replacements) {
        this.directory = directory;
        this.replacements = replacements;
    }

    @Override
    public OutputStream createResource(String fileName) {
        return new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                store(fileName, toByteArray());
            }
        };
    }

    private void store(String fileName, byte[] generated) throws IOException {
        Path file = directory.resolve(fileName);
        Files.createDirectories(file.getParent());
        byte[] replacement = replacements.apply(fileName);
        Files.write(file, replacement == null ? rewritten(generated) : replacement);
    }

    private static byte[] rewritten(byte[] generated) {
        String text = new String(generated, StandardCharsets.UTF_8);
        for (SourceRewrite rewrite : REWRITES) {
            text = rewrite.apply(text);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
