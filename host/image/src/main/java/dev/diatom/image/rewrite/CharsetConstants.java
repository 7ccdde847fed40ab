package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Keeps charsets and locales out of images that only name them. Strings know UTF-8 and ISO 8859-1 without coders, and the case of
 * letters without a locale, so that calls with such a constant become calls without it. Other uses read the constant where it
 * comes from, so that one charset does not bring in all the others.
 */
final class CharsetConstants implements ClassRewrite {
    private static final String CONSTANTS = "java/nio/charset/StandardCharsets";
    private static final String LOCALE = "java/util/Locale";
    private static final String STRING = "java/lang/String";
    private static final String UTF_8 = "UTF_8";
    private static final String ISO_8859_1 = "ISO_8859_1";

    private static final Map<String, String> CHARSETS =
            Map.of(UTF_8, "sun/nio/cs/UTF_8", ISO_8859_1, "sun/nio/cs/ISO_8859_1", "US_ASCII", "sun/nio/cs/US_ASCII");

    private static final Set<String> CASE_METHODS = Set.of("toLowerCase", "toUpperCase");

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        if (node.name.equals(CONSTANTS)) {
            return false;
        }
        boolean changed = false;
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof FieldInsnNode field && field.getOpcode() == Opcodes.GETSTATIC) {
                    changed |= (field.owner.equals(CONSTANTS) && replaceCharset(method, field))
                            || (field.owner.equals(LOCALE) && dropLocale(method, field));
                }
            }
        }
        return changed;
    }

    private static boolean replaceCharset(MethodNode method, FieldInsnNode field) {
        String charset = CHARSETS.get(field.name);
        if (charset == null) {
            return false;
        }
        MethodInsnNode call = stringCall(field);
        if (call != null && field.name.equals(UTF_8) && call.desc.contains(")[B")) {
            return withoutArgument(method, field, call, "()[B");
        } else if (call != null && field.name.equals(UTF_8) && call.desc.startsWith("([B")) {
            return withoutArgument(method, field, call, call.desc.replace("Ljava/nio/charset/Charset;", ""));
        } else if (call != null
                && field.name.equals(ISO_8859_1)
                && call.desc.equals("([BLjava/nio/charset/Charset;)V")) {
            method.instructions.set(field, new InsnNode(Opcodes.ICONST_0));
            call.desc = "([BI)V";
            return true;
        } else if (call != null && field.name.equals(ISO_8859_1) && call.desc.contains(")[B")) {
            method.instructions.remove(field);
            call.setOpcode(Opcodes.INVOKESTATIC);
            call.owner = "dev/diatom/jdk/Latin1";
            call.desc = "(Ljava/lang/String;)[B";
            return true;
        }
        field.owner = charset;
        field.name = "INSTANCE";
        field.desc = "L" + charset + ";";
        return true;
    }

    private static boolean dropLocale(MethodNode method, FieldInsnNode field) {
        MethodInsnNode call = stringCall(field);
        return call != null
                && CASE_METHODS.contains(call.name)
                && withoutArgument(method, field, call, "()Ljava/lang/String;");
    }

    private static boolean withoutArgument(
            MethodNode method, FieldInsnNode field, MethodInsnNode call, String descriptor) {
        method.instructions.remove(field);
        call.desc = descriptor;
        return true;
    }

    /** The call of a method or constructor of strings whose last argument the constant is, if its next use is one. */
    private static @Nullable MethodInsnNode stringCall(FieldInsnNode field) {
        return field.getNext() instanceof MethodInsnNode call
                        && call.owner.equals(STRING)
                        && (call.desc.contains("Ljava/nio/charset/Charset;)")
                                || call.desc.contains("Ljava/util/Locale;)"))
                ? call
                : null;
    }
}
