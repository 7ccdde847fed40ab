package dev.diatom.image.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.model.CallLocation;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;

/**
 * The shortest way by which the application's own code reaches a place.
 *
 * @param calls from the application inwards; the last one is the place itself
 * @param fromApplication false if nothing of the application leads there: the runtime itself does
 */
record CallChain(List<Call> calls, boolean fromApplication) {
    CallChain {
        calls = List.copyOf(calls);
    }

    /** A method and where in it the next one is called. */
    record Call(MethodReference method, @Nullable TextLocation location) {
        @Override
        public String toString() {
            String name = method.getClassName() + "." + method.getName();
            if (location == null || location.getFileName() == null) {
                return name;
            }
            String file = location.getFileName();
            return name + "(" + file.substring(file.lastIndexOf('/') + 1) + ":" + location.getLine() + ")";
        }
    }

    /** A place to which nothing of the application leads. */
    static CallChain ofPlace(CallLocation place) {
        return new CallChain(List.of(new Call(place.getMethod(), place.getSourceLocation())), false);
    }
}
