package dev.diatom.image.rewrite;

import java.util.List;

/** The rewrites of every build, in order. */
public final class Rewrites {
    private Rewrites() {}

    /**
     * The rewrites, new ones for each build.
     *
     * @param target the label of the build's target
     * @param assertions whether the application's assertions are on
     */
    public static List<ClassRewrite> all(String target, boolean assertions) {
        ProviderServices services = new ProviderServices();
        return List.of(
                new JdkMethods(),
                new JdkData(),
                new SecurityCatalog(services),
                new Redirections(),
                new ClassPatches(target),
                new NativeMethods(),
                new BoxInitialization(),
                new ClassesByName(),
                new CharsetConstants(),
                new AlgorithmNames(services),
                new SequentialAlgorithms(),
                new Diagnostics(),
                new Assertions(assertions),
                new SharedScratch(),
                new UnseededGenerators(),
                new LiteralSplits(),
                new ConcatenationConstants(),
                new SpinPolls(),
                new DirectFieldAccess(),
                new CheckedArithmetic(),
                new ParameterCopies());
    }
}
