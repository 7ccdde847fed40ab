package tools;

import com.google.common.base.CaseFormat;
import com.google.common.base.CharMatcher;
import com.google.common.base.Function;
import com.google.common.base.Joiner;
import com.google.common.base.MoreObjects;
import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import com.google.common.base.Stopwatch;
import com.google.common.base.Strings;
import com.google.common.base.Suppliers;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ArrayTable;
import com.google.common.collect.BiMap;
import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.EvictingQueue;
import com.google.common.collect.FluentIterable;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Lists;
import com.google.common.collect.MapDifference;
import com.google.common.collect.Maps;
import com.google.common.collect.MinMaxPriorityQueue;
import com.google.common.collect.Multimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.common.collect.Ordering;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import com.google.common.collect.Table;
import com.google.common.collect.TreeMultiset;
import com.google.common.collect.TreeRangeSet;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import com.google.common.primitives.UnsignedLong;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

// libraries: guava failureaccess

/** Guava's collections and small helpers. */
public class GuavaCollections {
    public static void main(String[] args) {
        immutables();
        multis();
        views();
        ranges();
        words();
    }

    private static void immutables() {
        ImmutableList<String> list = ImmutableList.of("c", "a", "b");
        ImmutableMap<String, Integer> map = ImmutableMap.<String, Integer>builder()
                .put("one", 1)
                .put("two", 2)
                .put("three", 3)
                .buildOrThrow();
        System.out.println(list.reverse() + " " + ImmutableSet.copyOf(List.of(3, 1, 3, 2, 1)) + " " + map + " "
                + map.entrySet().asList().get(1) + " "
                + ImmutableSortedMap.copyOf(map).headMap("two") + " "
                + Stream.of("x", "y").collect(ImmutableList.toImmutableList()));
        try {
            ImmutableMap.of("a", 1, "a", 2);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            list.add("d");
        } catch (UnsupportedOperationException e) {
            System.out.println("immutable");
        }
        ImmutableSet.Builder<Integer> many = ImmutableSet.builder();
        for (int i = 0; i < 5000; i++) {
            many.add(i * 31 % 4001);
        }
        ImmutableSet<Integer> numbers = many.build();
        System.out.println(numbers.size() + " " + numbers.contains(4000) + " " + numbers.contains(4001) + " "
                + numbers.asList().subList(0, 5));
    }

    private static void multis() {
        Multimap<String, Integer> byParity = ArrayListMultimap.create();
        for (int i = 0; i < 6; i++) {
            byParity.put(i % 2 == 0 ? "even" : "odd", i);
        }
        byParity.removeAll("none");
        byParity.get("odd").remove(Integer.valueOf(3));
        System.out.println(byParity.get("even") + " " + byParity.get("odd") + " " + byParity.size() + " "
                + byParity.containsEntry("odd", 5));
        System.out.println(MultimapBuilder.treeKeys().linkedHashSetValues().<String, Integer>build(byParity) + " "
                + ImmutableListMultimap.copyOf(Multimaps.index(List.of("pear", "fig", "plum"), String::length))
                        .inverse()
                        .get("plum"));
        Multiset<String> words = LinkedHashMultiset.create(Splitter.on(' ').split("to be or not to be"));
        words.add("or", 3);
        System.out.println(words + " " + words.count("to") + " " + words.elementSet() + " "
                + Multisets.copyHighestCountFirst(words) + " "
                + TreeMultiset.create(words).firstEntry());
        BiMap<String, Integer> ids = HashBiMap.create();
        ids.put("ada", 1);
        ids.put("grace", 2);
        System.out.println(ids.inverse().get(2) + " " + ids.forcePut("new", 1) + " " + ids);
        try {
            ids.put("other", 2);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Table<String, String, Integer> table = HashBasedTable.create();
        table.put("r1", "c1", 1);
        table.put("r1", "c2", 2);
        table.put("r2", "c1", 3);
        System.out.println(table.row("r1") + " " + table.column("c1") + " " + table.contains("r2", "c2") + " "
                + table.cellSet().size());
        ArrayTable<Integer, Integer, String> grid = ArrayTable.create(List.of(1, 2), List.of(1, 2));
        grid.put(2, 1, "x");
        System.out.println(grid + " " + grid.at(1, 0));
        EvictingQueue<Integer> last = EvictingQueue.create(3);
        MinMaxPriorityQueue<Integer> queue = MinMaxPriorityQueue.maximumSize(4).create();
        for (int i = 0; i < 10; i++) {
            last.add(i);
            queue.add(i * 7 % 10);
        }
        System.out.println(last + " " + queue.pollFirst() + " " + queue.pollLast());
    }

    private static void views() {
        List<Integer> numbers = Lists.newArrayList(1, 2, 3, 4, 5, 6, 7);
        System.out.println(Lists.partition(numbers, 3) + " " + Lists.transform(numbers, n -> n * n) + " "
                + Lists.cartesianProduct(List.of(1, 2), List.of(3, 4)) + " " + Iterables.getLast(numbers) + " "
                + FluentIterable.from(numbers)
                        .filter(n -> n % 2 == 1)
                        .transform(String::valueOf)
                        .join(Joiner.on("|")));
        System.out.println(Sets.difference(Set.of(1, 2, 3), Set.of(2)).size() + " "
                + Sets.powerSet(ImmutableSet.of(1, 2)).size() + " "
                + Sets.combinations(ImmutableSet.of(1, 2, 3), 2).size() + " "
                + Sets.intersection(Sets.newTreeSet(numbers), ImmutableSet.of(9, 4, 2)));
        MapDifference<String, Integer> difference = Maps.difference(Map.of("a", 1, "b", 2), Map.of("b", 3, "c", 4));
        System.out.println(difference.entriesDiffering() + " " + difference.entriesOnlyOnLeft() + " "
                + difference.entriesOnlyOnRight());
        System.out.println(Maps.uniqueIndex(List.of("x", "yy"), String::length) + " "
                + Maps.filterValues(ImmutableMap.of("a", 1, "b", 9), n -> n > 5) + " "
                + Maps.transformValues(ImmutableMap.of("k", 2), n -> n + 1) + " "
                + Maps.asMap(ImmutableSet.of("q"), String::hashCode));
        System.out.println(
                Ordering.natural().nullsFirst().reverse().sortedCopy(java.util.Arrays.asList(2, null, 5)) + " "
                        + Ordering.explicit("lo", "hi").max("hi", "lo") + " "
                        + Ordering.from(String.CASE_INSENSITIVE_ORDER).isOrdered(List.of("a", "B", "c")) + " "
                        + Ordering.natural().greatestOf(numbers, 2));
        System.out.println(Streams.zip(Stream.of(1, 2), Stream.of("a", "b"), (n, s) -> n + s)
                        .toList() + " "
                + Streams.mapWithIndex(Stream.of("p", "q"), (s, i) -> s + i).toList());
        System.out.println(Collections.max(Collections2.permutations()));
    }

    private static final class Set {
        @SafeVarargs
        static <T> java.util.Set<T> of(T... elements) {
            return ImmutableSet.copyOf(elements);
        }
    }

    private static final class Collections2 {
        static List<Integer> permutations() {
            List<Integer> sizes = Lists.newArrayList();
            for (List<Integer> order : com.google.common.collect.Collections2.permutations(List.of(1, 2, 3))) {
                sizes.add(order.get(0) * 100 + order.get(1) * 10 + order.get(2));
            }
            return sizes;
        }
    }

    private static void ranges() {
        RangeSet<Integer> set = TreeRangeSet.create();
        set.add(Range.closed(1, 10));
        set.add(Range.closedOpen(15, 20));
        set.remove(Range.open(4, 6));
        System.out.println(set + " " + set.contains(5) + " " + set.rangeContaining(17) + " "
                + set.complement().span() + " " + Range.atLeast(3).intersection(Range.lessThan(7)));
        System.out.println(ContiguousSet.create(Range.open(3, 9), DiscreteDomain.integers())
                        .headSet(6) + " "
                + ImmutableRangeMap.<Integer, String>builder()
                        .put(Range.closed(0, 9), "one digit")
                        .put(Range.closed(10, 99), "two")
                        .build()
                        .get(42));
    }

    private static void words() {
        System.out.println(Splitter.on(',').trimResults().omitEmptyStrings().splitToList(" a, b,, c ") + " "
                + Splitter.fixedLength(3).splitToList("abcdefgh") + " "
                + Splitter.on(';').withKeyValueSeparator('=').split("k=v;l=w") + " "
                + Joiner.on(",").skipNulls().join("a", null, "b") + " "
                + Joiner.on("&").withKeyValueSeparator("=").useForNull("-").join(Collections.singletonMap("x", null)));
        System.out.println(CharMatcher.inRange('0', '9').retainFrom("a1b22") + " "
                + CharMatcher.whitespace().collapseFrom(" a  b ", '_') + " "
                + CharMatcher.anyOf("xyz").negate().countIn("axbycz") + " "
                + CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, "someValueHere") + " "
                + Strings.padStart("7", 3, '0') + " " + Strings.commonSuffix("testing", "king") + " "
                + Strings.lenientFormat("%s of %s", 1, "x", "extra"));
        System.out.println(MoreObjects.toStringHelper("Thing")
                        .add("a", 1)
                        .addValue("v")
                        .omitNullValues()
                        .add("n", (Object) null)
                        .toString()
                + " "
                + ComparisonChain.start().compare(1, 1).compare("a", "b").result() + " "
                + Ints.asList(3, 1, 2).indexOf(2) + " " + Ints.tryParse("12a") + " "
                + Longs.fromByteArray(new byte[] {0, 0, 0, 0, 0, 0, 1, 2}) + " "
                + UnsignedLong.MAX_VALUE.mod(UnsignedLong.valueOf(1000)) + " " + Ints.saturatedCast(1L << 40));
        AtomicInteger calls = new AtomicInteger();
        var memoized = Suppliers.memoize(calls::incrementAndGet);
        Function<Integer, Integer> twice = n -> n * 2;
        System.out.println(memoized.get() + memoized.get() + twice.apply(4) + " "
                + (Stopwatch.createStarted().elapsed().toNanos() >= 0));
        try {
            Preconditions.checkArgument(calls.get() > 5, "calls: %s of %s", calls, 5);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Preconditions.checkElementIndex(7, 3, "slot");
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
