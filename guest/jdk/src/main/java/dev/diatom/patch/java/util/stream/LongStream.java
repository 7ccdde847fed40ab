package dev.diatom.patch.java.util.stream;

/** One processor: parallel streams are sequential ones. */
public interface LongStream {
    default java.util.stream.LongStream parallel() {
        return (java.util.stream.LongStream) (Object) this;
    }

    default java.util.stream.LongStream sequential() {
        return (java.util.stream.LongStream) (Object) this;
    }
}
