package exceptions;

import java.util.ArrayList;
import java.util.List;

/** Try with resources: order of closing, suppressed exceptions, nulls (JLS 14.20.3). */
public class SuppressedOnes {
    static List<String> log = new ArrayList<>();

    record Resource(String name, boolean opens, boolean closes) implements AutoCloseable {
        Resource {
            log.add("open " + name);
            if (!opens) {
                throw new IllegalStateException("open " + name);
            }
        }

        @Override
        public void close() {
            log.add("close " + name);
            if (!closes) {
                throw new IllegalArgumentException("close " + name);
            }
        }
    }

    static void run(boolean a, boolean b, boolean bodyFails, boolean c) {
        log.clear();
        try (Resource first = new Resource("first", true, a);
                Resource nothing = null;
                Resource second = new Resource("second", b, c)) {
            log.add("body");
            if (bodyFails) {
                throw new RuntimeException("body");
            }
        } catch (RuntimeException e) {
            log.add("caught " + e.getMessage());
            for (Throwable s : e.getSuppressed()) {
                log.add("suppressed " + s.getMessage());
            }
        } finally {
            log.add("finally");
        }
        System.out.println(log);
    }

    @SuppressWarnings("finally")
    static String returning() {
        try (Resource r = new Resource("r", true, true)) {
            return "returned " + log.size();
        } finally {
            log.add("after");
        }
    }

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 16; i++) {
            run((i & 1) == 0, (i & 2) == 0, (i & 4) != 0, (i & 8) == 0);
        }
        System.out.println(returning() + " " + log);
        Resource outside = new Resource("outside", true, true);
        try (outside) {
            log.add("use");
        }
        System.out.println(log);
        Exception e = new Exception("main", new RuntimeException("cause"));
        e.addSuppressed(new Error("one"));
        System.out.println(e.getCause() + " " + e.getSuppressed()[0] + " "
                + new Exception(new RuntimeException("x")).getMessage());
        try {
            e.addSuppressed(e);
        } catch (IllegalArgumentException x) {
            System.out.println(x.getMessage());
        }
        try {
            e.initCause(null);
        } catch (IllegalStateException x) {
            System.out.println(x.getMessage());
        }
        try {
            e.addSuppressed(null);
        } catch (NullPointerException x) {
            System.out.println(x.getMessage());
        }
    }
}
