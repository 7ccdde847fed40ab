package concurrent;

/** ScopedValue, final since Java 25. */
public class ScopedValues {
    static final ScopedValue<String> USER = ScopedValue.newInstance();
    static final ScopedValue<Integer> LEVEL = ScopedValue.newInstance();

    static String who() {
        return USER.isBound() ? USER.get() + LEVEL.orElse(0) : "nobody";
    }

    public static void main(String[] args) throws Exception {
        System.out.println(who());
        ScopedValue.where(USER, "ada").run(() -> {
            System.out.println(who());
            ScopedValue.where(USER, "bob").where(LEVEL, 2).run(() -> System.out.println(who()));
            System.out.println(who());
        });
        System.out.println(ScopedValue.where(LEVEL, 5).<Integer, RuntimeException>call(() -> LEVEL.get() * 2));
        try {
            USER.get();
        } catch (java.util.NoSuchElementException e) {
            System.out.println("not bound");
        }
        try {
            ScopedValue.where(USER, "eve").run(() -> {
                throw new IllegalStateException(who());
            });
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " then " + who());
        }
        ScopedValue.where(USER, "parent").run(() -> {
            Thread thread = new Thread(() -> System.out.println("other thread " + who()));
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
    }
}
