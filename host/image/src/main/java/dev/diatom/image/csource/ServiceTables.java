package dev.diatom.image.csource;

import java.util.regex.Pattern;

/** Where {@code ServiceLoader} puts a class's services. TeaVM takes the class for one without methods, which only interfaces are. */
final class ServiceTables implements SourceRewrite {
    private static final Pattern PLACE = Pattern.compile("\\b(\\w+_Cls)\\.services = ");

    @Override
    public String apply(String text) {
        return text.contains(".services = ")
                ? PLACE.matcher(text).replaceAll("((TeaVM_Class*) &$1)->services = ")
                : text;
    }
}
