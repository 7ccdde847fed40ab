package dev.diatom.image.csource;

import java.util.regex.Pattern;

/**
 * Makes constant what never changes once an image is linked: the tables of literals and of the fields that hold references
 * (and of call sites, see {@link CallSiteTables}). Such pages are read from the image file when they are needed, shared by
 * all that run it, and never copied. For the same reason a start leaves static fields alone that are zero anyway, and
 * literals (the runtime's {@code DIATOM_LITERAL} completes them when the image is linked).
 */
final class ConstantTables implements SourceRewrite {
    private static final Pattern LAYOUT = Pattern.compile("(?m)^static (int16_t teavm_classLayouts_)");
    private static final Pattern POOL =
            Pattern.compile("(?m)^(extern )?TeaVM_String\\* (teavm_stringPool\\[(\\d*)\\])");
    private static final Pattern POOL_START =
            Pattern.compile("void teavm_initStringPool\\(\\) \\{\n.*?\n}\n", Pattern.DOTALL);
    private static final Pattern ZEROED_FIELD =
            Pattern.compile("(?m)^sfld_\\w+ = (?:NULL|INT(?:32|64)_C\\(0\\)|0|0\\.0f?);\n");

    @Override
    public String apply(String text) {
        String result =
                text.contains("teavm_classLayouts_") ? LAYOUT.matcher(text).replaceAll("static const $1") : text;
        if (result.contains("\nsfld_")) {
            result = ZEROED_FIELD.matcher(result).replaceAll("");
        }
        if (result.contains("teavm_stringPool")) {
            result = POOL.matcher(result)
                    .replaceAll(match -> (match.group(1) == null
                                    ? "const int32_t teavm_stringPoolSize = " + match.group(3) + ";\n"
                                    : "extern const int32_t teavm_stringPoolSize;\nextern ")
                            + "TeaVM_String *const " + match.group(2));
            result = POOL_START.matcher(result).replaceAll("void teavm_initStringPool() {\n}\n");
        }
        return result;
    }
}
