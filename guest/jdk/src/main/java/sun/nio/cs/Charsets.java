package sun.nio.cs;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The charsets of images, by their names in lower case. */
public final class Charsets {
    private static final Map<String, Charset> MADE = new HashMap<>();

    private Charsets() {}

    public static Stream<String> names() {
        return Stream.of(("us-ascii utf-8 iso-8859-1 utf-16 utf-16be utf-16le x-utf-16le-bom utf-32 utf-32be utf-32le"
                        + " cesu-8 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-7 iso-8859-9 iso-8859-13"
                        + " iso-8859-15 iso-8859-16 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254"
                        + " windows-1257 koi8-r koi8-u ibm437 ibm850 ibm852 ibm00858 ibm866")
                .split(" "));
    }

    /** The charset of a canonical name, or null. */
    public static synchronized Charset get(String name) {
        Charset known = MADE.get(name);
        if (known == null) {
            known = make(name);
            MADE.put(name, known);
        }
        return known;
    }

    private static Charset make(String name) {
        return switch (name) {
            case "us-ascii" -> US_ASCII.INSTANCE;
            case "utf-8" -> UTF_8.INSTANCE;
            case "iso-8859-1" -> ISO_8859_1.INSTANCE;
            case "utf-16" -> java.nio.charset.StandardCharsets.UTF_16;
            case "utf-16be" -> java.nio.charset.StandardCharsets.UTF_16BE;
            case "utf-16le" -> java.nio.charset.StandardCharsets.UTF_16LE;
            case "x-utf-16le-bom" -> new UTF_16LE_BOM();
            case "utf-32" -> java.nio.charset.StandardCharsets.UTF_32;
            case "utf-32be" -> java.nio.charset.StandardCharsets.UTF_32BE;
            case "utf-32le" -> java.nio.charset.StandardCharsets.UTF_32LE;
            case "cesu-8" -> new CESU_8();
            case "iso-8859-2" -> new ISO_8859_2();
            case "iso-8859-3" -> new ISO_8859_3();
            case "iso-8859-4" -> new ISO_8859_4();
            case "iso-8859-5" -> new ISO_8859_5();
            case "iso-8859-7" -> new ISO_8859_7();
            case "iso-8859-9" -> new ISO_8859_9();
            case "iso-8859-13" -> new ISO_8859_13();
            case "iso-8859-15" -> new ISO_8859_15();
            case "iso-8859-16" -> new ISO_8859_16();
            case "windows-1250" -> new MS1250();
            case "windows-1251" -> new MS1251();
            case "windows-1252" -> new MS1252();
            case "windows-1253" -> new MS1253();
            case "windows-1254" -> new MS1254();
            case "windows-1257" -> new MS1257();
            case "koi8-r" -> new KOI8_R();
            case "koi8-u" -> new KOI8_U();
            case "ibm437" -> new IBM437();
            case "ibm850" -> new IBM850();
            case "ibm852" -> new IBM852();
            case "ibm00858" -> new IBM858();
            case "ibm866" -> new IBM866();
            default -> null;
        };
    }
}
