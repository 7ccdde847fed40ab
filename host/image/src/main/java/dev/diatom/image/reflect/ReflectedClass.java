package dev.diatom.image.reflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/** A class as reflection sees it: its file without code, and without members that the image cannot have. */
final class ReflectedClass {
    /** The major version of a file that has all members. */
    private static final int COMPLETE = Opcodes.V25;

    private static final int INCOMPLETE = 0;
    private static final int ACCESS = 0xffff;

    private final ClassNode file = new ClassNode();
    private final Set<String> types = new TreeSet<>();

    /**
     * Takes a class apart.
     *
     * @param original as it was compiled
     * @param exists tells whether the image can have a class, by its internal name
     * @param isAnnotation tells the types whose annotations the image can have
     */
    ReflectedClass(
            ClassNode original,
            ReflectionPlan.Selection selection,
            Predicate<String> exists,
            Predicate<String> isAnnotation) {
        file.visit(
                selection.isWhole() ? COMPLETE : INCOMPLETE, original.access & ACCESS, original.name, null, null, null);
        file.visibleAnnotations = known(original.visibleAnnotations, isAnnotation);
        file.outerClass = original.outerClass;
        file.outerMethod = original.outerMethod;
        file.outerMethodDesc = original.outerMethodDesc;
        file.permittedSubclasses = original.permittedSubclasses;
        for (InnerClassNode inner : original.innerClasses) {
            if (inner.name.equals(file.name) || (file.name.equals(inner.outerName) && exists.test(inner.name))) {
                file.innerClasses.add(inner);
            }
        }
        for (FieldNode field : original.fields) {
            if (selection.contains(field.name) && exist(field.desc, exists)) {
                file.fields.add(stripped(field, isAnnotation));
            }
        }
        for (MethodNode method : original.methods) {
            if (selection.contains(method.name)
                    && !method.name.equals("<clinit>")
                    && !method.name.equals("$deserializeLambda$")
                    && exist(method.desc, exists)) {
                file.methods.add(stripped(method, exists, isAnnotation));
            }
        }
        if (original.recordComponents != null) {
            file.recordComponents = original.recordComponents.stream()
                    .map(component -> stripped(component, isAnnotation))
                    .toList();
        }
        collectTypes();
    }

    private static FieldNode stripped(FieldNode field, Predicate<String> isAnnotation) {
        FieldNode result = new FieldNode(field.access & ACCESS, field.name, field.desc, field.signature, null);
        result.visibleAnnotations = known(field.visibleAnnotations, isAnnotation);
        return result;
    }

    private static MethodNode stripped(MethodNode method, Predicate<String> exists, Predicate<String> isAnnotation) {
        String[] exceptions = method.exceptions.stream().filter(exists).toArray(String[]::new);
        MethodNode result =
                new MethodNode(method.access & ACCESS, method.name, method.desc, method.signature, exceptions);
        result.visibleAnnotations = known(method.visibleAnnotations, isAnnotation);
        result.visibleParameterAnnotations = method.visibleParameterAnnotations;
        result.visibleAnnotableParameterCount = method.visibleAnnotableParameterCount;
        result.annotationDefault = method.annotationDefault;
        result.parameters = method.parameters;
        return result;
    }

    private static RecordComponentNode stripped(RecordComponentNode component, Predicate<String> isAnnotation) {
        RecordComponentNode result = new RecordComponentNode(component.name, component.descriptor, component.signature);
        result.visibleAnnotations = known(component.visibleAnnotations, isAnnotation);
        return result;
    }

    /** Annotations of types that are not there are not seen on a JVM either. */
    private static @Nullable List<AnnotationNode> known(
            @Nullable List<AnnotationNode> annotations, Predicate<String> isAnnotation) {
        return annotations == null
                ? null
                : annotations.stream()
                        .filter(annotation -> isAnnotation.test(Annotations.type(annotation)))
                        .toList();
    }

    private static boolean exist(String descriptor, Predicate<String> exists) {
        return typesOf(descriptor).allMatch(exists);
    }

    /** The internal names of the classes in a descriptor. */
    static Stream<String> typesOf(String descriptor) {
        Stream<Type> parts = descriptor.startsWith("(")
                ? Stream.concat(Stream.of(Type.getArgumentTypes(descriptor)), Stream.of(Type.getReturnType(descriptor)))
                : Stream.of(Type.getType(descriptor));
        return parts.map(type -> type.getSort() == Type.ARRAY ? type.getElementType() : type)
                .filter(type -> type.getSort() == Type.OBJECT)
                .map(Type::getInternalName);
    }

    /** The internal names of the classes in a generic signature. */
    static Set<String> typesOfSignature(@Nullable String signature) {
        Set<String> found = new TreeSet<>();
        if (signature != null) {
            new SignatureReader(signature).accept(new TypeCollector(found));
        }
        return found;
    }

    private static final class TypeCollector extends SignatureVisitor {
        private final Set<String> found;
        private String outer = "";

        TypeCollector(Set<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public void visitClassType(String name) {
            outer = name;
            found.add(name);
        }

        @Override
        public void visitInnerClassType(String name) {
            outer = outer + "$" + name;
            found.add(outer);
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            return new TypeCollector(found);
        }
    }

    private void collectTypes() {
        file.innerClasses.forEach(inner -> types.add(inner.name));
        if (file.outerClass != null) {
            types.add(file.outerClass);
        }
        if (file.permittedSubclasses != null) {
            types.addAll(file.permittedSubclasses);
        }
        for (FieldNode field : file.fields) {
            typesOf(field.desc).forEach(types::add);
            types.addAll(typesOfSignature(field.signature));
        }
        for (MethodNode method : file.methods) {
            typesOf(method.desc).forEach(types::add);
            types.addAll(typesOfSignature(method.signature));
            types.addAll(method.exceptions);
        }
        for (AnnotationNode annotation : annotations(file)) {
            Annotations.types(annotation).forEach(types::add);
        }
        for (MethodNode method : file.methods) {
            Annotations.typesOfValue(method.annotationDefault).forEach(types::add);
        }
    }

    /** All annotations of a class and its members that programs see at run time. */
    static List<AnnotationNode> annotations(ClassNode node) {
        List<AnnotationNode> all = new ArrayList<>();
        addAll(all, node.visibleAnnotations);
        node.fields.forEach(field -> addAll(all, field.visibleAnnotations));
        for (MethodNode method : node.methods) {
            addAll(all, method.visibleAnnotations);
            if (method.visibleParameterAnnotations != null) {
                for (List<AnnotationNode> parameter : method.visibleParameterAnnotations) {
                    addAll(all, parameter);
                }
            }
        }
        if (node.recordComponents != null) {
            node.recordComponents.forEach(component -> addAll(all, component.visibleAnnotations));
        }
        return all;
    }

    private static void addAll(List<AnnotationNode> all, @Nullable List<AnnotationNode> some) {
        if (some != null) {
            all.addAll(some);
        }
    }

    /** The internal names of all classes that the file mentions. */
    Set<String> types() {
        return types;
    }

    ClassNode file() {
        return file;
    }

    byte[] bytes() {
        ClassWriter writer = new ClassWriter(0);
        file.accept(writer);
        return writer.toByteArray();
    }
}
