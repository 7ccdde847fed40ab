package dev.diatom.image.csource;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the universal character names in literals that C11 6.4.3 forbids. Control characters from U+0080 to U+009F,
 * which TeaVM writes in UTF-16 literals, become octal escapes of the code unit. Surrogate pairs, which it writes in names
 * of classes and methods only, become octal escapes of the UTF-8 bytes.
 */
final class LiteralEscapes implements SourceRewrite {
    /** Any escape that is none of those, so that it is stepped over whole; a control character; a surrogate pair. */
    private static final Pattern ESCAPES =
            Pattern.compile("\\\\[^u]|\\\\u00([89][0-9a-f])|\\\\u(d[89ab][0-9a-f]{2})\\\\u(d[c-f][0-9a-f]{2})");

    private static final int HEXADECIMAL = 16;

    @Override
    public String apply(String text) {
        if (!text.contains("\\u")) {
            return text;
        }
        return ESCAPES.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement(match)));
    }

    private static String replacement(MatchResult match) {
        if (match.group(1) != null) {
            return '\\' + Integer.toOctalString(Integer.parseInt(match.group(1), HEXADECIMAL));
        }
        if (match.group(2) == null) {
            return match.group();
        }
        char[] pair = {
            (char) Integer.parseInt(match.group(2), HEXADECIMAL), (char) Integer.parseInt(match.group(3), HEXADECIMAL)
        };
        StringBuilder bytes = new StringBuilder();
        for (byte b : new String(pair).getBytes(StandardCharsets.UTF_8)) {
            bytes.append('\\').append(Integer.toOctalString(b & 0xff));
        }
        return bytes.toString();
    }
}
