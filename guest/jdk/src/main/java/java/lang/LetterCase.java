package java.lang;

/** Upper and lower case of strings by Unicode's full case mappings (SpecialCasing.txt), without those of single languages. */
public final class LetterCase {
    private static final char CAPITAL_SIGMA = '\u03a3';
    private static final char SMALL_SIGMA = '\u03c3';
    private static final char FINAL_SIGMA = '\u03c2';
    private static final char CAPITAL_I_WITH_DOT = '\u0130';
    private static final char DOT_ABOVE = '\u0307';

    private LetterCase() {}

    public static String upper(String text) {
        int length = text.length();
        int unchanged = 0;
        while (unchanged < length && !changesUpper(text, unchanged)) {
            unchanged++;
        }
        if (unchanged == length) {
            return text;
        }
        StringBuilder result = new StringBuilder(length).append(text, 0, unchanged);
        for (int i = unchanged; i < length; ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            CharacterData data = CharacterData.of(codePoint);
            int upper = data.toUpperCaseEx(codePoint);
            if (upper == Character.ERROR) {
                result.append(data.toUpperCaseCharArray(codePoint));
            } else {
                result.appendCodePoint(upper);
            }
        }
        return result.toString();
    }

    private static boolean changesUpper(String text, int index) {
        char c = text.charAt(index);
        return Character.isSurrogate(c) || CharacterData.of(c).toUpperCaseEx(c) != c;
    }

    public static String lower(String text) {
        int length = text.length();
        int unchanged = 0;
        while (unchanged < length && !changesLower(text.charAt(unchanged))) {
            unchanged++;
        }
        if (unchanged == length) {
            return text;
        }
        StringBuilder result = new StringBuilder(length).append(text, 0, unchanged);
        for (int i = unchanged; i < length; ) {
            int codePoint = text.codePointAt(i);
            if (codePoint == CAPITAL_SIGMA) {
                result.append(endsWord(text, i) ? FINAL_SIGMA : SMALL_SIGMA);
            } else if (codePoint == CAPITAL_I_WITH_DOT) {
                result.append('i').append(DOT_ABOVE);
            } else {
                result.appendCodePoint(CharacterData.of(codePoint).toLowerCase(codePoint));
            }
            i += Character.charCount(codePoint);
        }
        return result.toString();
    }

    private static boolean changesLower(char c) {
        return Character.isSurrogate(c) || CharacterData.of(c).toLowerCase(c) != c;
    }

    /** Condition Final_Sigma: a cased letter stands before, and none after, what can be ignored left aside. */
    private static boolean endsWord(String text, int index) {
        int before = index;
        while (before > 0 && isIgnorable(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        if (before == 0 || !isCased(text.codePointBefore(before))) {
            return false;
        }
        int after = index + 1;
        while (after < text.length() && isIgnorable(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return after == text.length() || !isCased(text.codePointAt(after));
    }

    private static boolean isIgnorable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL -> true;
            default ->
                codePoint == '\''
                        || codePoint == '.'
                        || codePoint == ':'
                        || codePoint == '\u00b7'
                        || codePoint == '\u2019';
        };
    }

    private static boolean isCased(int codePoint) {
        return Character.isLowerCase(codePoint)
                || Character.isUpperCase(codePoint)
                || Character.getType(codePoint) == Character.TITLECASE_LETTER;
    }

    /** Differences of two strings as {@code compareToIgnoreCase} counts them. */
    public static int compare(String a, int aStart, int aEnd, String b, int bStart, int bEnd) {
        int i = aStart;
        int j = bStart;
        while (i < aEnd && j < bEnd) {
            int x = a.charAt(i);
            int y = b.charAt(j);
            if (x != y) {
                x = wholeAt(a, i, aStart, aEnd);
                y = wholeAt(b, j, bStart, bEnd);
                int difference = folded(x) - folded(y);
                if (difference != 0) {
                    return difference;
                }
            }
            i++;
            j++;
        }
        return (aEnd - aStart) - (bEnd - bStart);
    }

    /** The code point of which the character is a part. */
    private static int wholeAt(String text, int index, int start, int end) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c) && index + 1 < end && Character.isLowSurrogate(text.charAt(index + 1))) {
            return Character.toCodePoint(c, text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c) && index > start && Character.isHighSurrogate(text.charAt(index - 1))) {
            return Character.toCodePoint(text.charAt(index - 1), c);
        }
        return c;
    }

    private static int folded(int codePoint) {
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }
}
