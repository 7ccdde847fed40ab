package threads;

import java.util.ArrayList;
import java.util.List;

/** JLS 12.4.2: a class that is being initialised by one thread blocks the others, not its own. */
public class ClassInitialisation {
    static class Slow {
        static int runs;
        static final List<String> VALUES = new ArrayList<>();
        static final int COUNT;

        static {
            runs++;
            VALUES.add("first");
            pause(30);
            VALUES.add("second");
            recursive();
            COUNT = VALUES.size();
        }

        static void recursive() {
            VALUES.add("seen while initialising: " + COUNT);
        }
    }

    static class Failing {
        static int runs;

        static {
            runs++;
            pause(10);
            if (runs > 0) {
                throw new IllegalStateException("failed");
            }
        }

        static void touch() {}
    }

    static class Holder {
        static final Object INSTANCE = make();

        static Object make() {
            pause(5);
            return new Object();
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        String[] seen = new String[6];
        Object[] instances = new Object[6];
        String[] failures = new String[6];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int n = i;
            Thread thread = new Thread(() -> {
                seen[n] = Slow.VALUES + " " + Slow.COUNT + " " + Slow.runs;
                instances[n] = Holder.INSTANCE;
                try {
                    Failing.touch();
                    failures[n] = "nothing";
                } catch (ExceptionInInitializerError e) {
                    failures[n] = "in initializer";
                } catch (NoClassDefFoundError e) {
                    failures[n] = "no class";
                }
            });
            threads.add(thread);
            thread.start();
        }
        int inInitializer = 0;
        for (int i = 0; i < 6; i++) {
            threads.get(i).join();
            System.out.println(seen[i] + " " + (instances[i] == instances[0] && instances[i] != null));
            inInitializer += failures[i].equals("in initializer") ? 1 : failures[i].equals("no class") ? 10 : 100;
        }
        System.out.println(inInitializer);
    }
}
