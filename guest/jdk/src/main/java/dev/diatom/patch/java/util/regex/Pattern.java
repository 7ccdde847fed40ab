package dev.diatom.patch.java.util.regex;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** Methods TeaVM's class lacks. */
public final class Pattern {
    private Pattern() {}

    public Stream<String> splitAsStream(CharSequence text) {
        return Stream.of(((java.util.regex.Pattern) (Object) this).split(text));
    }

    public Predicate<String> asPredicate() {
        java.util.regex.Pattern self = (java.util.regex.Pattern) (Object) this;
        return text -> self.matcher(text).find();
    }

    public Predicate<String> asMatchPredicate() {
        java.util.regex.Pattern self = (java.util.regex.Pattern) (Object) this;
        return text -> self.matcher(text).matches();
    }
}
