package dev.diatom.jdk;

import dev.diatom.os.memory.Original;
import java.nio.charset.StandardCharsets;

/** A small file of the machine's own. */
final class TextFile implements Original {
    private final byte[] bytes;

    TextFile(String text) {
        bytes = text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int sizeBytes() {
        return bytes.length;
    }

    @Override
    public void read(int position, byte[] target, int offset, int length) {
        System.arraycopy(bytes, position, target, offset, length);
    }
}
