package dev.diatom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    private int diatom(String... words) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(output, true));
        commandLine.setErr(new PrintWriter(errors, true));
        return commandLine.execute(words);
    }

    private void assertRefused(String message, String... words) {
        assertEquals(2, diatom(words));
        assertTrue(errors.toString().contains(message), errors.toString());
        assertEquals("", output.toString());
    }

    @Test
    void theVersionNamesTheAbi() {
        assertEquals(0, diatom("--version"));
        assertTrue(output.toString().startsWith("diatom "));
        assertTrue(output.toString().contains("ABI 1"));
    }

    @Test
    void helpShowsTheCommandsOfUsersOnly() {
        assertEquals(0, diatom("--help"));
        for (String command : List.of("run", "build", "check", "inspect")) {
            assertTrue(output.toString().contains("  " + command), command);
        }
        assertTrue(!output.toString().contains("  monitor"));
    }

    @Test
    void mistakesAreAnsweredWithOneSentence() throws IOException {
        assertRefused("Missing required subcommand");
        assertRefused("Unknown option: '--fast'", "run", "--fast", "x.jar");
        assertRefused("There is no 'absent.jar'", "build", "absent.jar", "-o", "x");
        assertRefused("There is no target 'moon'", "build", "absent.jar", "-o", "x", "--target", "moon");
        Path text = Files.writeString(folder.resolve("a.img"), "text");
        assertRefused("is no image that Diatom built", "inspect", text.toString());
    }
}
