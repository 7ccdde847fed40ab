package dev.diatom.patch.sun.nio.cs;

import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.Map;
import sun.nio.cs.Charsets;

/** Charsets are made by name and not by reflection, and the far eastern ones, whose tables are large, are left out. */
public class StandardCharsets {
    private native Map<String, String> aliasMap();

    private static native String toLower(String text);

    private String canonicalize(String name) {
        return aliasMap().getOrDefault(name, name);
    }

    private Charset lookup(String name) {
        return Charsets.get(canonicalize(toLower(name)));
    }

    public final Iterator<Charset> charsets() {
        return Charsets.names().map(Charsets::get).toList().iterator();
    }
}
