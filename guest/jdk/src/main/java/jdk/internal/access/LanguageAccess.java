package jdk.internal.access;

import dev.diatom.jdk.ByteViews;
import dev.diatom.runtime.Parking;
import java.lang.annotation.Annotation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jdk.internal.reflect.ConstantPool;
import jdk.internal.vm.ThreadContainer;
import sun.reflect.annotation.AnnotationType;

/** {@link JavaLangAccess} by public methods of {@code java.lang} alone. */
final class LanguageAccess implements JavaLangAccess {
    private static final int ASCII_LIMIT = 0x80;

    @Override
    public Thread currentCarrierThread() {
        return Thread.currentThread();
    }

    @Override
    public void start(Thread thread, ThreadContainer container) {
        thread.start();
    }

    @Override
    public void parkVirtualThread() {
        Parking.park(-1);
    }

    @Override
    public void parkVirtualThread(long nanos) {
        if (nanos > 0) {
            Parking.park(nanos);
        }
    }

    @Override
    public void unparkVirtualThread(Thread thread) {
        Parking.unpark(thread);
    }

    @Override
    public ConstantPool getConstantPool(Class<?> type) {
        return dev.diatom.patch.java.lang.Class.constantPool(type);
    }

    @Override
    public byte[] getRawClassAnnotations(Class<?> type) {
        return dev.diatom.patch.java.lang.Class.rawAnnotations(type);
    }

    @Override
    public AnnotationType getAnnotationType(Class<?> type) {
        return dev.diatom.patch.java.lang.Class.annotationType(type);
    }

    @Override
    public boolean casAnnotationType(Class<?> type, AnnotationType expected, AnnotationType replacement) {
        if (getAnnotationType(type) != expected) {
            return false;
        }
        dev.diatom.patch.java.lang.Class.keep(type, replacement);
        return true;
    }

    @Override
    public Map<Class<? extends Annotation>, Annotation> getDeclaredAnnotationMap(Class<?> type) {
        return dev.diatom.patch.java.lang.Class.declaredAnnotations(type);
    }

    @Override
    public String join(String prefix, String suffix, String delimiter, String[] elements, int size) {
        StringBuilder text = new StringBuilder(prefix);
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : delimiter).append(elements[i]);
        }
        return text.append(suffix).toString();
    }

    @Override
    public String uncheckedNewStringNoRepl(byte[] bytes, Charset charset) throws CharacterCodingException {
        if (charset == StandardCharsets.ISO_8859_1) {
            char[] characters = new char[bytes.length];
            uncheckedInflateBytesToChars(bytes, 0, characters, 0, bytes.length);
            return new String(characters);
        }
        return decoded(bytes, 0, bytes.length, charset);
    }

    private static String decoded(byte[] bytes, int offset, int length, Charset charset)
            throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, offset, length))
                .toString();
    }

    @Override
    public String newStringUTF8NoRepl(byte[] bytes, int offset, int length) {
        try {
            return decoded(bytes, offset, length, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public byte[] uncheckedGetBytesNoRepl(String text, Charset charset) throws CharacterCodingException {
        ByteBuffer encoded = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    @Override
    public byte[] getBytesUTF8NoRepl(String text) {
        try {
            return uncheckedGetBytesNoRepl(text, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public int uncheckedCountPositives(byte[] bytes, int offset, int length) {
        int count = 0;
        while (count < length && bytes[offset + count] >= 0) {
            count++;
        }
        return count;
    }

    @Override
    public int countNonZeroAscii(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) < ASCII_LIMIT && text.charAt(count) != 0) {
            count++;
        }
        return count;
    }

    @Override
    public void uncheckedInflateBytesToChars(byte[] source, int offset, char[] target, int at, int length) {
        for (int i = 0; i < length; i++) {
            target[at + i] = (char) (source[offset + i] & 0xff);
        }
    }

    @Override
    public int uncheckedDecodeASCII(byte[] source, int offset, char[] target, int at, int length) {
        int count = 0;
        while (count < length && source[offset + count] >= 0) {
            target[at + count] = (char) source[offset + count];
            count++;
        }
        return count;
    }

    @Override
    public int uncheckedEncodeASCII(char[] source, int offset, byte[] target, int at, int length) {
        int count = 0;
        while (count < length && source[offset + count] < ASCII_LIMIT) {
            target[at + count] = (byte) source[offset + count];
            count++;
        }
        return count;
    }

    @Override
    public char uncheckedGetUTF16Char(byte[] bytes, int index) {
        return ByteViews.getChar(bytes, 2 * index, false);
    }

    @Override
    public void uncheckedPutCharUTF16(byte[] bytes, int index, int character) {
        ByteViews.setChar(bytes, 2 * index, (char) character, false);
    }

    @Override
    public void registerShutdownHook(int slot, boolean registerShutdownInProgress, Runnable hook) {
        Runtime.getRuntime().addShutdownHook(new Thread(hook));
    }
}
