package org.teavm.classlib.java.lang;

import dev.diatom.runtime.Kernel;
import java.util.Arrays;
import org.teavm.classlib.java.io.TSerializable;

/**
 * The characters and their number that {@code StringBuilder} and {@code StringBuffer} have in common. What is put in is
 * copied in one piece; a full buffer grows to twice its size and two more.
 */
class TAbstractStringBuilder implements TSerializable, TCharSequence {
    private static final int CAPACITY = 16;
    private static final int DECIMAL = 10;

    char[] buffer;
    private int length;

    TAbstractStringBuilder() {
        this(CAPACITY);
    }

    TAbstractStringBuilder(int capacity) {
        buffer = new char[capacity];
    }

    TAbstractStringBuilder(String value) {
        buffer = new char[value.length() + CAPACITY];
        append(value);
    }

    TAbstractStringBuilder(CharSequence value) {
        buffer = new char[value.length() + CAPACITY];
        append(value.toString());
    }

    // ---- Room -----------------------------------------------------------------------------------------------------

    public void ensureCapacity(int capacity) {
        if (capacity > buffer.length) {
            grow(capacity);
        }
    }

    private void grow(int capacity) {
        int doubled = 2 * buffer.length + 2;
        if (capacity < 0) {
            throw new OutOfMemoryError("Required length exceeds implementation limit");
        }
        buffer = Arrays.copyOf(buffer, doubled < 0 ? Integer.MAX_VALUE - 8 : Math.max(doubled, capacity));
    }

    /** Makes room at the end and counts it. */
    private int extend(int count) {
        int at = length;
        int newLength = at + count;
        if (newLength > buffer.length || newLength < 0) {
            grow(newLength);
        }
        length = newLength;
        return at;
    }

    /** Makes room before index {@code at} and counts it. */
    private void insertSpace(int at, int count) {
        if (at < 0 || at > length) {
            throw new StringIndexOutOfBoundsException(
                    "Range [" + at + ", " + length + ") out of bounds for length " + length);
        }
        int end = extend(count);
        if (at < end) {
            System.arraycopy(buffer, at, buffer, at + count, end - at);
        }
    }

    private void checkIndex(int index) {
        if (index < 0 || index >= length) {
            throw new StringIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
        }
    }

    private static void checkRange(int start, int end, int length) {
        if (start < 0 || start > end || end > length) {
            throw new IndexOutOfBoundsException(range(start, end, length));
        }
    }

    private void checkOwnRange(int start, int end) {
        if (start < 0 || start > end || end > length) {
            throw new StringIndexOutOfBoundsException(range(start, end, length));
        }
    }

    private static String range(int start, int end, int length) {
        return "Range [" + start + ", " + end + ") out of bounds for length " + length;
    }

    public void trimToSize() {
        if (buffer.length > length) {
            buffer = Arrays.copyOf(buffer, length);
        }
    }

    public int capacity() {
        return buffer.length;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public boolean isEmpty() {
        return length == 0;
    }

    public void setLength(int newLength) {
        if (newLength < 0) {
            throw new StringIndexOutOfBoundsException(newLength);
        }
        ensureCapacity(newLength);
        if (newLength > length) {
            Arrays.fill(buffer, length, newLength, '\0');
        }
        length = newLength;
    }

    // ---- Appending ------------------------------------------------------------------------------------------------

    public TAbstractStringBuilder append(Object object) {
        return append(String.valueOf(object));
    }

    protected TAbstractStringBuilder append(String string) {
        String text = string == null ? "null" : string;
        int count = text.length();
        int at = extend(count);
        Kernel.copyCharacters(text, 0, buffer, at, count);
        return this;
    }

    protected TAbstractStringBuilder append(char c) {
        int at = length;
        if (at == buffer.length) {
            grow(at + 1);
        }
        buffer[at] = c;
        length = at + 1;
        return this;
    }

    protected TAbstractStringBuilder append(boolean value) {
        return append(value ? "true" : "false");
    }

    protected TAbstractStringBuilder append(int value) {
        return append(value, DECIMAL);
    }

    TAbstractStringBuilder append(int value, int radix) {
        return append((long) value, radix);
    }

    protected TAbstractStringBuilder append(long value) {
        return append(value, DECIMAL);
    }

    private TAbstractStringBuilder append(long value, int radix) {
        extend(TDigits.count(value, radix));
        TDigits.write(value, radix, buffer, length);
        return this;
    }

    protected TAbstractStringBuilder append(float value) {
        return append(Float.toString(value));
    }

    protected TAbstractStringBuilder append(double value) {
        return append(Double.toString(value));
    }

    protected TAbstractStringBuilder append(char[] chars) {
        return append(chars, 0, chars.length);
    }

    protected TAbstractStringBuilder append(char[] chars, int offset, int count) {
        checkRange(offset, offset + count, chars.length);
        int at = extend(count);
        System.arraycopy(chars, offset, buffer, at, count);
        return this;
    }

    protected TAbstractStringBuilder append(TCharSequence text) {
        CharSequence chars = (CharSequence) (Object) text;
        return chars == null || chars instanceof String ? append((String) chars) : append(text, 0, text.length());
    }

    protected TAbstractStringBuilder append(TStringBuffer text) {
        return append((TCharSequence) text);
    }

    protected TAbstractStringBuilder append(TCharSequence text, int start, int end) {
        return put(length, text, start, end);
    }

    protected TAbstractStringBuilder appendCodePoint(int codePoint) {
        return Character.isBmpCodePoint(codePoint) ? append((char) codePoint) : append(Character.toChars(codePoint));
    }

    // ---- Inserting ------------------------------------------------------------------------------------------------

    protected TAbstractStringBuilder insert(int index, String string) {
        String text = string == null ? "null" : string;
        insertSpace(index, text.length());
        Kernel.copyCharacters(text, 0, buffer, index, text.length());
        return this;
    }

    protected TAbstractStringBuilder insert(int index, TObject object) {
        return insert(index, String.valueOf((Object) object));
    }

    protected TAbstractStringBuilder insert(int index, int value) {
        return insert(index, value, DECIMAL);
    }

    TAbstractStringBuilder insert(int index, int value, int radix) {
        return insert(index, (long) value, radix);
    }

    protected TAbstractStringBuilder insert(int index, long value) {
        return insert(index, value, DECIMAL);
    }

    protected TAbstractStringBuilder insert(int index, long value, int anyRadix) {
        int radix = TDigits.radix(anyRadix);
        int count = TDigits.count(value, radix);
        insertSpace(index, count);
        TDigits.write(value, radix, buffer, index + count);
        return this;
    }

    protected TAbstractStringBuilder insert(int index, float value) {
        return insert(index, Float.toString(value));
    }

    protected TAbstractStringBuilder insert(int index, double value) {
        return insert(index, Double.toString(value));
    }

    protected TAbstractStringBuilder insert(int index, char c) {
        insertSpace(index, 1);
        buffer[index] = c;
        return this;
    }

    protected TAbstractStringBuilder insert(int index, boolean value) {
        return insert(index, value ? "true" : "false");
    }

    protected TAbstractStringBuilder insert(int index, char[] chars) {
        return insert(index, chars, 0, chars.length);
    }

    protected TAbstractStringBuilder insert(int index, char[] chars, int offset, int count) {
        if (offset < 0 || count < 0 || offset > chars.length - count) {
            throw new StringIndexOutOfBoundsException(range(offset, offset + count, chars.length));
        }
        insertSpace(index, count);
        System.arraycopy(chars, offset, buffer, index, count);
        return this;
    }

    protected TAbstractStringBuilder insert(int index, TCharSequence text) {
        return text == null ? insert(index, "null") : insert(index, text, 0, text.length());
    }

    protected TAbstractStringBuilder insert(int index, TCharSequence text, int start, int end) {
        return put(index, text, start, end);
    }

    private TAbstractStringBuilder put(int index, TCharSequence text, int start, int end) {
        CharSequence chars = text == null ? "null" : (CharSequence) (Object) text;
        if (index < 0 || index > length) {
            insertSpace(index, 0);
        }
        checkRange(start, end, chars.length());
        if (chars == (Object) this) {
            return insert(index, new String(buffer, start, end - start));
        }
        insertSpace(index, end - start);
        if (chars instanceof String string) {
            string.getChars(start, end, buffer, index);
        } else {
            for (int i = start; i < end; i++) {
                buffer[index + i - start] = chars.charAt(i);
            }
        }
        return this;
    }

    // ---- Changing -------------------------------------------------------------------------------------------------

    public void setCharAt(int index, char c) {
        checkIndex(index);
        buffer[index] = c;
    }

    public TAbstractStringBuilder deleteCharAt(int index) {
        checkIndex(index);
        return delete(index, index + 1);
    }

    public TAbstractStringBuilder delete(int start, int end) {
        int last = Math.min(end, length);
        checkOwnRange(start, last);
        System.arraycopy(buffer, last, buffer, start, length - last);
        length -= last - start;
        return this;
    }

    public TAbstractStringBuilder replace(int start, int end, TString text) {
        int last = Math.min(end, length);
        checkOwnRange(start, last);
        String string = (String) (Object) text;
        int more = string.length() - (last - start);
        if (more > 0) {
            insertSpace(last, more);
        } else {
            delete(last + more, last);
        }
        string.getChars(0, string.length(), buffer, start);
        return this;
    }

    public TAbstractStringBuilder reverse() {
        for (int low = 0, high = length - 1; low < high; low++, high--) {
            char c = buffer[low];
            buffer[low] = buffer[high];
            buffer[high] = c;
        }
        // Pairs of surrogates keep their order.
        for (int i = 0; i + 1 < length; i++) {
            char low = buffer[i];
            if (Character.isLowSurrogate(low) && Character.isHighSurrogate(buffer[i + 1])) {
                buffer[i] = buffer[i + 1];
                buffer[++i] = low;
            }
        }
        return this;
    }

    // ---- Looking --------------------------------------------------------------------------------------------------

    @Override
    public char charAt(int index) {
        checkIndex(index);
        return buffer[index];
    }

    public void getChars(int start, int end, char[] target, int at) {
        checkOwnRange(start, end);
        checkRange(at, at + end - start, target.length);
        System.arraycopy(buffer, start, target, at, end - start);
    }

    @Override
    public String toString() {
        return new String(buffer, 0, length);
    }

    @Override
    public TCharSequence subSequence(int start, int end) {
        return substring(start, end);
    }

    public TString substring(int start) {
        return substring(start, length);
    }

    public TString substring(int start, int end) {
        checkOwnRange(start, end);
        return new TString(buffer, start, end - start);
    }

    public int indexOf(TString text) {
        return indexOf(text, 0);
    }

    public int indexOf(TString text, int from) {
        int count = text.length();
        for (int i = Math.max(from, 0); i <= length - count; i++) {
            if (matches(text, count, i)) {
                return i;
            }
        }
        return -1;
    }

    public int lastIndexOf(TString text) {
        return lastIndexOf(text, length);
    }

    public int lastIndexOf(TString text, int from) {
        int count = text.length();
        for (int i = Math.min(from, length - count); i >= 0; i--) {
            if (matches(text, count, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(TString text, int count, int at) {
        for (int i = 0; i < count; i++) {
            if (buffer[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public int codePointAt(int index) {
        checkIndex(index);
        return Character.codePointAt(buffer, index, length);
    }

    public int codePointBefore(int index) {
        checkIndex(index - 1);
        return Character.codePointBefore(buffer, index);
    }

    public int codePointCount(int start, int end) {
        checkRange(start, end, length);
        return Character.codePointCount(buffer, start, end - start);
    }

    public int offsetByCodePoints(int index, int count) {
        if (index < 0 || index > length) {
            throw new IndexOutOfBoundsException();
        }
        return Character.offsetByCodePoints(buffer, 0, length, index, count);
    }
}
