package dev.diatom.image.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageCacheTest {
    @TempDir
    private Path folder;

    private ImageCache at(int second) {
        return new ImageCache(
                folder.resolve("cache"), Clock.fixed(Instant.ofEpochSecond(1_000_000 + second), ZoneOffset.UTC), 100);
    }

    private Path built(int sizeBytes) throws IOException {
        return Files.write(folder.resolve("built"), new byte[sizeBytes]);
    }

    @Test
    void findsWhatWasStored() throws IOException {
        assertEquals(Optional.empty(), at(0).find("a"));
        at(0).store("a", built(10));
        assertArrayEquals(new byte[10], Files.readAllBytes(at(1).find("a").orElseThrow()));
    }

    @Test
    void theLeastRecentlyUsedGoesFirst() throws IOException {
        at(0).store("a", built(40));
        at(1).store("b", built(40));
        at(2).find("a");
        at(3).store("c", built(40));
        assertTrue(at(4).find("a").isPresent());
        assertTrue(at(4).find("b").isEmpty());
        assertTrue(at(4).find("c").isPresent());
    }

    @Test
    void oneImageAboveTheBoundIsKept() throws IOException {
        at(0).store("a", built(200));
        assertTrue(at(1).find("a").isPresent());
    }
}
