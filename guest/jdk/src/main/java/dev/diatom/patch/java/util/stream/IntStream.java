package dev.diatom.patch.java.util.stream;

/** One processor: parallel streams are sequential ones. */
public interface IntStream {
    default java.util.stream.IntStream parallel() {
        return (java.util.stream.IntStream) (Object) this;
    }

    default java.util.stream.IntStream sequential() {
        return (java.util.stream.IntStream) (Object) this;
    }
}
