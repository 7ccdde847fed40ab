package dev.diatom.os.memory;

/** Bytes that came with the image: a file refers to them where they are. */
public interface Original {
    int sizeBytes();

    void read(int position, byte[] target, int offset, int length);
}
