package data;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.HdrHistogram.IntCountsHistogram;
import org.HdrHistogram.PackedHistogram;
import org.HdrHistogram.Recorder;
import org.HdrHistogram.SynchronizedHistogram;

// libraries: HdrHistogram

/** Latencies recorded by several threads and summed up with HdrHistogram. */
public class Histograms {
    public static void main(String[] args) throws Exception {
        Histogram latencies = new Histogram(3_600_000_000L, 3);
        fill(latencies);
        print(latencies);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        latencies.outputPercentileDistribution(new PrintStream(table), 5, 1000.0);
        System.out.println(table);
        for (HistogramIterationValue value : latencies.logarithmicBucketValues(1000, 4)) {
            System.out.println(value.getValueIteratedTo() + " " + value.getCountAddedInThisIterationStep());
        }
        latencies.outputPercentileDistribution(System.out, 1, 1.0, true);

        Histogram corrected = latencies.copyCorrectedForCoordinatedOmission(10_000);
        print(corrected);
        corrected.subtract(latencies);
        print(corrected);
        IntCountsHistogram small = new IntCountsHistogram(100_000, 2);
        small.setAutoResize(true);
        fill(small);
        print(small);
        PackedHistogram packed = new PackedHistogram(2);
        fill(packed);
        print(packed);

        ConcurrentHistogram concurrent = new ConcurrentHistogram(3);
        AtomicHistogram atomic = new AtomicHistogram(10_000_000, 2);
        SynchronizedHistogram locked = new SynchronizedHistogram(2);
        Recorder recorder = new Recorder(3);
        Thread[] threads = new Thread[4];
        for (int t = 0; t < threads.length; t++) {
            int first = t;
            threads[t] = new Thread(() -> {
                for (int i = 0; i < 5_000; i++) {
                    concurrent.recordValue(1 + first + i % 1000);
                    atomic.recordValue(1 + i);
                    locked.recordValue(i * 3L);
                    recorder.recordValue(i % 77);
                }
            });
            threads[t].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        print(concurrent);
        print(atomic);
        print(locked);
        print(recorder.getIntervalHistogram());
        System.out.println(recorder.getIntervalHistogram().getTotalCount());

        try {
            new Histogram(1000, 3).recordValue(Long.MAX_VALUE);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(
                    e.getMessage().startsWith("value 9223372036854775807 outside of histogram covered range"));
        }
        try {
            new Histogram(3, 9);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void fill(org.HdrHistogram.AbstractHistogram histogram) {
        for (int i = 1; i <= 10_000; i++) {
            histogram.recordValue((long) i * i % 97_003);
        }
        histogram.recordValueWithCount(90_000, 5);
    }

    private static void print(org.HdrHistogram.AbstractHistogram histogram) {
        System.out.println(histogram.getClass().getSimpleName() + " " + histogram.getTotalCount() + " "
                + histogram.getMinValue() + " "
                + histogram.getMaxValue() + " " + histogram.getMean() + " " + histogram.getStdDeviation() + " "
                + histogram.getValueAtPercentile(50) + " " + histogram.getValueAtPercentile(99.9) + " "
                + histogram.getPercentileAtOrBelowValue(5_000) + " " + histogram.getCountBetweenValues(1_000, 2_000));
    }
}
