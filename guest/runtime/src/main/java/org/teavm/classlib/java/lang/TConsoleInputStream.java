package org.teavm.classlib.java.lang;

import dev.diatom.runtime.Kernel;
import java.util.Objects;
import org.teavm.classlib.java.io.TInputStream;

/** Standard input: a read waits for at least one byte. */
final class TConsoleInputStream extends TInputStream {
    @Override
    public int read() {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        return length == 0 ? 0 : Kernel.readInput(bytes, offset, length);
    }
}
