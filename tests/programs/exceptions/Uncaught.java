package exceptions;

// stderr: exceptions

/** An exception that leaves main: exit code 1 and a stack trace on standard error. */
public class Uncaught {
    static class Problem extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Problem(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static void deep(int n) {
        if (n == 0) {
            throw new IllegalStateException("the bottom");
        }
        deep(n - 1);
    }

    public static void main(String[] args) {
        System.out.println("before");
        try {
            deep(3);
        } catch (IllegalStateException e) {
            throw new Problem("wrapped", e);
        } finally {
            System.out.println("finally");
        }
    }
}
