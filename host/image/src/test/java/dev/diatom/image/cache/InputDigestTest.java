package dev.diatom.image.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.diatom.image.ImageRequest;
import dev.diatom.image.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputDigestTest {
    @TempDir
    private Path folder;

    private Path jar(String fileName, long timeMillis, String... namesAndContents) throws IOException {
        Path jar = folder.resolve(fileName);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                ZipEntry entry = new ZipEntry(namesAndContents[i]);
                entry.setTime(timeMillis);
                zip.putNextEntry(entry);
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static String digest(Target target, Path... classPath) {
        ImageRequest request = new ImageRequest("app", List.of(classPath), "Main", target, List.of(), false);
        return InputDigest.of(request, List.of("gcc 1"));
    }

    @Test
    void placeTimeAndOrderInTheJarDoNotCount() throws IOException {
        Path one = jar("one.jar", 1_000_000_000_000L, "A", "1", "B", "2");
        Path other = jar("other.jar", 1_500_000_000_000L, "B", "2", "A", "1");
        assertEquals(digest(Target.VM, one), digest(Target.VM, other));
    }

    @Test
    void contentNamesTargetAndToolchainCount() throws IOException {
        Path jar = jar("one.jar", 0, "A", "1", "B", "2");
        String digest = digest(Target.VM, jar);
        assertNotEquals(digest, digest(Target.LINUX, jar));
        assertNotEquals(digest, digest(Target.VM, jar("two.jar", 0, "A", "1", "B", "3")));
        assertNotEquals(digest, digest(Target.VM, jar("three.jar", 0, "A", "12", "B", "")));
        assertNotEquals(
                digest,
                InputDigest.of(
                        new ImageRequest("app", List.of(jar), "Main", Target.VM, List.of(), false), List.of("gcc 2")));
    }

    @Test
    void orderOfTheClassPathCounts() throws IOException {
        Path one = jar("one.jar", 0, "A", "1");
        Path two = jar("two.jar", 0, "A", "2");
        assertNotEquals(digest(Target.VM, one, two), digest(Target.VM, two, one));
    }
}
