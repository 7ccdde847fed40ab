package dev.diatom.trace;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets each call of reflection in the program's own classes and its libraries tell the {@link Recorder}. */
final class CallSites implements ClassFileTransformer {
    private static final ClassDesc RECORDER = ClassDesc.of("dev.diatom.trace.Recorder");
    private static final MethodTypeDesc ONE_OBJECT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);
    private static final MethodTypeDesc TWO_OBJECTS =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_Object);

    private static final String CLASS = "java/lang/Class";

    /** What is told of a call's result, by {@code owner.name}. */
    private static final Map<String, String> RESULTS = Map.ofEntries(
            Map.entry(CLASS + ".forName", "found"),
            Map.entry(CLASS + ".newInstance", "made"),
            Map.entry("java/lang/ClassLoader.loadClass", "found"),
            Map.entry(CLASS + ".getField", "member"),
            Map.entry(CLASS + ".getDeclaredField", "member"),
            Map.entry(CLASS + ".getMethod", "member"),
            Map.entry(CLASS + ".getDeclaredMethod", "member"),
            Map.entry(CLASS + ".getConstructor", "member"),
            Map.entry(CLASS + ".getDeclaredConstructor", "member"),
            Map.entry("java/lang/reflect/Proxy.newProxyInstance", "proxy"));

    /** What is told of a call's receiver. */
    private static final Map<String, String> RECEIVERS = Map.of(
            CLASS + ".getFields", "fields",
            CLASS + ".getDeclaredFields", "fields",
            CLASS + ".getRecordComponents", "methods",
            CLASS + ".getMethods", "methods",
            CLASS + ".getDeclaredMethods", "methods",
            CLASS + ".getConstructors", "constructors",
            CLASS + ".getDeclaredConstructors", "constructors",
            CLASS + ".getAnnotations", "annotated",
            CLASS + ".getDeclaredAnnotations", "annotated");

    /** Calls with one argument, of which it is told with the receiver. */
    private static final Map<String, String> QUESTIONS = Map.of(
            CLASS + ".getAnnotation",
            "annotation",
            CLASS + ".isAnnotationPresent",
            "annotation",
            CLASS + ".getResource",
            "resource",
            CLASS + ".getResourceAsStream",
            "resource",
            "java/lang/ClassLoader.getResource",
            "resource",
            "java/lang/ClassLoader.getResourceAsStream",
            "resource");

    private static final Set<String> NOT_THE_PROGRAM = Set.of("java/", "javax/", "jdk/", "sun/", "dev/diatom/trace/");

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] content) {
        if (loader == null || NOT_THE_PROGRAM.stream().anyMatch(className::startsWith)) {
            return null;
        }
        ClassHierarchyResolver resolver =
                ClassHierarchyResolver.defaultResolver().orElse(ClassHierarchyResolver.ofResourceParsing(loader));
        ClassFile classFile = ClassFile.of(ClassHierarchyResolverOption.of(resolver));
        return classFile.transformClass(
                classFile.parse(content), ClassTransform.transformingMethodBodies(CallSites::transform));
    }

    private static void transform(CodeBuilder code, CodeElement element) {
        if (!(element instanceof InvokeInstruction call)) {
            code.with(element);
            return;
        }
        String method = call.owner().asInternalName() + "." + call.name().stringValue();
        int parameters = call.typeSymbol().parameterCount();
        if (RECEIVERS.containsKey(method) && parameters == 0) {
            code.dup().invokestatic(RECORDER, RECEIVERS.get(method), ONE_OBJECT);
        } else if (QUESTIONS.containsKey(method) && parameters == 1) {
            code.dup2().invokestatic(RECORDER, QUESTIONS.get(method), TWO_OBJECTS);
        }
        code.with(element);
        if (RESULTS.containsKey(method)) {
            code.dup().invokestatic(RECORDER, RESULTS.get(method), ONE_OBJECT);
        }
    }
}
