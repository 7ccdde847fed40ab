package dev.diatom.patch.java.net;

import java.nio.charset.StandardCharsets;

/** Escapes are made of the characters as they stand, without Unicode's normalization and its tables. */
public final class URI {
    private static final String DIGITS = "0123456789ABCDEF";

    private URI() {}

    private static String encode(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0) {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(DIGITS.charAt(b >> 4 & 0xf)).append(DIGITS.charAt(b & 0xf));
            }
        }
        return escaped.toString();
    }
}
