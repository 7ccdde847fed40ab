package dev.diatom.patch.java.util.regex;

import java.util.stream.Stream;

/** Methods TeaVM's class lacks. */
public final class Pattern {
    private Pattern() {}

    public Stream<String> splitAsStream(CharSequence text) {
        return Stream.of(((java.util.regex.Pattern) (Object) this).split(text));
    }
}
