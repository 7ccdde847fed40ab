package dev.diatom.image.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.diatom.image.BuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationTest {
    @TempDir
    private Path folder;

    private static Application open(Path path) {
        return Application.open(path, null, List.of(), line -> {});
    }

    /** What the user is told of a path that cannot be opened. */
    private static String refusal(Path path) {
        return String.valueOf(
                assertThrows(BuildException.class, () -> open(path)).getMessage());
    }

    private Path jar(String name, String mainClass, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!mainClass.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        }
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path jar = folder.resolve(name);
        Files.createDirectories(jar.getParent());
        try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            stream.finish();
        }
        return jar;
    }

    @Test
    void aJarBringsWhatItsManifestNames() throws IOException {
        Path deepest = jar("lib/c.jar", "", "");
        Path library = jar("lib/b.jar", "", "c.jar missing.jar");
        Path jar = jar("shop.jar", "com.example.Shop", "lib/b.jar");
        assertEquals(new Application("shop", List.of(jar, library, deepest), "com.example.Shop"), open(jar));
    }

    @Test
    void aJarWithoutMainClassIsSearchedForOne() throws IOException {
        Path jar = jar("shop.jar", "", "");
        assertTrue(refusal(jar).contains("has a main method"));
        assertEquals("A", Application.open(jar, "A", List.of(), line -> {}).mainClass());
    }

    @Test
    void librariesComeLast() throws IOException {
        Path first = jar("lib/a.jar", "", "");
        Path second = jar("lib/b.jar", "", "");
        Path jar = jar("shop.jar", "Shop", "");
        List<Path> libraries = ClassPath.parse(folder.resolve("lib") + "/*:" + folder);
        assertEquals(
                List.of(jar, first, second, folder),
                Application.open(jar, null, libraries, line -> {}).classPath());
        BuildException refusal = assertThrows(
                BuildException.class,
                () -> ClassPath.parse(folder.resolve("c.jar").toString()));
        assertTrue(String.valueOf(refusal.getMessage()).contains("c.jar"));
    }

    @Test
    void aSourceFileFindsTheFilesBesideIt() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(
                folder.resolve("a/b/Other.java"), "package a.b; public class Other { static void main() {} }");
        Path source = Files.writeString(
                Files.createDirectories(folder.resolve("a")).resolve("Main.java"),
                "package a; class Main { void main() { new a.b.Other(); } }");
        Application application = open(source);
        assertEquals("a.Main", application.mainClass());
        assertTrue(Files.exists(application.classPath().getFirst().resolve("a/b/Other.class")));
    }

    @Test
    void aSourceFileIsCompiled() throws IOException {
        Path source = Files.writeString(
                folder.resolve("Greeting.java"), "package a; class Greeting { static void main(String[] x) {} }");
        Application application = open(source);
        assertEquals("Greeting", application.name());
        assertEquals("a.Greeting", application.mainClass());
        assertTrue(Files.exists(application.classPath().getFirst().resolve("a/Greeting.class")));
    }

    @Test
    void aSourceFileThatDoesNotCompileSaysWhy() throws IOException {
        Path source = Files.writeString(folder.resolve("A.java"), "class A { int x = true; }");
        String message = refusal(source);
        assertTrue(message.contains("incompatible types"), message);
    }

    @Test
    void theFirstClassOfASourceFileIsRun() throws IOException {
        Path source = Files.writeString(
                folder.resolve("Several.java"),
                "package a; class B { static class C { static void main() {} } void main() {} } class A { static void main() {} }");
        assertEquals("a.B", open(source).mainClass());
    }

    @Test
    void aSourceFileNeedsNoClass() throws IOException {
        Path source = Files.writeString(
                folder.resolve("Compact.java"), "record R(int x) {} void main() { IO.println(new R(1)); }");
        assertEquals("Compact", open(source).mainClass());
    }

    @Test
    void amongSeveralMainClassesTheUserChooses() throws IOException {
        Path source = Files.writeString(
                folder.resolve("A.java"),
                "class A { public static void main(String[] x) {} } class B { public static void main(String[] x) {} }");
        String message = refusal(open(source).classPath().getFirst());
        assertTrue(message.contains("A, B"), message);
    }

    @Test
    void whatIsNoApplicationIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "x");
        assertThrows(BuildException.class, () -> open(text));
        assertThrows(BuildException.class, () -> open(folder.resolve("absent.jar")));
    }
}
