package dev.diatom.image.reflect;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** What annotations mention. */
final class Annotations {
    private Annotations() {}

    /** The internal name of an annotation's type. */
    static String type(AnnotationNode annotation) {
        return Type.getType(annotation.desc).getInternalName();
    }

    /** The internal names of an annotation's type and of the classes in its values. */
    static Stream<String> types(AnnotationNode annotation) {
        return Stream.concat(Stream.of(type(annotation)), typesOfValue(annotation.values));
    }

    /** The internal names of the classes in a value of ASM's form: class literals, enum constants, annotations. */
    static Stream<String> typesOfValue(@Nullable Object value) {
        return switch (value) {
            case Type literal -> ReflectedClass.typesOf(literal.getDescriptor());
            case String[] enumConstant -> ReflectedClass.typesOf(enumConstant[0]);
            case AnnotationNode nested -> types(nested);
            case List<?> values -> values.stream().flatMap(Annotations::typesOfValue);
            case null, default -> Stream.empty();
        };
    }

    /** The annotation itself and those in its values. */
    static Stream<AnnotationNode> nested(AnnotationNode annotation) {
        return Stream.concat(Stream.of(annotation), nestedIn(annotation.values));
    }

    static Stream<AnnotationNode> nestedIn(@Nullable Object value) {
        return switch (value) {
            case AnnotationNode inner -> nested(inner);
            case List<?> values -> values.stream().flatMap(Annotations::nestedIn);
            case null, default -> Stream.empty();
        };
    }
}
