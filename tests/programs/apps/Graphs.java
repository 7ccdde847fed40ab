package apps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Graph algorithms over a generic graph. */
public class Graphs {
    static class Graph<N extends Comparable<N>> {
        record Edge<N>(N from, N to, int weight) {}

        private final Map<N, List<Edge<N>>> edges = new TreeMap<>();

        void connect(N from, N to, int weight) {
            edges.computeIfAbsent(from, node -> new ArrayList<>()).add(new Edge<>(from, to, weight));
            edges.computeIfAbsent(to, node -> new ArrayList<>());
        }

        Map<N, Integer> distances(N from) {
            Map<N, Integer> known = new LinkedHashMap<>();
            record Visit<N>(N node, int distance) {}
            PriorityQueue<Visit<N>> queue = new PriorityQueue<>(
                    Comparator.<Visit<N>>comparingInt(Visit::distance).thenComparing(Visit::node));
            queue.add(new Visit<>(from, 0));
            while (!queue.isEmpty()) {
                Visit<N> visit = queue.poll();
                if (known.putIfAbsent(visit.node(), visit.distance()) == null) {
                    for (Edge<N> edge : edges.get(visit.node())) {
                        queue.add(new Visit<>(edge.to(), visit.distance() + edge.weight()));
                    }
                }
            }
            return known;
        }

        List<N> ordered() {
            Map<N, Integer> incoming = new TreeMap<>();
            edges.forEach((node, list) -> {
                incoming.merge(node, 0, Integer::sum);
                list.forEach(edge -> incoming.merge(edge.to(), 1, Integer::sum));
            });
            Deque<N> free = new ArrayDeque<>();
            incoming.forEach((node, count) -> {
                if (count == 0) {
                    free.add(node);
                }
            });
            List<N> result = new ArrayList<>();
            while (!free.isEmpty()) {
                N node = free.remove();
                result.add(node);
                for (Edge<N> edge : edges.get(node)) {
                    if (incoming.merge(edge.to(), -1, Integer::sum) == 0) {
                        free.add(edge.to());
                    }
                }
            }
            if (result.size() < edges.size()) {
                throw new IllegalStateException("cycle among " + (edges.size() - result.size()));
            }
            return result;
        }

        List<Set<N>> components() {
            return new Components().find();
        }

        private class Components {
            private final Map<N, Integer> index = new HashMap<>();
            private final Map<N, Integer> low = new HashMap<>();
            private final Deque<N> stack = new ArrayDeque<>();
            private final List<Set<N>> found = new ArrayList<>();

            List<Set<N>> find() {
                for (N node : edges.keySet()) {
                    if (!index.containsKey(node)) {
                        visit(node);
                    }
                }
                return found;
            }

            private void visit(N node) {
                index.put(node, index.size());
                low.put(node, index.get(node));
                stack.push(node);
                for (Edge<N> edge : edges.get(node)) {
                    if (!index.containsKey(edge.to())) {
                        visit(edge.to());
                        low.merge(node, low.get(edge.to()), Math::min);
                    } else if (stack.contains(edge.to())) {
                        low.merge(node, index.get(edge.to()), Math::min);
                    }
                }
                if (low.get(node).equals(index.get(node))) {
                    Set<N> component = new java.util.TreeSet<>();
                    N member;
                    do {
                        member = stack.pop();
                        component.add(member);
                    } while (!member.equals(node));
                    found.add(component);
                }
            }
        }
    }

    static int queens(int size, int row, int columns, int left, int right) {
        if (row == size) {
            return 1;
        }
        int count = 0;
        for (int free = ~(columns | left | right) & ((1 << size) - 1); free != 0; free &= free - 1) {
            int bit = free & -free;
            count += queens(size, row + 1, columns | bit, (left | bit) << 1, (right | bit) >>> 1);
        }
        return count;
    }

    static long knapsack(int[] weights, int[] values, int capacity) {
        long[][] best = new long[weights.length + 1][capacity + 1];
        for (int i = 1; i <= weights.length; i++) {
            for (int c = 0; c <= capacity; c++) {
                best[i][c] = best[i - 1][c];
                if (weights[i - 1] <= c) {
                    best[i][c] = Math.max(best[i][c], best[i - 1][c - weights[i - 1]] + values[i - 1]);
                }
            }
        }
        return best[weights.length][capacity];
    }

    static int editDistance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = a.charAt(i - 1) == b.charAt(j - 1)
                        ? diagonal
                        : 1 + Math.min(diagonal, Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<T> rest = new ArrayList<>(items);
            T first = rest.remove(i);
            for (List<T> tail : permutations(rest)) {
                List<T> whole = new ArrayList<>(List.of(first));
                whole.addAll(tail);
                result.add(whole);
            }
        }
        return result;
    }

    static <T> Map<Integer, Long> histogram(Iterable<T> items, ToIntFunction<? super T> key) {
        Map<Integer, Long> counts = new TreeMap<>();
        for (T item : items) {
            counts.merge(key.applyAsInt(item), 1L, Long::sum);
        }
        return counts;
    }

    public static void main(String[] arguments) {
        Graph<String> cities = new Graph<>();
        String[] roads = {
            "A B 4", "A C 2", "C B 1", "B D 5", "C D 8", "C E 10", "D E 2", "E F 3", "F G 1", "G E 1", "D F 6"
        };
        for (String road : roads) {
            String[] parts = road.split(" ");
            cities.connect(parts[0], parts[1], Integer.parseInt(parts[2]));
        }
        System.out.println(cities.distances("A") + " " + cities.components());
        try {
            cities.ordered();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        Graph<Integer> tasks = new Graph<>();
        for (int i = 2; i <= 30; i++) {
            for (int divisor = 1; divisor < i; divisor++) {
                if (i % divisor == 0) {
                    tasks.connect(divisor, i, i - divisor);
                }
            }
        }
        System.out.println(tasks.ordered() + " " + tasks.components().size());
        System.out.println(queens(8, 0, 0, 0, 0) + " " + queens(9, 0, 0, 0, 0));
        System.out.println(knapsack(new int[] {12, 7, 11, 8, 9}, new int[] {24, 13, 23, 15, 16}, 26) + " "
                + editDistance("kitten", "sitting") + " " + editDistance("", "abc"));
        List<List<Integer>> all = permutations(List.of(1, 2, 3, 4));
        System.out.println(all.size() + " " + all.get(7) + " " + all.getLast() + " " + histogram(all, List::getFirst)
                + " " + new HashSet<>(all).size());
        BitSet primes = new BitSet();
        primes.set(2, 1000);
        for (int i = 2; i * i < 1000; i = primes.nextSetBit(i + 1)) {
            for (int j = i * i; j < 1000; j += i) {
                primes.clear(j);
            }
        }
        System.out.println(primes.cardinality() + " " + primes.previousSetBit(999) + " "
                + primes.stream().limit(10).boxed().toList());
        int[][] matrix = new int[4][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = new int[i + 1];
            matrix[i][0] = matrix[i][i] = 1;
            for (int j = 1; j < i; j++) {
                matrix[i][j] = matrix[i - 1][j - 1] + matrix[i - 1][j];
            }
        }
        System.out.println(Arrays.deepToString(matrix));
        List<Integer> heap = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            heap.add((i * 37) % 23);
        }
        Collections.sort(heap, (a, b) -> Integer.compare(a % 5, b % 5));
        System.out.println(heap);
    }
}
