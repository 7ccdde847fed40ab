package dev.diatom.image.application;

import dev.diatom.image.BuildException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Searches a folder of classes or a JAR for classes with a main method (JLS 12.1.4). */
final class MainClass {
    private MainClass() {}

    /** The only class there with a main method, by its name with dots. */
    static String only(Path place) {
        List<String> candidates = candidates(place);
        if (candidates.isEmpty()) {
            throw new BuildException("No class in '" + place + "' has a main method.");
        }
        if (candidates.size() > 1) {
            throw new BuildException("Several classes in '" + place + "' have a main method; name one with --main: "
                    + String.join(", ", candidates) + ".");
        }
        return candidates.getFirst();
    }

    /** All of them, by their names with dots and in the order of those. */
    static List<String> candidates(Path place) {
        try {
            if (Files.isDirectory(place)) {
                return candidatesBelow(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return candidatesBelow(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new BuildException("'" + place + "' cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static List<String> candidatesBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !root.relativize(file).startsWith("META-INF"))
                    .map(MainClass::read)
                    .filter(MainClass::hasMain)
                    .map(node -> node.name.replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }

    private static ClassNode read(Path file) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            return node;
        } catch (IOException | IllegalArgumentException e) {
            throw new BuildException("'" + file + "' is no class file this JDK can read.", e);
        }
    }

    private static boolean hasMain(ClassNode node) {
        return node.methods.stream()
                .anyMatch(method -> method.name.equals("main")
                        && (method.access & Opcodes.ACC_PRIVATE) == 0
                        && (method.desc.equals("([Ljava/lang/String;)V") || method.desc.equals("()V")));
    }
}
