package dev.diatom.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void medianOfAnOddCountIsTheMiddleValue() {
        assertEquals(3, samples(9, 1, 3).median());
    }

    @Test
    void medianOfAnEvenCountIsTheMeanOfTheMiddleTwo() {
        assertEquals(2.5, samples(4, 1, 3, 2).median());
    }

    @Test
    void percentilesAreMeasuredValuesOfTheNearestRank() {
        Samples samples = new Samples();
        for (int value = 100; value >= 1; value--) {
            samples.add(value);
        }
        assertEquals(1, samples.least());
        assertEquals(50, samples.percentile(50));
        assertEquals(99, samples.percentile(99));
        assertEquals(100, samples.greatest());
        assertEquals(2, samples(1, 2).percentile(90));
    }

    @Test
    void nothingMeasuredIsNotANumber() {
        assertTrue(Double.isNaN(new Samples().median()));
        assertTrue(Double.isNaN(new Samples().percentile(99)));
        assertTrue(new Samples().isEmpty());
    }

    private static Samples samples(double... values) {
        Samples samples = new Samples();
        for (double value : values) {
            samples.add(value);
        }
        return samples;
    }
}
