package dev.diatom.patch.jdk.internal.util;

import dev.diatom.jdk.RangeValues;
import java.util.List;
import java.util.function.BiFunction;

/** Failed range checks without immutable lists, which every program would carry then. */
public class Preconditions {
    private static native String outOfBoundsMessage(String check, List<? extends Number> values);

    private static RuntimeException outOfBounds(
            BiFunction<String, List<Number>, ? extends RuntimeException> exception, String check, Number... values) {
        List<Number> range = new RangeValues(values);
        RuntimeException made = exception == null ? null : exception.apply(check, range);
        return made == null ? new IndexOutOfBoundsException(outOfBoundsMessage(check, range)) : made;
    }
}
