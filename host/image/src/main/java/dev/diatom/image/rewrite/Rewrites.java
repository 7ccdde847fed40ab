package dev.diatom.image.rewrite;

import java.util.List;

/** The rewrites of every build, in order. */
public final class Rewrites {
    private Rewrites() {}

    public static List<ClassRewrite> all() {
        return List.of(new ClassPatches(), new DirectFieldAccess(), new CheckedDivision());
    }
}
