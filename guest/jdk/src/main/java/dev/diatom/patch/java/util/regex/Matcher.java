package dev.diatom.patch.java.util.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Methods TeaVM's class lacks. */
public final class Matcher {
    private Matcher() {}

    private java.util.regex.Matcher self() {
        return (java.util.regex.Matcher) (Object) this;
    }

    public java.util.regex.Matcher appendReplacement(StringBuilder builder, String replacement) {
        StringBuffer buffer = new StringBuffer();
        self().appendReplacement(buffer, replacement);
        builder.append(buffer);
        return self();
    }

    public StringBuilder appendTail(StringBuilder builder) {
        StringBuffer buffer = new StringBuffer();
        self().appendTail(buffer);
        return builder.append(buffer);
    }

    public String replaceAll(Function<MatchResult, String> replacer) {
        java.util.regex.Matcher matcher = self();
        matcher.reset();
        StringBuffer buffer = new StringBuffer();
        while (matcher.find()) {
            matcher.appendReplacement(buffer, replacer.apply(matcher));
        }
        matcher.appendTail(buffer);
        return buffer.toString();
    }

    public String replaceFirst(Function<MatchResult, String> replacer) {
        java.util.regex.Matcher matcher = self();
        matcher.reset();
        StringBuffer buffer = new StringBuffer();
        if (matcher.find()) {
            matcher.appendReplacement(buffer, replacer.apply(matcher));
        }
        matcher.appendTail(buffer);
        return buffer.toString();
    }

    public Stream<MatchResult> results() {
        java.util.regex.Matcher matcher = self();
        matcher.reset();
        List<MatchResult> results = new ArrayList<>();
        while (matcher.find()) {
            results.add(matcher.toMatchResult());
        }
        return results.stream();
    }
}
