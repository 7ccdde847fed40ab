package exceptions;

/** What a failing class initialiser throws, the first time and later. */
public class Initialisers {
    static class Failing {
        static final Object VALUE = make();

        static Object make() {
            throw new IllegalStateException("not today");
        }
    }

    static class FailingWithError {
        static int value;

        static {
            value = 1;
            if (value == 1) {
                throw new StackOverflowError("thrown by hand");
            }
        }
    }

    static class Child extends Failing {
        static int value = 5;
    }

    public static void main(String[] args) {
        try {
            System.out.println(Failing.VALUE);
        } catch (ExceptionInInitializerError e) {
            System.out.println(e.getMessage() + " / " + e.getCause() + " / "
                    + e.getException().getMessage());
        }
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Failing.VALUE);
            } catch (NoClassDefFoundError e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            System.out.println(FailingWithError.value);
        } catch (StackOverflowError e) {
            System.out.println("an Error is not wrapped: " + e.getMessage());
        }
        try {
            System.out.println(Child.value);
        } catch (NoClassDefFoundError e) {
            System.out.println("nor can its child be initialised");
        }
    }
}
