package dev.diatom.image;

import java.util.HashMap;
import java.util.Map;
import org.teavm.backend.c.generate.CNameProvider;
import org.teavm.model.ValueType;

/** The C names of one program's methods, fields and classes, and where they come from. */
final class SymbolNames extends CNameProvider {
    private static final String STRUCTURE = "cls_";

    /**
     * The class {@code x_Cls} has the structure {@code cls_x}, which what allocates its instances relies on. Classes of one simple
     * name in packages with the same initials are told apart by numbers, which TeaVM gives to each kind of symbol by itself.
     */
    @Override
    public String forClassInstance(ValueType type) {
        String structure = type instanceof ValueType.Object object ? forClass(object.getClassName()) : "";
        return structure.startsWith(STRUCTURE)
                ? classInstanceNames.computeIfAbsent(
                        type, key -> pickUnoccupied(structure.substring(STRUCTURE.length()) + "_Cls"))
                : super.forClassInstance(type);
    }

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
