package language;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JLS 14.11, 14.30: order of labels, guards with effects, generic and nested record patterns, exhaustiveness at run time. */
public class PatternSwitches {
    sealed interface Tree<T> {}

    record Leaf<T>(T value) implements Tree<T> {}

    record Node<T>(Tree<T> left, Tree<T> right) implements Tree<T> {}

    enum Empty implements Tree<Object> {
        EMPTY
    }

    record Pair<A, B>(A a, B b) {}

    record Wrapped(Object o) {}

    record Point(int x, long y, float z, char c, byte b, boolean f) {}

    record Throwing(int n) {
        public int n() {
            if (n < 0) {
                throw new IllegalStateException("accessor " + n);
            }
            return n;
        }
    }

    sealed interface Command permits Go, Stop, Say {}

    enum Go implements Command {
        NORTH,
        SOUTH
    }

    record Stop() implements Command {}

    static final class Say implements Command {
        final String what;

        Say(String what) {
            this.what = what;
        }
    }

    static int evaluated;

    static boolean guard(boolean result) {
        evaluated++;
        return result;
    }

    static <T> int depth(Tree<T> tree) {
        return switch (tree) {
            case Leaf<T>(var _) -> 1;
            case Node<T>(Leaf<T> _, Leaf<T> _) -> 2;
            case Node<T>(Node<T>(var a, var b), var right) ->
                1 + Math.max(1 + Math.max(depth(a), depth(b)), depth(right));
            case Node<T>(var left, var right) -> 1 + Math.max(depth(left), depth(right));
            case Empty e -> e.ordinal();
        };
    }

    static String kind(Object o) {
        return switch (o) {
            case null -> "null";
            case Integer i when guard(i > 10) && guard(i % 2 == 0) -> "even big " + i;
            case Integer i when guard(i > 10) -> "odd big " + i;
            case Integer _, Long _, Short _ -> "small integral";
            case Character c when Character.isDigit(c) -> "digit " + (char) (c + 1);
            case Character c -> "char " + c;
            case Pair(Integer a, Integer b) when a + b == 0 -> "opposite";
            case Pair(Integer a, Integer b) -> "ints " + (a + b);
            case Pair(String a, Pair(String b, var c)) -> "nested " + a + b + c;
            case Pair(var a, var b) when a == null -> "first null " + b;
            case Pair<?, ?> p -> "pair " + p;
            case int[] a when a.length > 1 && a[1] > a[0] -> "rising";
            case int[][] a -> "matrix " + a.length;
            case Object[] a when a.length > 0 && a[0] instanceof String s && !s.isEmpty() -> "strings of " + s;
            case Wrapped(Wrapped(Wrapped(var o1))) -> "deep " + kind(o1);
            case Wrapped(CharSequence s) -> "text " + s.length();
            case Point(int x, long y, float z, char c, byte b, boolean f) when f -> x + y + z + c + b + "!";
            case Point(var x, var y, var z, var c, var b, var f) -> x + " " + y + " " + z + " " + c + " " + b + " " + f;
            case Enum<?> e -> "enum " + e.name();
            case Record r -> "record " + r;
            case List<?> l when l.contains("x") -> "has x";
            case Iterable<?> i -> "iterable";
            default -> o.getClass().getSimpleName();
        };
    }

    static String command(Command c) {
        return switch (c) {
            case Go.NORTH -> "north";
            case Go g when g.ordinal() == 1 -> "south by guard";
            case Go.SOUTH -> "south";
            case Go _ -> "go";
            case Stop() -> "stop";
            case Say s when s.what == null -> "silence";
            case Say s -> "say " + s.what;
        };
    }

    static int statement(Object o) {
        int result = 0;
        switch (o) {
            case String s
            when s.startsWith("+"):
                result += s.length();
                break;
            case String s:
                result -= s.length();
            // falls out
            default:
                result += 100;
        }
        return result;
    }

    static String text(String s) {
        return switch (s) {
            case "Aa", "BB" -> "same hash";
            case "C#" -> "other";
            case String t
            when t.length() > 3 -> {
                try {
                    yield "number " + Integer.parseInt(t);
                } catch (NumberFormatException e) {
                    yield "long " + t;
                } finally {
                    evaluated++;
                }
            }
            case "" -> "empty";
            default -> "short";
        };
    }

    static int nestedYield(int a, Integer b) {
        return switch (a) {
            case 1 ->
                switch (b) {
                    case 1 -> 11;
                    case Integer i
                    when i > 5 -> {
                        int sum = 0;
                        for (int k = 0; ; k++) {
                            if (k == i) {
                                yield sum;
                            }
                            sum += switch (k % 3) {
                                case 0 -> k;
                                case 1 -> {
                                    yield -k;
                                }
                                default -> 0;
                            };
                        }
                    }
                    default -> 10;
                };
            case 2, 3 -> a * b;
            case Integer.MAX_VALUE, Integer.MIN_VALUE, -1 -> -a;
            default -> throw new IllegalArgumentException("a=" + a);
        };
    }

    static String flow(Object o) {
        if (!(o instanceof Pair<?, ?>(String a, Integer b) && b > 0)) {
            return "no";
        }
        String r = a.repeat(b);
        while (!(o instanceof Integer n)) {
            o = r.length();
        }
        return r + n;
    }

    public static void main(String[] args) {
        System.out.println(depth(new Node<>(new Leaf<>(1), new Leaf<>(2))));
        System.out.println(depth(
                new Node<>(new Node<>(new Leaf<>(1), new Node<>(new Leaf<>(3), new Leaf<>(2))), new Leaf<>(2))));
        System.out.println(depth(new Node<>(new Leaf<>(1), new Node<>(new Leaf<>(3), new Leaf<>(2)))));
        System.out.println(depth(Empty.EMPTY));
        Object[] all = {
            null,
            4,
            12,
            13,
            5L,
            (short) 3,
            'x',
            '8',
            new Pair<>(3, -3),
            new Pair<>(3, 4),
            new Pair<>("a", new Pair<>("b", null)),
            new Pair<>("a", new Pair<>(1, null)),
            new Pair<>(null, 1),
            new Pair<>(1, "x"),
            new int[] {1, 2},
            new int[] {2, 1},
            new int[2][],
            new String[] {"s"},
            new String[] {""},
            new Object[0],
            new Wrapped(new Wrapped(new Wrapped(42))),
            new Wrapped("abc"),
            new Wrapped(new StringBuilder("xx")),
            new Wrapped(null),
            new Wrapped(new Wrapped(null)),
            new Point(1, 2, 3, 'd', (byte) -5, true),
            new Point(1, 2, 3.5f, 'd', (byte) -5, false),
            Go.SOUTH,
            Thread.State.NEW,
            List.of("x"),
            List.of(),
            Map.of(),
            Optional.of(1),
            1.5,
            true
        };
        for (Object o : all) {
            System.out.println(kind(o));
        }
        System.out.println("guards " + evaluated);
        for (Command c : new Command[] {Go.NORTH, Go.SOUTH, new Stop(), new Say(null), new Say("hi")}) {
            System.out.println(command(c));
        }
        try {
            command(null);
        } catch (NullPointerException e) {
            System.out.println("null selector");
        }
        System.out.println(statement("+abc") + " " + statement("abc") + " " + statement(1));
        for (String s : new String[] {"Aa", "BB", "C#", "1234", "abcd", "", "xy"}) {
            System.out.println(text(s));
        }
        System.out.println(nestedYield(1, 1) + " " + nestedYield(1, 9) + " " + nestedYield(1, 3) + " "
                + nestedYield(3, 7) + " " + nestedYield(Integer.MIN_VALUE, 0));
        try {
            nestedYield(9, 9);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            nestedYield(1, null);
        } catch (NullPointerException e) {
            System.out.println("null Integer");
        }
        System.out.println(flow(new Pair<>("ab", 2)) + flow(new Pair<>("ab", 0)) + flow("x"));
        Object t = new Throwing(-1);
        try {
            System.out.println(t instanceof Throwing(int n) && n > 0);
        } catch (MatchException e) {
            System.out.println("match: " + e.getMessage() + " / " + e.getCause());
        }
        try {
            switch (t) {
                case Throwing(int n) when n == 0 -> System.out.println("zero");
                default -> System.out.println("default");
            }
        } catch (MatchException e) {
            System.out.println("switch: " + e.getCause().getMessage());
        }
        System.out.println(
                new Pair<>(null, new Pair<>(1, 2)) instanceof Pair<?, ?>(var a, Pair<?, ?>(Integer b, var c))
                        ? a + " " + b + " " + c
                        : "none");
        if (t instanceof Throwing x && x.n != 0 || t == null) {
            System.out.println("or");
        }
        boolean both = all[1] instanceof Integer i && i == 4 ? all[2] instanceof Integer j && j == i * 3 : false;
        System.out.println(both);
    }
}
