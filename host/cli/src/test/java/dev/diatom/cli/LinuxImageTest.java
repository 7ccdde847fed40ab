package dev.diatom.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.diatom.image.BuildException;
import dev.diatom.image.ImageBuilder;
import dev.diatom.image.ImageRequest;
import dev.diatom.image.Target;
import dev.diatom.image.Toolchain;
import dev.diatom.image.application.Application;
import dev.diatom.image.manifest.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from a source file to an executable that runs, for target linux: it needs gcc and musl, no KVM. */
class LinuxImageTest {
    @TempDir
    private Path folder;

    private Path build(String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        Application application = Application.open(file, null, List.of(), line -> {});
        ImageRequest request = new ImageRequest(
                application.name(), application.classPath(), application.mainClass(), Target.LINUX, List.of(), false);
        Path work = Files.createTempDirectory(folder, "work");
        Path image = work.resolve("image");
        new ImageBuilder(Toolchain.locate(), line -> {}).build(request, work, image);
        return image;
    }

    @Test
    void theSameSourceGivesTheSameProgramTwice() throws IOException, InterruptedException {
        String source = """
                public class Sum {
                    public static void main(String[] arguments) {
                        int sum = 0;
                        for (String argument : arguments) {
                            sum += Integer.parseInt(argument);
                        }
                        System.out.println("sum " + sum);
                    }
                }
                """;
        Path image = build("Sum", source);
        Process process = new ProcessBuilder(image.toString(), "19", "23").start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertEquals("sum 42\n", output);
        assertEquals(Target.LINUX, Manifest.target(image));
        assertTrue(Manifest.read(image).contains("\"mainClass\": \"Sum\""));
        assertArrayEquals(Files.readAllBytes(image), Files.readAllBytes(build("Sum", source)));
    }

    @Test
    void whatCannotBeCompiledIsNamedWithItsUser() {
        String message = String.valueOf(
                assertThrows(BuildException.class, () -> build("Shell", """
                public class Shell {
                    public static void main(String[] arguments) throws Exception {
                        start();
                    }

                    static void start() throws Exception {
                        new ProcessBuilder("ls").start();
                    }
                }
                """)).getMessage());
        assertTrue(message.contains("class java.lang.ProcessBuilder"), message);
        assertTrue(message.contains("used by Shell.start(Shell.java:7)"), message);
    }
}
