package dev.diatom.image.rewrite;

import dev.diatom.image.BuildException;
import dev.diatom.image.classpath.Origin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Puts files of the JDK that builds the image into the constants of guest classes, so that an image has a file if its program
 * reaches the class. The bodies of the class's native methods {@code size} and {@code packed} are made here, in the form
 * of {@link Packing}.
 */
final class JdkData implements ClassRewrite {
    private static final String DATA = "dev/diatom/jdk/data/";

    /** Files under the JDK's home, and resources of its modules. */
    private static final Map<String, Path> FILES = Map.of(
            DATA + "TimeZoneData", Path.of(System.getProperty("java.home"), "lib", "tzdb.dat"),
            DATA + "CurrencyData", Path.of(URI.create("jrt:/java.base/java/util/currency.data")),
            DATA + "TextBreaks$Words", textBreaks("Word"),
            DATA + "TextBreaks$Lines", textBreaks("Line"),
            DATA + "TextBreaks$Sentences", textBreaks("Sentence"),
            DATA + "Normalization$Canonical", unicode("nfc.nrm"),
            DATA + "Normalization$Compatibility", unicode("nfkc.nrm"));

    /** A constant has at most 65,535 bytes, and a character up to three. */
    private static final int PART_MAX = 20_000;

    private static Path textBreaks(String unit) {
        return Path.of(URI.create("jrt:/java.base/sun/text/resources/" + unit + "BreakIteratorData"));
    }

    /** A file of ICU's, in a folder that its version names. */
    private static Path unicode(String name) {
        Path data = Path.of(URI.create("jrt:/java.base/jdk/internal/icu/impl/data"));
        try (Stream<Path> versions = Files.list(data)) {
            return versions.findFirst().orElse(data).resolve(name);
        } catch (IOException e) {
            return data.resolve(name);
        }
    }

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        Path file = FILES.get(node.name);
        if (file == null) {
            return false;
        }
        try {
            byte[] content = Files.readAllBytes(file);
            for (MethodNode method : node.methods) {
                if (method.name.equals("size")) {
                    define(method, size(content));
                } else if (method.name.equals("packed")) {
                    define(method, parts(content));
                }
            }
        } catch (IOException e) {
            throw new BuildException("'" + file + "' of the JDK cannot be read: " + e.getMessage() + ".", e);
        }
        return true;
    }

    private static void define(MethodNode method, InsnList body) {
        method.access &= ~Opcodes.ACC_NATIVE;
        method.instructions = body;
    }

    private static InsnList size(byte[] content) {
        InsnList body = new InsnList();
        body.add(new LdcInsnNode(content.length));
        body.add(new InsnNode(Opcodes.IRETURN));
        return body;
    }

    private static InsnList parts(byte[] content) {
        List<String> parts = packed(content);
        InsnList body = new InsnList();
        body.add(new LdcInsnNode(parts.size()));
        body.add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/String"));
        for (int i = 0; i < parts.size(); i++) {
            body.add(new InsnNode(Opcodes.DUP));
            body.add(new LdcInsnNode(i));
            body.add(new LdcInsnNode(parts.get(i)));
            body.add(new InsnNode(Opcodes.AASTORE));
        }
        body.add(new InsnNode(Opcodes.ARETURN));
        return body;
    }

    private static List<String> packed(byte[] content) {
        String packed = Packing.packed(content);
        List<String> parts = new ArrayList<>();
        for (int begin = 0; begin < packed.length(); begin += PART_MAX) {
            parts.add(packed.substring(begin, Math.min(begin + PART_MAX, packed.length())));
        }
        return parts;
    }
}
