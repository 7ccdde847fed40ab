package dev.diatom.jdk;

import java.util.AbstractList;

/** The numbers of a failed range check: an index and a length, or the two ends of a range and a length. */
public final class RangeValues extends AbstractList<Number> {
    private final Number[] values;

    public RangeValues(Number[] values) {
        this.values = values;
    }

    @Override
    public Number get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }
}
