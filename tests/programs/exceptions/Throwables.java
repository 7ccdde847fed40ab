package exceptions;

/** Throwable's own methods: causes, messages, suppression and what toString says. */
public class Throwables {
    static class Quiet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Quiet(String message) {
            super(message, null, false, false);
        }
    }

    static class Own extends Exception {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            return "own message";
        }

        @Override
        public String getLocalizedMessage() {
            return "localized " + getMessage();
        }
    }

    static <T extends Throwable> void sneak(Throwable t) throws T {
        @SuppressWarnings("unchecked")
        T thrown = (T) t;
        throw thrown;
    }

    public static void main(String[] args) {
        System.out.println(new Exception());
        System.out.println(new Exception("m"));
        System.out.println(new Exception((String) null));
        System.out.println(new Exception(new Error("c")));
        System.out.println(new Exception("m", new Error("c")).getCause());
        System.out.println(new Exception((Throwable) null).getMessage());
        System.out.println(new Own());
        Quiet quiet = new Quiet("quiet");
        quiet.addSuppressed(new Exception());
        System.out.println(quiet + " " + quiet.getSuppressed().length + " " + quiet.getStackTrace().length);
        Exception e = new Exception("late");
        e.initCause(new Error("cause"));
        System.out.println(e.getCause().getMessage());
        try {
            e.initCause(new Error("again"));
        } catch (IllegalStateException s) {
            System.out.println("only once");
        }
        try {
            new Exception("self").initCause(null);
            Exception self = new Exception("self");
            self.initCause(self);
        } catch (IllegalArgumentException s) {
            System.out.println("not its own cause");
        }
        try {
            Throwables.<RuntimeException>sneak(new java.io.IOException("sneaked"));
        } catch (Exception sneaked) {
            System.out.println(sneaked);
        }
        try {
            throw new AssertionError(5);
        } catch (AssertionError a) {
            System.out.println(a + " " + a.getCause());
        }
        System.out.println(new IndexOutOfBoundsException(7).getMessage() + ", "
                + new ArrayIndexOutOfBoundsException(7).getMessage() + ", "
                + new StringIndexOutOfBoundsException(7).getMessage());
        Object[] array = {1};
        String all = "";
        for (int i = 0; i < 4; i++) {
            try {
                switch (i) {
                    case 0 -> throw new Error("error");
                    case 1 -> throw new java.io.UncheckedIOException(new java.io.IOException("io"));
                    case 2 -> array[1] = 2;
                    default -> throw new CloneNotSupportedException();
                }
            } catch (RuntimeException r) {
                all += "runtime ";
            } catch (Exception c) {
                all += "checked ";
            } catch (Throwable t) {
                all += "throwable ";
            }
        }
        System.out.println(all);
    }
}
