package util;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

public class Spliterators {
    static class Countdown implements Iterable<Integer> {
        private final int from;

        Countdown(int from) {
            this.from = from;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                private int next = from;

                @Override
                public boolean hasNext() {
                    return next > 0;
                }

                @Override
                public Integer next() {
                    if (next <= 0) {
                        throw new NoSuchElementException("done at " + next);
                    }
                    return next--;
                }
            };
        }
    }

    static class Pairs extends java.util.Spliterators.AbstractSpliterator<String> {
        private int at;

        Pairs() {
            super(5, Spliterator.ORDERED | Spliterator.NONNULL);
        }

        @Override
        public boolean tryAdvance(Consumer<? super String> action) {
            if (at == 5) {
                return false;
            }
            action.accept(at + "-" + at * at);
            at++;
            return true;
        }
    }

    public static void main(String[] arguments) {
        Countdown countdown = new Countdown(4);
        for (int each : countdown) {
            System.out.print(each + " ");
        }
        countdown.forEach(each -> System.out.print("[" + each + "]"));
        System.out.println();
        Iterator<Integer> iterator = countdown.iterator();
        iterator.next();
        iterator.forEachRemaining(each -> System.out.print(each + ";"));
        System.out.println();
        try {
            iterator.next();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            iterator.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(StreamSupport.stream(countdown.spliterator(), false)
                .map(String::valueOf)
                .toList());
        System.out.println(
                StreamSupport.stream(new Pairs(), false).skip(1).limit(3).toList());
        List<Integer> list = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
        describe(list.spliterator());
        describe(Arrays.asList(1, 2, 3).spliterator());
        describe(new TreeSet<>(list).spliterator());
        describe(new LinkedHashSet<>(list).spliterator());
        describe(List.of(1, 2, 3).spliterator());
        describe(IntStream.rangeClosed(1, 9).spliterator());
        describe(Stream.of(1, 2, 3, 4).filter(each -> each > 1).spliterator());
        describe(new Pairs());
        Spliterator<Integer> right = list.spliterator();
        Spliterator<Integer> left = right.trySplit();
        StringBuilder text = new StringBuilder();
        left.forEachRemaining(each -> text.append(each).append(' '));
        text.append("| ");
        right.tryAdvance(each -> text.append("first ").append(each).append(' '));
        right.forEachRemaining(each -> text.append(each).append(' '));
        System.out.println(text + "" + right.estimateSize());
        PrimitiveIterator.OfInt ints = IntStream.of(3, 1, 2).iterator();
        int sum = 0;
        while (ints.hasNext()) {
            sum = sum * 10 + ints.nextInt();
        }
        System.out.println(sum);
        try {
            for (Integer each : list) {
                if (each == 3) {
                    list.remove(each);
                }
            }
        } catch (java.util.ConcurrentModificationException e) {
            System.out.println(e + " " + list.size());
        }
        try {
            list.stream().forEach(each -> list.add(1));
        } catch (java.util.ConcurrentModificationException e) {
            System.out.println(e + " " + list.size());
        }
    }

    static void describe(Spliterator<?> it) {
        StringBuilder names = new StringBuilder();
        int[] bits = {
            Spliterator.ORDERED,
            Spliterator.DISTINCT,
            Spliterator.SORTED,
            Spliterator.SIZED,
            Spliterator.NONNULL,
            Spliterator.IMMUTABLE,
            Spliterator.CONCURRENT,
            Spliterator.SUBSIZED
        };
        String[] words = {"ordered", "distinct", "sorted", "sized", "nonnull", "immutable", "concurrent", "subsized"};
        for (int i = 0; i < bits.length; i++) {
            if (it.hasCharacteristics(bits[i])) {
                names.append(words[i]).append(' ');
            }
        }
        System.out.println(names + "" + it.getExactSizeIfKnown());
    }
}
