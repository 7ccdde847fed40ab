package jdk.internal.access;

import java.nio.charset.Charset;
import jdk.internal.vm.ThreadContainer;

/** What the JDK's other packages ask of {@code java.lang} behind its back, as far as images have those packages. */
public interface JavaLangAccess {
    Thread currentCarrierThread();

    void start(Thread thread, ThreadContainer container);

    /** A string of bytes that need no replacement. */
    String uncheckedNewStringNoRepl(byte[] bytes, Charset charset);

    /** The first {@code size} elements with delimiters between, prefix before and suffix after. */
    String join(String prefix, String suffix, String delimiter, String[] elements, int size);
}
