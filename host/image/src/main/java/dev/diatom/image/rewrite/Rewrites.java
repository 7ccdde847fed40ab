package dev.diatom.image.rewrite;

import java.util.List;

/** The rewrites of every build, in order. */
public final class Rewrites {
    private Rewrites() {}

    /**
     * The rewrites, new ones for each build.
     *
     * @param target the label of the build's target
     */
    public static List<ClassRewrite> all(String target) {
        return List.of(
                new JdkMethods(),
                new JdkData(),
                new Redirections(),
                new ClassPatches(target),
                new NativeMethods(),
                new CharsetConstants(),
                new SequentialAlgorithms(),
                new LibraryAssertions(),
                new SharedScratch(),
                new UnseededGenerators(),
                new LiteralSplits(),
                new DirectFieldAccess(),
                new CheckedArithmetic(),
                new ParameterCopies());
    }
}
