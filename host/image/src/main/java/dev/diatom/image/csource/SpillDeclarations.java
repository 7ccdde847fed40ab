package dev.diatom.image.csource;

import java.util.regex.Pattern;

/**
 * Makes the variables that survive a {@code longjmp} volatile themselves (C11 7.13.2.1): {@code volatile T* s} declares a
 * plain pointer to something volatile.
 */
final class SpillDeclarations implements SourceRewrite {
    private static final Pattern VOLATILE_TARGET = Pattern.compile("volatile ([\\w ]*\\w) ?\\*+ (teavm_spill_)");

    @Override
    public String apply(String text) {
        return text.contains("teavm_spill_") ? VOLATILE_TARGET.matcher(text).replaceAll("$1 * volatile $2") : text;
    }
}
