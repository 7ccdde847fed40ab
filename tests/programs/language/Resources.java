package language;

import java.io.IOException;

/** JLS 14.20.3: try-with-resources. */
public class Resources {
    record Resource(String name, boolean failsToClose) implements AutoCloseable {
        Resource {
            System.out.println("open " + name);
            if (name.startsWith("bad")) {
                throw new IllegalArgumentException(name);
            }
        }

        Resource(String name) {
            this(name, false);
        }

        @Override
        public void close() throws IOException {
            System.out.println("close " + name);
            if (failsToClose) {
                throw new IOException("closing " + name);
            }
        }
    }

    static void show(Throwable t, String indent) {
        System.out.println(indent + t);
        for (Throwable suppressed : t.getSuppressed()) {
            show(suppressed, indent + "  suppressed ");
        }
        if (t.getCause() != null) {
            show(t.getCause(), indent + "  cause ");
        }
    }

    static int returns() throws IOException {
        try (Resource r = new Resource("r")) {
            return r.name().length();
        } finally {
            System.out.println("finally");
        }
    }

    interface Body {
        void run() throws Exception;
    }

    static void attempt(String name, Body body) {
        System.out.println("-- " + name);
        try {
            body.run();
            System.out.println("fine");
        } catch (Exception e) {
            show(e, "");
        }
    }

    public static void main(String[] args) {
        attempt("two", () -> {
            try (Resource a = new Resource("a");
                    Resource b = new Resource("b")) {
                System.out.println("body " + a.name() + b.name());
            }
        });
        attempt("body and closing fail", () -> {
            try (Resource a = new Resource("a", true);
                    Resource b = new Resource("b", true)) {
                throw new IllegalStateException("body");
            }
        });
        attempt("only closing fails", () -> {
            try (Resource a = new Resource("a", true);
                    Resource b = new Resource("b", true)) {
                System.out.println("body");
            }
        });
        attempt("the second cannot be opened", () -> {
            try (Resource a = new Resource("a", true);
                    Resource b = new Resource("bad")) {
                System.out.println("never");
            }
        });
        attempt("null", () -> {
            try (Resource none = null) {
                System.out.println("body " + none);
            }
        });
        attempt("outer variable", () -> {
            Resource outer = new Resource("outer");
            try (outer) {
                System.out.println("body");
            }
        });
        attempt("catch and finally after closing", () -> {
            try (Resource a = new Resource("a")) {
                throw new IOException("body");
            } catch (IOException e) {
                System.out.println("caught " + e.getMessage());
            } finally {
                System.out.println("finally");
            }
        });
        attempt("return", () -> System.out.println(returns()));
        attempt("break", () -> {
            for (int i = 0; i < 3; i++) {
                try (Resource r = new Resource("loop" + i)) {
                    if (i == 0) {
                        continue;
                    }
                    break;
                }
            }
        });
        attempt("by hand", () -> {
            Exception e = new Exception("main", new RuntimeException("the cause"));
            e.addSuppressed(new Exception("one", new Error("its cause")));
            e.addSuppressed(new Exception("two"));
            try {
                e.addSuppressed(e);
            } catch (IllegalArgumentException self) {
                System.out.println("not itself");
            }
            try {
                e.addSuppressed(null);
            } catch (NullPointerException none) {
                System.out.println("not null");
            }
            throw e;
        });
    }
}
