package dev.diatom.image.classpath;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceFileTest {
    private static List<String> providers(String... files) {
        return List.copyOf(ServiceFile.providers(Stream.of(files)
                .map(file -> file.getBytes(StandardCharsets.UTF_8))
                .toList()));
    }

    @Test
    void linesWithoutCommentsAreProviders() {
        assertEquals(List.of("a.First", "a.Second"), providers("# who\n\n a.First # one\n#a.Old\r\na.Second"));
    }

    @Test
    void allFilesCountAndAProviderOnce() {
        assertEquals(List.of("a.First", "b.Other"), providers("a.First\n", "a.First\nb.Other\n"));
    }

    @Test
    void noLinesAreNoProviders() {
        assertEquals(List.of(), providers("", "# nothing\n"));
    }
}
