package dev.diatom.image.report;

import org.jspecify.annotations.Nullable;

/**
 * Something to be told of a program, and how the program comes to it.
 *
 * @param what a class or member, or a sentence
 * @param chain null if nothing is known of that
 */
record Finding(String what, @Nullable CallChain chain) {
    /** Calls from the application's code to the place; the largest number if none lead there. */
    int distance() {
        return chain == null || !chain.fromApplication()
                ? Integer.MAX_VALUE
                : chain.calls().size();
    }

    /** The method of the application or of a library at which the way begins. */
    CallChain.@Nullable Call origin() {
        return chain == null ? null : chain.calls().getFirst();
    }
}
