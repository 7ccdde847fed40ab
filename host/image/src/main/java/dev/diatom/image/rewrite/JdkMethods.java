package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives classes of TeaVM's library, whose objects the compiler must know, the JDK's own bodies of methods that are plain Java. A
 * method is chosen by its name; lambdas come with the method that makes them.
 */
final class JdkMethods implements ClassRewrite {
    private static final Map<String, Predicate<String>> CHOSEN = Map.of(
            "java/lang/Class",
                    named(
                            "toGenericString addSealingInfo hasSealedAncestor typeVarBounds getTypeParameters getGenericSuperclass"
                                    + " getGenericInterfaces getGenericInfo getFactory getEnclosingMethod getEnclosingConstructor"
                                    + " getEnclosingMethodInfo toClass getClasses getFields getMethods getConstructors getConstructor"
                                    + " getDeclaredClasses getDeclaredFields getRecordComponents getDeclaredMethods"
                                    + " getDeclaredConstructors getDeclaredConstructor searchFields getField0 searchMethods getMethod0"
                                    + " getMethodsRecursive arrayContentsEq copyFields copyMethods copyConstructors isRecord"
                                    + " cast cannotCastMsg asSubclass isSealed getPermittedSubclasses isDirectSubType"),
            "java/lang/String", named("indent stripIndent outdent translateEscapes split splitWithDelimiters"),
            "java/lang/Character", allBut("valueOf charValue toString getName codePointOf describeConstable compareTo"),
            "java/lang/Integer", named("parseInt parseUnsignedInt decode getInteger compress expand parallelSuffix"),
            "java/lang/Long", named("parseLong parseUnsignedLong decode getLong compress expand parallelSuffix"),
            "java/lang/Short", named("parseShort decode"),
            "java/lang/Byte", named("parseByte decode"),
            "java/lang/Math",
                    named("asin acos atan atan2 sinh cosh tanh cbrt hypot expm1 log1p log10 IEEEremainder rint ulp fma"
                            + " getExponent nextAfter nextUp nextDown scalb powerOfTwoD powerOfTwoF primPowerOfTwoD primPowerOfTwoF signum copySign toRadians"
                            + " toDegrees round multiplyHigh unsignedMultiplyHigh multiplyFull clamp ceilDiv ceilDivExact"
                            + " ceilMod floorDiv floorDivExact floorMod addExact subtractExact multiplyExact divideExact"
                            + " incrementExact decrementExact negateExact toIntExact absExact unsignedMultiplyExact"
                            + " unsignedPowExact powExact"));

    private static Predicate<String> named(String names) {
        Set<String> chosen = Set.of(names.split(" ", -1));
        return chosen::contains;
    }

    private static Predicate<String> allBut(String names) {
        return named(names).negate();
    }

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        String jdkName = LibraryNames.jdkName(node.name);
        Predicate<String> chosen = jdkName == null ? null : CHOSEN.get(jdkName);
        if (jdkName == null || chosen == null) {
            return false;
        }
        ClassNode jdk = context.loadJdk(jdkName);
        Set<String> fields = new HashSet<>();
        for (MethodNode method : jdk.methods) {
            if (!method.name.startsWith("<")
                    && (method.access & (Opcodes.ACC_NATIVE | Opcodes.ACC_BRIDGE)) == 0
                    && chosen.test(plainName(method.name))) {
                ClassPatches.remove(node, method);
                Redirections.plainMessages(method);
                Assertions.takeOut(method);
                node.methods.add(method);
                addFieldsOf(jdkName, method, fields);
            }
        }
        node.fields.forEach(field -> fields.remove(field.name));
        jdk.fields.stream().filter(field -> fields.contains(field.name)).forEach(node.fields::add);
        return true;
    }

    /** The fields of its class that a method uses come with it, without their initial values. */
    private static void addFieldsOf(String owner, MethodNode method, Set<String> fields) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof FieldInsnNode access && access.owner.equals(owner)) {
                fields.add(access.name);
            }
        }
    }

    /** The name of the method whose lambda {@code name} is the body of, if it is one: {@code lambda$indent$0}. */
    private static String plainName(String name) {
        List<String> parts = List.of(name.split("\\$", -1));
        return parts.size() > 1 && parts.getFirst().equals("lambda") ? parts.get(1) : name;
    }
}
