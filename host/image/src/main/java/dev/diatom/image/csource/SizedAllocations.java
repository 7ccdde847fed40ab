package dev.diatom.image.csource;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets the C compiler know the size of what is allocated: {@code diatom_allocate(&x_Cls)} becomes {@code DIATOM_NEW(x)},
 * {@code diatom_allocateArray(&Arr_C_Cls, n)} becomes {@code DIATOM_NEW_ARRAY(1, &Arr_C_Cls, n)}, with the logarithm of an
 * item's size.
 */
final class SizedAllocations implements SourceRewrite {
    private static final Pattern INSTANCE = Pattern.compile("diatom_allocate\\(&(\\w+)_Cls\\)");
    /** Where the class is known, its item's type is. */
    private static final Pattern ARRAY = Pattern.compile("diatom_allocateArray\\((?=&Arr_(?:([ZBCSIJFD])|\\w+)_Cls\\b"
            + "|teavm_getArrayClass\\(\\(TeaVM_Class\\*\\) (?:teavm_getArrayClass|&(?![ZBCSIJFD]_Cls)\\w+_Cls)\\b)");

    @Override
    public String apply(String text) {
        String result = INSTANCE.matcher(text).replaceAll("DIATOM_NEW($1)");
        return ARRAY.matcher(result).replaceAll(array -> "DIATOM_NEW_ARRAY(" + shift(array.group(1)) + ", ");
    }

    private static int shift(@Nullable String itemType) {
        return switch (itemType) {
            case "Z", "B" -> 0;
            case "C", "S" -> 1;
            case "I", "F" -> 2;
            case null, default -> 3;
        };
    }
}
