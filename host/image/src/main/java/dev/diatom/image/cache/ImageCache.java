package dev.diatom.image.cache;

import dev.diatom.image.BuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Built images by the digest of their input, one file each, shared by all processes of a user. What was not used for the
 * longest time goes first when the folder grows over its bound.
 */
public final class ImageCache {
    private static final long BYTES_MAX = 512L << 20;

    private final Path folder;
    private final Clock clock;
    private final long bytesMax;

    public ImageCache(Path folder, Clock clock) {
        this(folder, clock, BYTES_MAX);
    }

    ImageCache(Path folder, Clock clock, long bytesMax) {
        this.folder = folder;
        this.clock = clock;
        this.bytesMax = bytesMax;
    }

    /** The user's cache: where {@code DIATOM_CACHE} says, or where the XDG Base Directory Specification puts it. */
    public static Path userFolder() {
        String named = System.getenv("DIATOM_CACHE");
        if (named != null && !named.isEmpty()) {
            return Path.of(named);
        }
        String cacheHome = System.getenv("XDG_CACHE_HOME");
        Path base = cacheHome == null || cacheHome.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(cacheHome);
        return base.resolve("diatom").resolve("images");
    }

    public Optional<Path> find(String digest) {
        Path image = folder.resolve(digest);
        if (!Files.isRegularFile(image)) {
            return Optional.empty();
        }
        try {
            Files.setLastModifiedTime(image, FileTime.from(clock.instant()));
            return Optional.of(image);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Takes the image over, and makes room for it. */
    public Path store(String digest, Path built) {
        Path image = folder.resolve(digest);
        try {
            Files.createDirectories(folder);
            Path arriving = Files.createTempFile(folder, "arriving", "");
            Files.copy(built, arriving, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.setLastModifiedTime(arriving, FileTime.from(clock.instant()));
            Files.move(arriving, image, StandardCopyOption.ATOMIC_MOVE);
            trim(image);
            return image;
        } catch (IOException e) {
            throw new BuildException(
                    "The image cache '" + folder + "' cannot be written: " + e.getMessage()
                            + "; let DIATOM_CACHE name a folder that can.",
                    e);
        }
    }

    private void trim(Path newest) throws IOException {
        List<Path> images;
        try (Stream<Path> files = Files.list(folder)) {
            images = files.sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
        }
        long bytes = 0;
        for (Path image : images) {
            bytes += image.toFile().length();
            if (bytes > bytesMax && !image.equals(newest)) {
                Files.deleteIfExists(image);
            }
        }
    }
}
