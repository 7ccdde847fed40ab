package jdk.internal.access;

import java.lang.annotation.Annotation;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;
import jdk.internal.reflect.ConstantPool;
import jdk.internal.vm.ThreadContainer;
import sun.reflect.annotation.AnnotationType;

/** What the JDK's other packages ask of {@code java.lang} behind its back, as far as images have those packages. */
public interface JavaLangAccess {
    Thread currentCarrierThread();

    void start(Thread thread, ThreadContainer container);

    void parkVirtualThread();

    void parkVirtualThread(long nanos);

    void unparkVirtualThread(Thread thread);

    /** A string of bytes that need no replacement. */
    String uncheckedNewStringNoRepl(byte[] bytes, Charset charset) throws CharacterCodingException;

    /** The same in UTF-8; what cannot be decoded is an {@link IllegalArgumentException}. */
    String newStringUTF8NoRepl(byte[] bytes, int offset, int length);

    /** The bytes of a string that needs no replacement. */
    byte[] uncheckedGetBytesNoRepl(String text, Charset charset) throws CharacterCodingException;

    /** The same in UTF-8; what cannot be encoded is an {@link IllegalArgumentException}. */
    byte[] getBytesUTF8NoRepl(String text);

    /** How many bytes before the first that is negative. */
    int uncheckedCountPositives(byte[] bytes, int offset, int length);

    /** How many characters before the first that is none of U+0001 to U+007F. */
    int countNonZeroAscii(String text);

    void uncheckedInflateBytesToChars(byte[] source, int offset, char[] target, int at, int length);

    /** Copies ASCII up to the first that is none, and says how many. */
    int uncheckedDecodeASCII(byte[] source, int offset, char[] target, int at, int length);

    int uncheckedEncodeASCII(char[] source, int offset, byte[] target, int at, int length);

    /** A character among bytes that are pairs. */
    char uncheckedGetUTF16Char(byte[] bytes, int index);

    void uncheckedPutCharUTF16(byte[] bytes, int index, int character);

    ConstantPool getConstantPool(Class<?> type);

    /** The content of the attribute of annotations, or null. */
    byte[] getRawClassAnnotations(Class<?> type);

    AnnotationType getAnnotationType(Class<?> type);

    boolean casAnnotationType(Class<?> type, AnnotationType expected, AnnotationType replacement);

    Map<Class<? extends Annotation>, Annotation> getDeclaredAnnotationMap(Class<?> type);

    /** The first {@code size} elements with delimiters between, prefix before and suffix after. */
    String join(String prefix, String suffix, String delimiter, String[] elements, int size);

    /** Runs at the end of the program. Slots, which order hooks, mean nothing here. */
    void registerShutdownHook(int slot, boolean registerShutdownInProgress, Runnable hook);
}
