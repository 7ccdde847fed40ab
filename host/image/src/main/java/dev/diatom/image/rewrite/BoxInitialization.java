package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import java.util.ArrayList;
import java.util.Set;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/**
 * Initialises strings and boxes as the program starts, which nobody can tell: their initialisers only fill static fields of
 * their own. So no use of them asks whether they are initialised.
 */
final class BoxInitialization implements ClassRewrite {
    private static final String STATIC_INIT = "Lorg/teavm/interop/StaticInit;";
    private static final Set<String> CLASSES = Set.of(
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Character",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/lang/String");

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        String name = LibraryNames.jdkName(node.name);
        if (name == null || !CLASSES.contains(name)) {
            return false;
        }
        if (node.invisibleAnnotations == null) {
            node.invisibleAnnotations = new ArrayList<>();
        }
        node.invisibleAnnotations.add(new AnnotationNode(STATIC_INIT));
        return true;
    }
}
