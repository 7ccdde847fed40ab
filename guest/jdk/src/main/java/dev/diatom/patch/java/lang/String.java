package dev.diatom.patch.java.lang;

import dev.diatom.jdk.Utf8;
import dev.diatom.runtime.Kernel;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Methods TeaVM's class lacks, or has with other results, other messages or one character at a time. */
public final class String {
    private String() {}

    private java.lang.String self() {
        return (java.lang.String) (Object) this;
    }

    private native int charactersLength();

    private native char charactersGet(int index);

    private native void takeCharArray(char[] characters);

    private native char[] fastCharArray();

    /** A string of an array that nobody else has. */
    private static native java.lang.String fromArray(char[] characters);

    // ---- Ranges ---------------------------------------------------------------------------------------------------

    public char charAt(int index) {
        if (index < 0 || index >= charactersLength()) {
            throw outOfBounds(index, charactersLength());
        }
        return charactersGet(index);
    }

    private static StringIndexOutOfBoundsException outOfBounds(int index, int length) {
        return new StringIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
    }

    public int codePointAt(int index) {
        self().charAt(index);
        return java.lang.Character.codePointAt(self(), index);
    }

    public int codePointBefore(int index) {
        self().charAt(index - 1);
        return java.lang.Character.codePointBefore(self(), index);
    }

    public java.lang.String substring(int begin) {
        return self().substring(begin, charactersLength());
    }

    public java.lang.String substring(int begin, int end) {
        int length = charactersLength();
        if (begin < 0 || begin > end || end > length) {
            throw new StringIndexOutOfBoundsException(
                    "Range [" + begin + ", " + end + ") out of bounds for length " + length);
        }
        if (begin == 0 && end == length) {
            return self();
        }
        if (begin == end) {
            return "";
        }
        char[] characters = new char[end - begin];
        Kernel.copyCharacters(this, begin, characters, 0, end - begin);
        return fromArray(characters);
    }

    public void getChars(int begin, int end, char[] target, int at) {
        int length = charactersLength();
        if (begin < 0 || begin > end || end > length) {
            throw new StringIndexOutOfBoundsException(
                    "Range [" + begin + ", " + end + ") out of bounds for length " + length);
        }
        if (at < 0 || at > target.length - (end - begin)) {
            throw new StringIndexOutOfBoundsException(
                    "Range [" + at + ", " + at + " + " + (end - begin) + ") out of bounds for length " + target.length);
        }
        Kernel.copyCharacters(this, begin, target, at, end - begin);
    }

    public char[] toCharArray() {
        return fastCharArray().clone();
    }

    // ---- Comparing ------------------------------------------------------------------------------------------------

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof java.lang.String && Kernel.equalStrings(this, other));
    }

    @Override
    public int hashCode() {
        return Kernel.hashString(this);
    }

    public boolean startsWith(java.lang.String prefix, int offset) {
        int count = prefix.length();
        if (offset < 0 || offset > charactersLength() - count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (charactersGet(offset + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public boolean regionMatches(int offset, java.lang.String other, int otherOffset, int count) {
        if (!hasRegions(offset, other, otherOffset, count)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (charactersGet(offset + i) != other.charAt(otherOffset + i)) {
                return false;
            }
        }
        return true;
    }

    public boolean regionMatches(boolean ignoreCase, int offset, java.lang.String other, int otherOffset, int count) {
        if (!ignoreCase) {
            return self().regionMatches(offset, other, otherOffset, count);
        }
        return hasRegions(offset, other, otherOffset, count)
                && (count <= 0
                        || LetterCase.compare(self(), offset, offset + count, other, otherOffset, otherOffset + count)
                                == 0);
    }

    private boolean hasRegions(int offset, java.lang.String other, int otherOffset, int count) {
        return offset >= 0
                && otherOffset >= 0
                && offset <= (long) charactersLength() - count
                && otherOffset <= (long) other.length() - count;
    }

    public int compareTo(java.lang.String other) {
        if (other == null) {
            throw new NullPointerException("Cannot read field \"value\" because \"anotherString\" is null");
        }
        return Kernel.compareStrings(this, other);
    }

    public boolean equalsIgnoreCase(java.lang.String other) {
        return other != null
                && other.length() == charactersLength()
                && LetterCase.compare(self(), 0, charactersLength(), other, 0, other.length()) == 0;
    }

    public int compareToIgnoreCase(java.lang.String other) {
        return LetterCase.compare(self(), 0, charactersLength(), other, 0, other.length());
    }

    // ---- Searching ------------------------------------------------------------------------------------------------

    public int indexOf(java.lang.String part, int begin, int end) {
        java.util.Objects.checkFromToIndex(begin, end, charactersLength());
        int found = self().indexOf(part, begin);
        return found >= 0 && found + part.length() <= end ? found : -1;
    }

    public int indexOf(int codePoint, int from) {
        int begin = java.lang.Math.max(0, from);
        if (java.lang.Character.isBmpCodePoint(codePoint)) {
            return Kernel.indexOf(this, (char) codePoint, begin);
        }
        if (!java.lang.Character.isValidCodePoint(codePoint)) {
            return -1;
        }
        char low = java.lang.Character.lowSurrogate(codePoint);
        int found = Kernel.indexOf(this, java.lang.Character.highSurrogate(codePoint), begin);
        while (found >= 0 && (found + 1 == charactersLength() || charactersGet(found + 1) != low)) {
            found = Kernel.indexOf(this, java.lang.Character.highSurrogate(codePoint), found + 1);
        }
        return found;
    }

    public int indexOf(int codePoint, int begin, int end) {
        java.util.Objects.checkFromToIndex(begin, end, charactersLength());
        int found = self().indexOf(codePoint, begin);
        return found >= 0 && found + java.lang.Character.charCount(codePoint) <= end ? found : -1;
    }

    public boolean contains(java.lang.CharSequence part) {
        return self().indexOf(part.toString()) >= 0;
    }

    public IntStream chars() {
        java.lang.String text = self();
        return IntStream.range(0, text.length()).map(text::charAt);
    }

    public IntStream codePoints() {
        int[] codePoints = new int[charactersLength()];
        int count = 0;
        for (int i = 0; i < charactersLength(); i += java.lang.Character.charCount(codePoints[count - 1])) {
            codePoints[count++] = self().codePointAt(i);
        }
        return java.util.Arrays.stream(codePoints, 0, count);
    }

    // ---- White space and lines
    // ----------------------------------------------------------------------------------------

    private int indexOfNonWhitespace() {
        int index = 0;
        while (index < charactersLength()) {
            int codePoint = self().codePointAt(index);
            if (!java.lang.Character.isWhitespace(codePoint)) {
                break;
            }
            index += java.lang.Character.charCount(codePoint);
        }
        return index;
    }

    private int lastIndexOfNonWhitespace() {
        int index = charactersLength();
        while (index > 0) {
            int codePoint = self().codePointBefore(index);
            if (!java.lang.Character.isWhitespace(codePoint)) {
                break;
            }
            index -= java.lang.Character.charCount(codePoint);
        }
        return index;
    }

    public boolean isBlank() {
        return indexOfNonWhitespace() == charactersLength();
    }

    public java.lang.String strip() {
        int begin = indexOfNonWhitespace();
        return begin == charactersLength() ? "" : self().substring(begin, lastIndexOfNonWhitespace());
    }

    public java.lang.String stripLeading() {
        return self().substring(indexOfNonWhitespace());
    }

    public java.lang.String stripTrailing() {
        return self().substring(0, lastIndexOfNonWhitespace());
    }

    public Stream<java.lang.String> lines() {
        java.lang.String text = self();
        List<java.lang.String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(text.substring(start, end));
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
        return lines.stream();
    }

    // ---- Making strings of strings
    // -----------------------------------------------------------------------------------

    public java.lang.String toUpperCase() {
        return LetterCase.upper(self());
    }

    public java.lang.String toUpperCase(Locale locale) {
        java.util.Objects.requireNonNull(locale);
        return LetterCase.upper(self());
    }

    public java.lang.String toLowerCase() {
        return LetterCase.lower(self());
    }

    public java.lang.String toLowerCase(Locale locale) {
        java.util.Objects.requireNonNull(locale);
        return LetterCase.lower(self());
    }

    public java.lang.String concat(java.lang.String end) {
        if (end.isEmpty()) {
            return self();
        }
        char[] result = new char[charactersLength() + end.length()];
        Kernel.copyCharacters(this, 0, result, 0, charactersLength());
        Kernel.copyCharacters(end, 0, result, charactersLength(), end.length());
        return fromArray(result);
    }

    public java.lang.String replace(java.lang.CharSequence target, java.lang.CharSequence replacement) {
        java.lang.String text = self();
        java.lang.String wanted = target.toString();
        java.lang.String other = replacement.toString();
        int found = text.indexOf(wanted);
        if (found < 0) {
            return text;
        }
        java.lang.StringBuilder result = new java.lang.StringBuilder(text.length() + other.length());
        int copied = 0;
        int step = java.lang.Math.max(wanted.length(), 1);
        while (found >= 0) {
            result.append(text, copied, found).append(other);
            copied = found + wanted.length();
            found = found + step > text.length() ? -1 : text.indexOf(wanted, found + step);
        }
        return result.append(text, copied, text.length()).toString();
    }

    public java.lang.String repeat(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is negative: " + count);
        }
        int length = charactersLength();
        if (count == 1) {
            return self();
        }
        if (length == 0 || count == 0) {
            return "";
        }
        if (java.lang.Integer.MAX_VALUE / count < length) {
            throw new OutOfMemoryError("Required length exceeds implementation limit");
        }
        char[] result = new char[length * count];
        Kernel.copyCharacters(this, 0, result, 0, length);
        for (int filled = length; filled < result.length; filled += filled) {
            java.lang.System.arraycopy(result, 0, result, filled, java.lang.Math.min(filled, result.length - filled));
        }
        return fromArray(result);
    }

    public static java.lang.String join(java.lang.CharSequence delimiter, java.lang.CharSequence... elements) {
        java.lang.String between = delimiter.toString();
        java.lang.StringBuilder result = new java.lang.StringBuilder();
        for (int i = 0; i < elements.length; i++) {
            result.append(i == 0 ? "" : between).append(java.lang.String.valueOf(elements[i]));
        }
        return result.toString();
    }

    public static java.lang.String join(
            java.lang.CharSequence delimiter, Iterable<? extends java.lang.CharSequence> elements) {
        java.lang.String between = delimiter.toString();
        java.lang.StringBuilder result = new java.lang.StringBuilder();
        for (Iterator<? extends java.lang.CharSequence> left = elements.iterator(); left.hasNext(); ) {
            result.append(java.lang.String.valueOf(left.next()));
            if (left.hasNext()) {
                result.append(between);
            }
        }
        return result.toString();
    }

    public static java.lang.String valueOf(float value) {
        return java.lang.Float.toString(value);
    }

    public static java.lang.String valueOf(double value) {
        return java.lang.Double.toString(value);
    }

    // ---- Bytes ------------------------------------------------------------------------------------------------------

    private void initWithBytes(byte[] bytes, int offset, int length, Charset charset) {
        java.util.Objects.checkFromIndexSize(offset, length, bytes.length);
        if (charset == StandardCharsets.UTF_8) {
            takeCharArray(Utf8.decode(bytes, offset, length));
            return;
        }
        java.nio.CharBuffer decoded = charset.decode(java.nio.ByteBuffer.wrap(bytes, offset, length));
        char[] characters = new char[decoded.remaining()];
        decoded.get(characters);
        takeCharArray(characters);
    }

    private void constructor(byte[] bytes) {
        takeCharArray(Utf8.decode(bytes, 0, bytes.length));
    }

    private void constructor(byte[] bytes, int offset, int length) {
        java.util.Objects.checkFromIndexSize(offset, length, bytes.length);
        takeCharArray(Utf8.decode(bytes, offset, length));
    }

    private void constructor(byte[] bytes, int high) {
        char[] characters = new char[bytes.length];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) (high << 8 | bytes[i] & 0xff);
        }
        takeCharArray(characters);
    }

    /** One character for each byte, with the same high byte for all. */
    private void constructor(byte[] bytes, int high, int offset, int count) {
        java.util.Objects.checkFromIndexSize(offset, count, bytes.length);
        char[] characters = new char[count];
        for (int i = 0; i < count; i++) {
            characters[i] = (char) (high << 8 | bytes[offset + i] & 0xff);
        }
        takeCharArray(characters);
    }

    /** The low bytes of characters. */
    public void getBytes(int begin, int end, byte[] target, int at) {
        java.util.Objects.checkFromToIndex(begin, end, charactersLength());
        java.util.Objects.checkFromIndexSize(at, end - begin, target.length);
        for (int i = begin; i < end; i++) {
            target[at + i - begin] = (byte) charactersGet(i);
        }
    }

    public byte[] getBytes() {
        return Utf8.encode(fastCharArray());
    }

    public byte[] getBytes(java.lang.String charset) throws UnsupportedEncodingException {
        try {
            return self().getBytes(Charset.forName(charset));
        } catch (java.nio.charset.UnsupportedCharsetException | java.nio.charset.IllegalCharsetNameException e) {
            throw new UnsupportedEncodingException(charset);
        }
    }

    public byte[] getBytes(Charset charset) {
        if (charset == StandardCharsets.UTF_8) {
            return Utf8.encode(fastCharArray());
        }
        java.nio.ByteBuffer encoded = charset.encode(java.nio.CharBuffer.wrap(fastCharArray()));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    public <R> R transform(java.util.function.Function<? super java.lang.String, ? extends R> function) {
        return function.apply(self());
    }
}
