package dev.diatom.image.application;

import dev.diatom.image.BuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** A folder of class files. Its main class is the only one with a main method (JLS 12.1.4). */
final class ClassFolder {
    private ClassFolder() {}

    static Application open(String name, Path folder, @Nullable String mainClass) {
        if (mainClass != null) {
            return new Application(name, List.of(folder), mainClass);
        }
        List<String> candidates = mainClasses(folder);
        if (candidates.isEmpty()) {
            throw new BuildException("No class in '" + folder + "' has a main method.");
        }
        if (candidates.size() > 1) {
            throw new BuildException("Several classes in '" + folder + "' have a main method; name one with --main: "
                    + String.join(", ", candidates) + ".");
        }
        return new Application(name, List.of(folder), candidates.getFirst());
    }

    private static List<String> mainClasses(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(ClassFolder::read)
                    .filter(ClassFolder::hasMain)
                    .map(node -> node.name.replace('/', '.'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BuildException("'" + folder + "' cannot be read: " + e.getMessage() + ".", e);
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
