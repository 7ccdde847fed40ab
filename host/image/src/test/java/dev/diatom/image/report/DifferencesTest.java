package dev.diatom.image.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    void theDocumentationSpeaksOfEach() throws IOException {
        String documentation = Files.readString(Path.of("../../docs/compatibility.md"));
        for (Differences.Difference difference : Differences.all()) {
            assertTrue(documentation.contains(difference.title()), difference.title());
            assertFalse(difference.text().isBlank(), difference.title());
        }
    }

    @Test
    void eachNamesMethodsOfTheJdk() throws ClassNotFoundException {
        for (Differences.Difference difference : Differences.all()) {
            for (String method : difference.methods()) {
                Class.forName(method.substring(0, method.lastIndexOf('.')), false, null);
            }
        }
    }
}
