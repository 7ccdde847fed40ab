package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import org.objectweb.asm.tree.ClassNode;

/**
 * One change to classes on their way into the compiler. Rewrites run in the order of {@link Rewrites#all} on every
 * class the compiler reads, each seeing what the ones before it left. Classes carry no stack map frames here and need
 * none; maxima are computed afterwards.
 */
@FunctionalInterface
public interface ClassRewrite {
    /**
     * Changes the class in place.
     *
     * @return whether anything changed
     */
    boolean apply(ClassNode node, Origin origin, RewriteContext context);
}
