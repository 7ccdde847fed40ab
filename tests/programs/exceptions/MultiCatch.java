package exceptions;

/** Multi-catch, precise rethrow, own exceptions, catch order (JLS 14.20, 11.2.2). */
public class MultiCatch {
    static class Base extends Exception {
        Base(String m) {
            super(m);
        }
    }

    static class Left extends Base {
        Left() {
            super("left");
        }
    }

    static class Right extends Base {
        final int code;

        Right(int code) {
            super("right " + code);
            this.code = code;
        }

        @Override
        public String getMessage() {
            return "[" + super.getMessage() + "]";
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    static void fail(int n) throws Left, Right {
        switch (n) {
            case 0 -> throw new Left();
            case 1 -> throw new Right(n);
            case 2 -> throw new IllegalStateException("state");
            case 3 -> throw new AssertionError("assertion");
            case 4 -> throw new StackOverflowError();
            default -> {}
        }
    }

    static void rethrow(int n) throws Left, Right {
        try {
            fail(n);
        } catch (final Exception e) {
            System.out.print("through ");
            throw e;
        }
    }

    static String handle(int n) {
        try {
            rethrow(n);
            return "nothing";
        } catch (Left | IllegalStateException e) {
            return "multi " + e;
        } catch (Base e) {
            return "base " + e.getMessage() + (e instanceof Right r ? r.code : -1) + e.getStackTrace().length;
        } catch (AssertionError | StackOverflowError e) {
            return "error " + e.getMessage();
        }
    }

    static <T extends Throwable> void sneaky(Throwable t) throws T {
        @SuppressWarnings("unchecked")
        T thrown = (T) t;
        throw thrown;
    }

    static int depth(int n) {
        try {
            if (n == 0) {
                throw new IllegalArgumentException("bottom");
            }
            return depth(n - 1);
        } catch (IllegalArgumentException e) {
            if (n == 3) {
                throw new IllegalStateException("wrapped at " + n, e);
            }
            throw e;
        } finally {
            System.out.print(n + " ");
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 6; i++) {
            System.out.println(handle(i));
        }
        try {
            MultiCatch.<RuntimeException>sneaky(new Left());
        } catch (Exception e) {
            System.out.println("sneaky " + e);
        }
        try {
            depth(5);
        } catch (RuntimeException e) {
            System.out.println(e.getMessage() + " <- " + e.getCause().getMessage());
        }
        try {
            throw null;
        } catch (NullPointerException e) {
            System.out.println("threw null");
        }
        int[] counts = new int[3];
        for (int i = 0; i < 30; i++) {
            try {
                if (i % 3 == 0) {
                    throw new Left();
                }
                counts[i % 4]++;
            } catch (Left e) {
                counts[0] += 100;
            } catch (ArrayIndexOutOfBoundsException e) {
                counts[1] += 1000;
            }
        }
        System.out.println(counts[0] + " " + counts[1] + " " + counts[2]);
    }
}
