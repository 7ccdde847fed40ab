package util;

public class Characters {
    public static void main(String[] arguments) {
        int[] samples = {
            'a', 'Z', '5', ' ', '\t', '_', '$', 0xe9, 0xdf, 0x3a3, 0x416, 0x4e2d, 0x661, 0x1F600, 0x10400, 0x1D7CE,
            0xad, 0x200b, 0x2028, 0x300, 0x20ac, 0xd800, 0xfeff, 0x130, 0x1c5, 0x2160, 0x10ffff
        };
        for (int point : samples) {
            System.out.println(Integer.toHexString(point) + " type " + Character.getType(point) + " "
                    + bits(
                            Character.isLetter(point),
                            Character.isDigit(point),
                            Character.isLetterOrDigit(point),
                            Character.isWhitespace(point),
                            Character.isSpaceChar(point),
                            Character.isUpperCase(point),
                            Character.isLowerCase(point),
                            Character.isTitleCase(point),
                            Character.isJavaIdentifierStart(point),
                            Character.isJavaIdentifierPart(point),
                            Character.isISOControl(point),
                            Character.isIdentifierIgnorable(point),
                            Character.isAlphabetic(point),
                            Character.isIdeographic(point),
                            Character.isMirrored(point),
                            Character.isDefined(point),
                            Character.isSupplementaryCodePoint(point),
                            Character.isEmoji(point))
                    + " " + Integer.toHexString(Character.toUpperCase(point)) + " "
                    + Integer.toHexString(Character.toLowerCase(point)) + " "
                    + Integer.toHexString(Character.toTitleCase(point)) + " " + Character.getNumericValue(point) + " "
                    + Character.digit(point, 16) + " "
                    + Character.charCount(point) + " " + Character.getDirectionality(point));
        }
        long letters = 0;
        long digits = 0;
        long upper = 0;
        long changed = 0;
        long types = 0;
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            letters += Character.isLetter(point) ? 1 : 0;
            digits += Character.isDigit(point) ? 1 : 0;
            upper += Character.isUpperCase(point) ? 1 : 0;
            changed = changed * 31 + Character.toUpperCase(point) - Character.toLowerCase(point);
            types = types * 31 + Character.getType(point);
        }
        System.out.println(letters + " " + digits + " " + upper + " " + changed + " " + types);
        System.out.println(Character.forDigit(11, 16) + " " + Character.reverseBytes('\u1234') + " "
                + Character.toString(0x1F600).length() + " "
                + Character.isSurrogatePair('\ud83d', '\ude00') + " "
                + Integer.toHexString(Character.toCodePoint('\ud83d', '\ude00')) + " "
                + (int) Character.highSurrogate(0x1F600) + " " + Character.compare('a', 'b') + " "
                + Character.hashCode('x') + " " + Character.valueOf('c').charValue());
        String text = "a\ud83d\ude00b\ud83dc";
        System.out.println(text.length() + " " + text.codePointCount(0, text.length()) + " " + text.codePointAt(1) + " "
                + text.codePointBefore(3) + " " + text.offsetByCodePoints(0, 2) + " "
                + text.codePoints().mapToObj(Integer::toHexString).toList() + " "
                + new StringBuilder(text).reverse().codePointAt(2));
        System.out.println("stra\u00dfe \u0149 \ufb01 \u0130"
                        .toUpperCase(java.util.Locale.ROOT)
                        .length() + " "
                + "\u0130I\u03a3 \u03a3"
                        .toLowerCase(java.util.Locale.ROOT)
                        .codePoints()
                        .sum() + " " + "\u00dfA".equalsIgnoreCase("SSa") + " " + "\u03c3".equalsIgnoreCase("\u03c2")
                + " " + "a".compareToIgnoreCase("B"));
        try {
            Character.toChars(0x110000);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            "abc".codePointAt(3);
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }

    static String bits(boolean... values) {
        StringBuilder text = new StringBuilder();
        for (boolean value : values) {
            text.append(value ? '1' : '0');
        }
        return text.toString();
    }
}
