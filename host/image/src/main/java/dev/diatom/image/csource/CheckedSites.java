package dev.diatom.image.csource;

import java.util.regex.Pattern;

/**
 * Checks note their call site when they fail, not before: {@code TEAVM_WITH_CALL_SITE_ID(7, teavm_nullCheck(x))} becomes
 * {@code (diatom_nullCheckAt(7, x))}. The runtime's {@code generated_code.h} has the macros.
 */
final class CheckedSites implements SourceRewrite {
    private static final Pattern CHECK = Pattern.compile(
            "TEAVM_WITH_CALL_SITE_ID\\((\\d+), "
                    + "(?:teavm|diatom)_(nullCheck|checkBounds|checkUpperBound|checkLowerBound|checkcast|checkStore|initializeClass)\\(");

    @Override
    public String apply(String text) {
        return CHECK.matcher(text).replaceAll("(diatom_$2At($1, ");
    }
}
