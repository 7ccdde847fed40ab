package dev.diatom.benchmarks;

import java.util.Locale;

/** A figure that sums up a benchmark, usually a ratio to a peer, and the bound Diatom sets itself, if any. */
record Finding(String label, double figure, String unit, Bound bound, double limit) {
    enum Bound {
        NONE,
        AT_MOST,
        AT_LEAST
    }

    static Finding of(String label, double figure, String unit) {
        return new Finding(label, figure, unit, Bound.NONE, Double.NaN);
    }

    Finding atMost(double limit) {
        return new Finding(label, figure, unit, Bound.AT_MOST, limit);
    }

    Finding atLeast(double limit) {
        return new Finding(label, figure, unit, Bound.AT_LEAST, limit);
    }

    boolean isMeasured() {
        return !Double.isNaN(figure);
    }

    boolean isMet() {
        return switch (bound) {
            case NONE -> true;
            case AT_MOST -> figure <= limit;
            case AT_LEAST -> figure >= limit;
        };
    }

    String describe() {
        if (!isMeasured()) {
            return label + ": not measured";
        }
        String text = String.format(Locale.ROOT, "%s: %.2f%s", label, figure, unit);
        if (bound == Bound.NONE) {
            return text;
        }
        String aim = String.format(
                Locale.ROOT, "%s %s%s", bound == Bound.AT_MOST ? "at most" : "at least", shortest(limit), unit);
        return text + " (aim: " + aim + ", " + (isMet() ? "met" : "missed") + ")";
    }

    private static String shortest(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
