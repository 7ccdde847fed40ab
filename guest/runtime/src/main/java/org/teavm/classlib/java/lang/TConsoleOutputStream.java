package org.teavm.classlib.java.lang;

import dev.diatom.runtime.Kernel;
import java.io.OutputStream;
import java.util.Objects;

/** Standard output or error. The platform buffers and keeps the two in order. */
final class TConsoleOutputStream extends OutputStream {
    static final int OUTPUT = 1;
    static final int ERROR = 2;

    private final int stream;
    private final byte[] single = new byte[1];

    TConsoleOutputStream(int stream) {
        this.stream = stream;
    }

    @Override
    public void write(int b) {
        single[0] = (byte) b;
        Kernel.writeConsole(stream, single, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        Kernel.writeConsole(stream, bytes, offset, length);
    }
}
