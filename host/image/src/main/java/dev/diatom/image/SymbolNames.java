package dev.diatom.image;

import java.util.HashMap;
import java.util.Map;
import org.teavm.backend.c.generate.CNameProvider;

/** The C names of one program's methods, fields and classes, and where they come from. */
final class SymbolNames extends CNameProvider {
    /** The Java package of each symbol given out so far, by the symbol. */
    Map<String, String> packages() {
        Map<String, String> packages = new HashMap<>();
        methodNames.forEach((method, symbol) -> packages.put(symbol, packageName(method.getClassName())));
        staticFieldNames.forEach((field, symbol) -> packages.put(symbol, packageName(field.getClassName())));
        classClassNames.forEach((className, symbol) -> packages.put(symbol, packageName(className)));
        return packages;
    }

    private static String packageName(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "(unnamed)" : className.substring(0, dot);
    }
}
