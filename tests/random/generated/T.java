package generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** What random programs trace to, and what they use so as to stay small. */
public final class T {
    private static final int LINES_MAX = 150;
    private static final int CHARACTERS_MAX = 40;
    private static final int SIZE_MAX = 8;
    private static final int FUNCTION_CALLS_MAX = 60;

    private static StringBuilder lines = new StringBuilder();
    private static int count;
    /** Of the lines that are not kept. */
    private static int hash;

    private static int functionCalls;

    private T() {}

    /** Begins anew. */
    public static void begin() {
        lines = new StringBuilder();
        count = 0;
        hash = 0;
        functionCalls = 0;
    }

    /** What was traced. */
    public static String end() {
        return lines + "lines " + count + " hash " + hash + "\n";
    }

    static void p(Object value) {
        String line = show(value);
        if (count++ < LINES_MAX) {
            lines.append(line).append('\n');
        } else {
            hash = 31 * hash + line.hashCode();
        }
    }

    static void caught(Throwable e) {
        Throwable[] suppressed = e.getSuppressed();
        p(e.getClass().getSimpleName() + ": " + message(e)
                + (suppressed.length == 0 ? "" : " " + Arrays.toString(suppressed)));
    }

    /** What is known to differ left out (docs/compatibility.md). */
    private static String message(Throwable e) {
        String message = e.getMessage();
        boolean isLow = e instanceof ArrayIndexOutOfBoundsException && message.startsWith("Index -");
        return e instanceof NullPointerException ? "" : isLow ? message.replaceFirst(" for .*", "") : message;
    }

    static String show(Object value) {
        String text = switch (value) {
            case int[] a -> Arrays.toString(a);
            case long[] a -> Arrays.toString(a);
            case byte[] a -> Arrays.toString(a);
            case char[] a -> Arrays.toString(a);
            case double[] a -> Arrays.toString(a);
            case Object[] a -> a.getClass().getSimpleName() + Arrays.toString(a);
            case null, default -> String.valueOf(value);
        };
        return text.length() > 2 * CHARACTERS_MAX ? text.substring(0, CHARACTERS_MAX) + "..." + text.hashCode() : text;
    }

    static boolean yes(boolean value) {
        return value;
    }

    static boolean same(Object a, Object b) {
        return Objects.equals(a, b);
    }

    static String cut(String text) {
        return text != null && text.length() > CHARACTERS_MAX ? text.substring(0, CHARACTERS_MAX) : text;
    }

    static int size(int wanted) {
        return wanted > SIZE_MAX ? SIZE_MAX : wanted;
    }

    static List<Integer> list(Integer... values) {
        return new ArrayList<>(Arrays.asList(values));
    }

    static void add(List<Integer> list, int value) {
        if (list.size() < SIZE_MAX) {
            list.add(value);
        }
    }

    static int get(List<Integer> list, int index) {
        return list.get(index & 1);
    }

    static List<Integer> sorted(List<Integer> list) {
        Collections.sort(list);
        return list;
    }

    static List<Integer> mapped(List<Integer> list, IntUnaryOperator function) {
        List<Integer> result = new ArrayList<>();
        list.stream().mapToInt(Integer::intValue).map(function).forEach(result::add);
        return result;
    }

    static Map<String, Integer> map(String key, int value) {
        Map<String, Integer> map = new TreeMap<>();
        map.put(key, value);
        return map;
    }

    static Map<String, Integer> put(Map<String, Integer> map, String key, int value) {
        if (map.size() < SIZE_MAX) {
            map.merge(cut(key), value, Integer::sum);
        }
        return map;
    }

    static int find(Map<String, Integer> map, String key) {
        return map.get(key);
    }

    static IntUnaryOperator function(IntUnaryOperator function) {
        return function;
    }

    /** Whether no more bodies of functions are to be run, which could call themselves. */
    static boolean spent() {
        return ++functionCalls > FUNCTION_CALLS_MAX;
    }
}
