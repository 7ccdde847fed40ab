package exceptions;

/** The messages a JVM itself writes: casts, indices, division, sizes, and what was null (JEP 358). */
public class HelpfulMessages {
    static class A {
        A next;
        int[] numbers;
        String name;

        A self() {
            return next;
        }
    }

    interface Attempt {
        Object run();
    }

    static void attempt(Attempt attempt) {
        try {
            System.out.println(attempt.run());
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        A a = new A();
        int zero = args.length;
        Object text = "text";
        attempt(() -> 1 / zero);
        attempt(() -> 1L % zero);
        attempt(() -> new int[zero][0].length + new int[zero][0].length);
        attempt(() -> new int[] {1}[zero + 1]);
        attempt(() -> new int[zero - 3]);
        attempt(() -> "abc".charAt(5));
        attempt(() -> "abc".substring(2, 1));
        attempt(() -> java.util.List.of(1).get(3));
        attempt(() -> new java.util.ArrayList<>(java.util.List.of(1, 2)).get(-1));
        attempt(() -> (Integer) text);
        attempt(() -> (int[]) text);
        attempt(() -> (A) text);
        attempt(() -> (Runnable) text);
        attempt(() -> (String[]) (Object) new Object[0]);
        attempt(() -> a.next.name);
        attempt(() -> a.name.length());
        attempt(() -> a.numbers[0]);
        attempt(() -> a.numbers.length);
        attempt(() -> a.self().self());
        attempt(() -> a.next.next = a);
        attempt(() -> Integer.parseInt("12a"));
        attempt(() -> Enum.valueOf(Thread.State.class, "NONE"));
        attempt(() -> java.util.Optional.empty().get());
        attempt(() -> java.util.List.of().iterator().next());
        attempt(() -> new java.util.ArrayDeque<>().pop());
        attempt(() -> java.util.Map.of("a", 1, "a", 2));
        attempt(() -> java.util.Objects.checkIndex(5, 3));
        attempt(() -> "x".repeat(-1));
        attempt(() -> Character.toChars(-1));
        attempt(() -> new StringBuilder("abc").deleteCharAt(7));
        attempt(() -> new StringBuilder("abc").insert(9, "x"));
        attempt(() -> java.util.Arrays.copyOfRange(new int[3], 2, 1));
    }
}
