package dev.diatom.patch.java.util.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherer;

/** Methods TeaVM's interface lacks. */
public interface Stream<T> {
    static <T> java.util.stream.Stream<T> ofNullable(T element) {
        return element == null ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(element);
    }

    /** Gathers when called, not when the result is used. */
    @SuppressWarnings("unchecked")
    default <R> java.util.stream.Stream<R> gather(Gatherer<? super T, ?, R> gatherer) {
        return gathered((java.util.stream.Stream<T>) (Object) this, gatherer);
    }

    private static <T, A, R> java.util.stream.Stream<R> gathered(
            java.util.stream.Stream<T> source, Gatherer<? super T, A, R> gatherer) {
        List<R> results = new ArrayList<>();
        Gatherer.Downstream<R> downstream = results::add;
        Gatherer.Integrator<A, ? super T, R> integrator = gatherer.integrator();
        A state = gatherer.initializer().get();
        for (java.util.Iterator<T> elements = source.iterator(); elements.hasNext(); ) {
            if (!integrator.integrate(state, elements.next(), downstream)) {
                break;
            }
        }
        gatherer.finisher().accept(state, downstream);
        return results.stream();
    }
}
