package dev.diatom.image.classpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of classes and resources. */
record DirectoryEntry(Origin origin, Path root) implements Entry {
    @Override
    public String fileName() {
        return root.toString();
    }

    @Override
    public byte @Nullable [] read(String name) throws IOException {
        Path file = root.resolve(name);
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    @Override
    public List<String> resourceNames() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }

    @Override
    public void close() {}
}
