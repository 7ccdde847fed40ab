package dev.diatom.image.rewrite;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;

/** What a rewrite may ask about the classes beside the one at hand. Names are internal names ({@code java/lang/Object}). */
public interface RewriteContext {
    boolean exists(String internalName);

    /** A class as it lies on the class path, before any rewrite, or null; each call gives a tree of its own. */
    @Nullable
    ClassNode load(String internalName);

    /** A class of the JDK, whether images may have it or not, as it is in the JDK; each call gives a tree of its own. */
    ClassNode loadJdk(String internalName);

    /** What the library can leave out because the application shows no sign of it: names of sets of patches. */
    List<String> unusedParts();

    /** The texts among the constants of the application's classes. */
    Set<String> applicationTexts();
}
