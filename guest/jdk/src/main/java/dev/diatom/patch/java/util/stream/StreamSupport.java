package dev.diatom.patch.java.util.stream;

import java.util.Spliterator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Methods TeaVM's class lacks. */
public final class StreamSupport {
    private StreamSupport() {}

    public static IntStream intStream(Spliterator.OfInt spliterator, boolean parallel) {
        return java.util.stream.StreamSupport.stream(spliterator, parallel).mapToInt(x -> x);
    }

    public static LongStream longStream(Spliterator.OfLong spliterator, boolean parallel) {
        return java.util.stream.StreamSupport.stream(spliterator, parallel).mapToLong(x -> x);
    }

    public static DoubleStream doubleStream(Spliterator.OfDouble spliterator, boolean parallel) {
        return java.util.stream.StreamSupport.stream(spliterator, parallel).mapToDouble(x -> x);
    }
}
