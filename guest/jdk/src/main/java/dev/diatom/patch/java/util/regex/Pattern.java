package dev.diatom.patch.java.util.regex;

import java.util.regex.PatternSyntaxException;

/** Patterns cannot name characters ({@code \\N{...}}): the names of all of Unicode are not in images. */
public final class Pattern {
    private Pattern() {}

    private native PatternSyntaxException error(String message);

    private int N() {
        throw error("Unknown character name");
    }
}
