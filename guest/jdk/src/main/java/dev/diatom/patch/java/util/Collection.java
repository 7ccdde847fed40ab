package dev.diatom.patch.java.util;

import java.util.stream.Stream;

/** One processor: parallel streams are sequential ones. */
public interface Collection<E> {
    @SuppressWarnings("unchecked")
    default Stream<E> parallelStream() {
        return ((java.util.Collection<E>) (Object) this).stream();
    }
}
