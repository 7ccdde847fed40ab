package dev.diatom.image.reflect;

import java.util.Set;
import org.objectweb.asm.ClassReader;

/** What a class shows of reflection in its constants. */
final class ReflectiveUse {
    private static final String CLASS = "java/lang/Class";
    private static final String REFLECT = "java/lang/reflect/";

    /** Types of the package that say nothing of members. */
    private static final Set<String> HARMLESS =
            Set.of(REFLECT + "Array", REFLECT + "Modifier", REFLECT + "InvocationTargetException");

    private static final Set<String> QUESTIONS = Set.of(
            "getField",
            "getFields",
            "getDeclaredField",
            "getDeclaredFields",
            "getMethod",
            "getMethods",
            "getDeclaredMethod",
            "getDeclaredMethods",
            "getConstructor",
            "getConstructors",
            "getDeclaredConstructor",
            "getDeclaredConstructors",
            "newInstance",
            "getRecordComponents",
            "getAnnotation",
            "getAnnotations",
            "getAnnotationsByType",
            "getDeclaredAnnotation",
            "getDeclaredAnnotations",
            "isAnnotationPresent");

    private static final int CONSTANT_CLASS = 7;
    private static final int CONSTANT_METHOD = 10;
    private static final int CONSTANT_INTERFACE_METHOD = 11;
    private static final Set<String> HANDED_OVER =
            Set.of("Ljava/lang/Object;", "Ljava/lang/Class;", "Ljava/lang/reflect/Type;");

    private final ClassReader reader;
    private final char[] buffer;

    ReflectiveUse(byte[] classFile) {
        reader = new ClassReader(classFile);
        buffer = new char[reader.getMaxStringLength()];
    }

    /** Whether it asks classes for their members or annotations. */
    boolean asksForMembers() {
        return anyConstant((tag, owner, name, descriptor) -> tag == CONSTANT_CLASS
                ? owner.startsWith(REFLECT) && !HARMLESS.contains(owner)
                : owner.equals(CLASS) && QUESTIONS.contains(name));
    }

    /** Whether it looks classes up by their names, or makes proxies. */
    boolean asksForClasses() {
        return anyConstant((tag, owner, name, descriptor) ->
                tag != CONSTANT_CLASS && (name.equals("loadClass") || (owner.equals(CLASS) && name.equals("forName"))));
    }

    /** Whether it calls a method of some classes that takes an object or a class of any kind. */
    boolean handsOver(java.util.function.Predicate<String> isReceiver) {
        return anyConstant((tag, owner, name, descriptor) -> tag != CONSTANT_CLASS
                && HANDED_OVER.stream().anyMatch(descriptor.substring(0, descriptor.indexOf(')') + 1)::contains)
                && isReceiver.test(owner));
    }

    /** A question about a class or a method among the constants; of a class there is the first name alone. */
    private interface Question {
        boolean test(int tag, String owner, String name, String descriptor);
    }

    private boolean anyConstant(Question question) {
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            int tag = item == 0 ? 0 : reader.readByte(item - 1);
            if (tag == CONSTANT_CLASS) {
                if (question.test(tag, reader.readUTF8(item, buffer), "", "()")) {
                    return true;
                }
            } else if (tag == CONSTANT_METHOD || tag == CONSTANT_INTERFACE_METHOD) {
                String owner = reader.readClass(item, buffer);
                int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
                if (question.test(
                        tag, owner, reader.readUTF8(nameAndType, buffer), reader.readUTF8(nameAndType + 2, buffer))) {
                    return true;
                }
            }
        }
        return false;
    }
}
