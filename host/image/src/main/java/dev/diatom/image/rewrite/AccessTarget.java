package dev.diatom.image.rewrite;

/** What a {@code VarHandle}, or a field offset of {@code Unsafe}, reaches. */
sealed interface AccessTarget {
    /** A field: {@code owner} declares it. */
    record Field(String owner, String name, String descriptor, boolean isStatic) implements AccessTarget {}

    /** An element of an array of the given type. */
    record ArrayElement(String arrayDescriptor) implements AccessTarget {}

    /** {@code short} to {@code double} values read from and written to a byte array. */
    record ByteArrayView(String elementDescriptor, boolean bigEndian) implements AccessTarget {}
}
