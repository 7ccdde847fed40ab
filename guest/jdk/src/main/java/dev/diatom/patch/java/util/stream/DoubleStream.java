package dev.diatom.patch.java.util.stream;

/** One processor: parallel streams are sequential ones. */
public interface DoubleStream {
    default java.util.stream.DoubleStream parallel() {
        return (java.util.stream.DoubleStream) (Object) this;
    }

    default java.util.stream.DoubleStream sequential() {
        return (java.util.stream.DoubleStream) (Object) this;
    }
}
