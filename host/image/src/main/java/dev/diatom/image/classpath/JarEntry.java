package dev.diatom.image.classpath;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A JAR; of a multi-release JAR the classes for the running JDK's release are seen. */
final class JarEntry implements Entry {
    private final Origin origin;
    private final JarFile jar;

    JarEntry(Origin origin, Path file) throws IOException {
        this.origin = origin;
        this.jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public String fileName() {
        return new File(jar.getName()).getName();
    }

    @Override
    public byte @Nullable [] read(String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return null;
        }
        try (InputStream content = jar.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }

    @Override
    public List<String> resourceNames() {
        return jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
