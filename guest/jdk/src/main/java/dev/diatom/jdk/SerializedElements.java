package dev.diatom.jdk;

import java.io.IOException;
import java.io.InvalidClassException;

/** Stands for a stream of serialized objects in classes that could be read from one; images have no serialization. */
public final class SerializedElements {
    private SerializedElements() {}

    public void defaultReadObject() throws IOException {
        throw new InvalidClassException("images have no serialization");
    }

    public int readInt() throws IOException {
        throw new InvalidClassException("images have no serialization");
    }

    public Object readObject() throws IOException {
        throw new InvalidClassException("images have no serialization");
    }
}
