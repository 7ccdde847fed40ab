package dev.diatom.image.csource;

import java.util.regex.Pattern;

/** Lets the C compiler know the size of what is allocated: {@code diatom_allocate(&x_Cls)} becomes {@code DIATOM_NEW(x)}. */
final class SizedAllocations implements SourceRewrite {
    private static final Pattern ALLOCATION = Pattern.compile("diatom_allocate\\(&(\\w+)_Cls\\)");

    @Override
    public String apply(String text) {
        return ALLOCATION.matcher(text).replaceAll("DIATOM_NEW($1)");
    }
}
