package exceptions;

/** Every instruction that checks for null. */
public class NullPointers {
    int field;
    String text;
    int[] numbers;
    NullPointers next;

    interface Attempt {
        void run() throws Exception;
    }

    static int caught;

    static void attempt(String name, Attempt attempt) {
        try {
            attempt.run();
            System.out.println(name + ": nothing thrown");
        } catch (NullPointerException e) {
            caught++;
            System.out.println(name + ": " + e.getClass().getName());
        } catch (Exception e) {
            System.out.println(name + ": " + e);
        }
    }

    void method() {}

    final void finalMethod() {}

    private void privateMethod() {}

    public static void main(String[] args) {
        NullPointers none = args.length > 50 ? new NullPointers() : null;
        NullPointers some = new NullPointers();
        int[] ints = none == null ? null : new int[1];
        Object[] objects = none == null ? null : new Object[1];
        long[] longs = none == null ? null : new long[1];
        Runnable runnable = none == null ? null : () -> {};
        attempt("get field", () -> System.out.println(none.field));
        attempt("put field", () -> none.field = 1);
        attempt("get nested", () -> System.out.println(some.next.field));
        attempt("get reference", () -> System.out.println(none.text));
        attempt("method", () -> none.method());
        attempt("final method", () -> none.finalMethod());
        attempt("private method", () -> none.privateMethod());
        attempt("interface", () -> runnable.run());
        attempt("length", () -> System.out.println(ints.length));
        attempt("load", () -> System.out.println(ints[0]));
        attempt("load far", () -> System.out.println(longs[1_000_000]));
        attempt("store", () -> ints[0] = 1);
        attempt("store object", () -> objects[0] = "x");
        attempt("array field", () -> some.numbers[0]++);
        attempt("synchronized", () -> {
            synchronized (none) {
                System.out.println("inside");
            }
        });
        attempt("throw", () -> {
            RuntimeException e = none == null ? null : new RuntimeException();
            throw e;
        });
        attempt("unbox", () -> {
            Long boxed = none == null ? null : 1L;
            long l = boxed;
            System.out.println(l);
        });
        attempt("string switch", () -> {
            switch (some.text) {
                default -> System.out.println("?");
            }
        });
        attempt("string length", () -> System.out.println(some.text.length()));
        attempt("getClass", () -> System.out.println(none.getClass()));
        attempt("hashCode", () -> System.out.println(none.hashCode()));
        attempt("for each", () -> {
            for (int i : ints) {
                System.out.println(i);
            }
        });
        attempt("requireNonNull", () -> java.util.Objects.requireNonNull(none));
        attempt("cast of null is fine", () -> System.out.println((String) (Object) none));
        attempt("instanceof null is false", () -> System.out.println(none instanceof NullPointers));
        attempt("concatenated null is fine", () -> System.out.println("x" + none));
        int loops = 0;
        for (int i = 0; i < 10_000; i++) {
            try {
                if (i % 2 == 0) {
                    none.field = i;
                }
                some.field = i;
            } catch (NullPointerException e) {
                loops++;
            }
        }
        System.out.println(caught + " " + loops + " " + some.field);
        try {
            java.util.Objects.requireNonNull(none, "none was null");
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }
}
