package dev.diatom.patch.java.nio.charset;

import java.nio.charset.UnsupportedCharsetException;

/** Methods TeaVM's class lacks. */
public abstract class Charset {
    public static boolean isSupported(String name) {
        try {
            java.nio.charset.Charset.forName(name);
            return true;
        } catch (UnsupportedCharsetException e) {
            return false;
        }
    }
}
