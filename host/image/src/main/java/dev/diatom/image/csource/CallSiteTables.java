package dev.diatom.image.csource;

import java.util.regex.Pattern;

/**
 * Makes the tables of call sites constant and a third as large: they refer to each other and to literals by indices
 * instead of addresses (the runtime's {@code call_sites.h}), one more than the index, 0 for none.
 */
final class CallSiteTables implements SourceRewrite {
    private static final Pattern STRUCTURES =
            Pattern.compile("typedef struct TeaVM_MethodLocation \\{.*?} TeaVM_CallSite;\n", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile(
            "(?m)^(?:static )?(TeaVM_(?:MethodLocation|CallSiteLocation|ExceptionHandler|CallSite) \\w*teavm_callSites\\[(\\d+))");
    private static final Pattern NULL_REFERENCE =
            Pattern.compile("(\\.(?:firstHandler|location|method|next|fileName|className|methodName) = )NULL");
    private static final Pattern STRING_REFERENCE =
            Pattern.compile("(\\.(?:fileName|className|methodName) = )TEAVM_GET_STRING_ADDRESS\\((\\d+)\\)");
    private static final Pattern REFERENCE =
            Pattern.compile("(?:methodLocations|callSiteLocations|exceptionHandlers)_teavm_callSites *\\+ *(\\d+)");

    @Override
    public String apply(String text) {
        if (!text.contains("teavm_callSites")) {
            return text;
        }
        String result = STRUCTURES.matcher(text).replaceFirst("#include \"call_sites.h\"\n");
        result = result.replace(
                "extern TeaVM_CallSite teavm_callSites[]", "extern const TeaVM_CallSite teavm_callSites[]");
        result = TABLE.matcher(result)
                .replaceAll("_Static_assert($2 <= DIATOM_MOST_CALL_SITES, \"too many call sites\");\nconst $1");
        result = NULL_REFERENCE.matcher(result).replaceAll("$10");
        result = STRING_REFERENCE.matcher(result).replaceAll("$1$2 + 1");
        return REFERENCE.matcher(result).replaceAll("$1 + 1");
    }
}
