package exceptions;

/** Endless recursion is a StackOverflowError that a program can catch, many times and on every thread. */
public class StackOverflows {
    static int depth;

    static int endless(int n) {
        depth++;
        return endless(n + 1) + 1;
    }

    static Object endlessWithFrames(Object a, long b, double c) {
        Object[] locals = {a, b, c};
        Object result = endlessWithFrames(locals, b + 1, c / 2);
        return locals.length > b ? result : locals;
    }

    static class Link {
        Link next;

        @Override
        public String toString() {
            return "Link of " + next;
        }
    }

    static int finallies;

    static void withFinally() {
        try {
            withFinally();
        } finally {
            finallies++;
        }
    }

    static boolean overflows(Runnable r) {
        try {
            r.run();
            return false;
        } catch (StackOverflowError e) {
            return true;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            depth = 0;
            System.out.println(overflows(() -> endless(0)) + " " + (depth > 1000));
        }
        System.out.println(overflows(() -> endlessWithFrames(null, 0, 1)));
        Link link = new Link();
        link.next = link;
        System.out.println(overflows(() -> System.out.println(link.toString().length())));
        System.out.println(overflows(StackOverflows::withFinally) + " " + (finallies > 100));
        Thread thread = new Thread(() -> System.out.println("in a thread " + overflows(() -> endless(0))));
        thread.start();
        thread.join();
        try {
            endless(0);
        } catch (StackOverflowError e) {
            StackTraceElement top = e.getStackTrace()[0];
            System.out.println(top.getClassName() + "." + top.getMethodName() + " " + e.getMessage() + " "
                    + (e.getStackTrace().length > 10));
        }
        Object monitor = new Object();
        System.out.println(overflows(() -> locking(monitor)));
        Thread other = new Thread(() -> {
            synchronized (monitor) {
                System.out.println("every monitor was released");
            }
        });
        other.start();
        other.join();
        System.out.println(sum(3000));
    }

    static void locking(Object monitor) {
        synchronized (monitor) {
            locking(monitor);
        }
    }

    static int sum(int n) {
        return n == 0 ? 0 : n + sum(n - 1);
    }
}
