package language;

/** Character's classes and conversions, surrogates and code points. */
public class Characters {
    public static void main(String[] args) {
        int[] points = {
            'a', 'Z', '0', ' ', '\t', '\n', '_', '$', '-', 0xe9, 0xdf, 0x130, 0x131, 0x3c3, 0x416, 0x660, 0x4e2d,
            0x1f600, 0x10400, 0x2003, 0xa0, 0x85, 0, 0x1c5, 0xfb01, 0x2160, 0xffff, 0xd800
        };
        for (int p : points) {
            System.out.println(Integer.toHexString(p) + " " + Character.isLetter(p) + Character.isDigit(p)
                    + Character.isLetterOrDigit(p)
                    + Character.isWhitespace(p) + Character.isSpaceChar(p) + Character.isUpperCase(p)
                    + Character.isLowerCase(p) + " "
                    + Integer.toHexString(Character.toUpperCase(p)) + " "
                    + Integer.toHexString(Character.toLowerCase(p)) + " "
                    + Integer.toHexString(Character.toTitleCase(p)) + " " + Character.getNumericValue(p) + " "
                    + Character.digit(p, 16) + " "
                    + Character.getType(p) + " " + Character.isJavaIdentifierStart(p) + Character.isISOControl(p) + " "
                    + Character.charCount(p) + Character.isDefined(p));
        }
        String smile = "a😀b";
        System.out.println(smile.length() + " " + smile.codePointCount(0, smile.length()) + " " + smile.codePointAt(1)
                + " " + smile.codePointBefore(3) + " " + Character.isHighSurrogate(smile.charAt(1)) + " "
                + Character.isLowSurrogate(smile.charAt(2)));
        System.out.println(Character.toChars(0x1f600).length + " " + Character.toCodePoint('\ud83d', '\ude00') + " "
                + Character.toString(0x1f601));
        System.out.println(new StringBuilder(smile).reverse() + " " + smile.offsetByCodePoints(0, 2) + " "
                + smile.indexOf(0x1f600));
        smile.codePoints().forEach(p -> System.out.print(p + " "));
        System.out.println(new String(new int[] {0x1f600, 'x'}, 0, 2));
        System.out.println(Character.forDigit(35, 36) + " " + (int) Character.forDigit(16, 16) + " "
                + Character.reverseBytes('a') + 0);
        System.out.println(Character.valueOf('x').equals('x') + " " + Character.hashCode('x') + " " + (char) 97
                + (char) ('a' + 2));
    }
}
