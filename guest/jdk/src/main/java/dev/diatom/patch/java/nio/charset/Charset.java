package dev.diatom.patch.java.nio.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import sun.nio.cs.Charsets;

/** The JDK's own charsets are all there are; coders are made for each use. */
public abstract class Charset {
    private static java.nio.charset.Charset lookupViaProviders(String name) {
        return null;
    }

    private static java.nio.charset.Charset lookupExtendedCharset(String name) {
        return null;
    }

    public static java.nio.charset.Charset defaultCharset() {
        return java.nio.charset.StandardCharsets.UTF_8;
    }

    public static SortedMap<String, java.nio.charset.Charset> availableCharsets() {
        SortedMap<String, java.nio.charset.Charset> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Charsets.names().map(Charsets::get).forEach(charset -> all.put(charset.name(), charset));
        return Collections.unmodifiableSortedMap(all);
    }

    public final boolean isRegistered() {
        return true;
    }

    public final CharBuffer decode(ByteBuffer bytes) {
        try {
            return ((java.nio.charset.Charset) (Object) this)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(bytes);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public final ByteBuffer encode(CharBuffer characters) {
        try {
            return ((java.nio.charset.Charset) (Object) this)
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .encode(characters);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
