package language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** JLS 11, 14.20: finally that returns, breaks, continues and throws; resources that fail in every way; causes and suppressed ones. */
public class TryStatements {
    static final List<String> LOG = new ArrayList<>();

    static class Resource implements AutoCloseable {
        final String name;
        final boolean failing;

        Resource(String name, boolean failsToOpen, boolean failing) {
            if (failsToOpen) {
                throw new IllegalArgumentException("open " + name);
            }
            this.name = name;
            this.failing = failing;
            LOG.add("+" + name);
        }

        @Override
        public void close() {
            LOG.add("-" + name);
            if (failing) {
                throw new IllegalStateException("close " + name);
            }
        }
    }

    static final class Quiet implements AutoCloseable {
        int closed;

        @Override
        public void close() {
            closed++;
        }
    }

    static String tell(Throwable t) {
        StringBuilder s = new StringBuilder(t.getClass().getSimpleName() + "(" + t.getMessage());
        for (Throwable suppressed : t.getSuppressed()) {
            s.append(", suppressed ").append(tell(suppressed));
        }
        if (t.getCause() != null) {
            s.append(", cause ").append(tell(t.getCause()));
        }
        return s + ")";
    }

    static String resources(int bits) {
        LOG.clear();
        String result;
        try (Resource a = new Resource("a", (bits & 1) != 0, (bits & 2) != 0);
                Resource b = (bits & 4) != 0 ? null : new Resource("b", (bits & 8) != 0, (bits & 16) != 0)) {
            if ((bits & 32) != 0) {
                throw new UnsupportedOperationException("body");
            }
            result = "ends " + a.name + (b == null ? "" : b.name);
        } catch (UnsupportedOperationException | IllegalStateException e) {
            LOG.add("caught");
            result = tell(e);
        } catch (RuntimeException e) {
            result = "other " + tell(e);
        } finally {
            LOG.add("finally");
        }
        return result + " " + LOG;
    }

    @SuppressWarnings("finally")
    static int overriding(int n) {
        int x = n;
        try {
            try {
                if (n == 0) {
                    return x;
                }
                if (n == 1) {
                    throw new IllegalStateException("one");
                }
                if (n == 2) {
                    return x / (n - 2);
                }
                x += 10;
            } finally {
                x += 100;
                if (n == 1) {
                    return x;
                }
                if (n == 3) {
                    throw new IllegalStateException("three");
                }
            }
            return x;
        } catch (ArithmeticException e) {
            return -x;
        } catch (IllegalStateException e) {
            x = -1000;
            return x;
        } finally {
            x = 5;
            LOG.add("x" + n);
        }
    }

    static String loops(int limit) {
        StringBuilder s = new StringBuilder();
        outer:
        for (int i = 0; ; i++) {
            try {
                for (int j = 0; j < 5; j++) {
                    try {
                        if (j == i) {
                            continue outer;
                        }
                        if (j == 3) {
                            break;
                        }
                        if (i + j > limit) {
                            break outer;
                        }
                        s.append(i).append(j).append(' ');
                    } finally {
                        s.append('f');
                        if (i == 2 && j == 1) {
                            continue;
                        }
                    }
                }
            } finally {
                s.append("F ");
                if (i > 6) {
                    break;
                }
            }
        }
        return s.toString();
    }

    @SuppressWarnings("finally")
    static int swallowed() {
        for (int i = 0; i < 3; i++) {
            try {
                throw new Error("swallowed " + i);
            } finally {
                if (i < 2) {
                    continue;
                }
                break;
            }
        }
        return 7;
    }

    static <T extends Throwable> void sneak(Throwable t) throws T {
        @SuppressWarnings("unchecked")
        T cast = (T) t;
        throw cast;
    }

    static void precise(int n) throws java.io.IOException {
        try {
            if (n == 0) {
                throw new java.io.IOException("io");
            }
            if (n == 1) {
                throw new IllegalStateException("state");
            }
        } catch (final Exception e) {
            LOG.add(e.getMessage());
            throw e;
        }
    }

    static int depth(int n) {
        try {
            return n == 0 ? Integer.parseInt("") : depth(n - 1);
        } catch (NumberFormatException e) {
            if (n < 3) {
                throw new IllegalArgumentException("at " + n, e);
            }
            return n;
        } catch (IllegalArgumentException e) {
            if (n % 2 == 0) {
                throw e;
            }
            throw new IllegalStateException(e.getMessage() + " at " + n, e);
        }
    }

    static void attempt(String what, IntFunction<Object> f, int n) {
        try {
            System.out.println(what + " " + n + ": " + f.apply(n));
        } catch (Throwable t) {
            System.out.println(what + " " + n + ": " + tell(t));
        }
    }

    public static void main(String[] args) throws Exception {
        for (int bits = 0; bits < 64; bits++) {
            if ((bits & 1) != 0 && bits > 1 || (bits & 12) == 12 || (bits & 24) == 24) {
                continue;
            }
            System.out.println(bits + " " + resources(bits));
        }
        for (int n = 0; n < 5; n++) {
            attempt("overriding", TryStatements::overriding, n);
        }
        System.out.println(LOG);
        System.out.println(loops(6));
        System.out.println(loops(3));
        System.out.println(swallowed());
        try {
            TryStatements.<RuntimeException>sneak(new java.io.IOException("sneaked"));
        } catch (Exception e) {
            System.out.println(tell(e));
        }
        for (int n = 0; n < 3; n++) {
            int k = n;
            attempt(
                    "precise",
                    i -> {
                        try {
                            precise(k);
                            return "none";
                        } catch (java.io.IOException e) {
                            return "io " + e.getMessage();
                        }
                    },
                    n);
        }
        for (int n = 0; n < 5; n++) {
            attempt("depth", TryStatements::depth, n);
        }
        Quiet quiet = new Quiet();
        try (quiet;
                quiet) {
            System.out.println("body " + quiet.closed);
        }
        System.out.println("closed " + quiet.closed);
        try (Quiet none = null) {
            System.out.println("no resource " + none);
        }
        try {
            throw null;
        } catch (NullPointerException e) {
            System.out.println("throw null");
        }
        Object lock = new Object();
        try {
            synchronized (lock) {
                synchronized (lock) {
                    throw new IllegalStateException("inside " + Thread.holdsLock(lock));
                }
            }
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " then " + Thread.holdsLock(lock));
        }
        try {
            synchronized (args.length == 0 ? (Object) null : lock) {
                System.out.println("locked");
            }
        } catch (NullPointerException e) {
            System.out.println("synchronized null");
        }
        Exception self = new Exception("self");
        try {
            self.addSuppressed(self);
        } catch (IllegalArgumentException e) {
            System.out.println(tell(e).length() > 0);
        }
        try {
            lock.notify();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not the owner");
        }
    }
}
