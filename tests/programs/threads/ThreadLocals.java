package threads;

import java.util.ArrayList;
import java.util.List;

/** ThreadLocal and its inheritable kind. */
public class ThreadLocals {
    static final ThreadLocal<Integer> NUMBER = ThreadLocal.withInitial(() -> 100);
    static final ThreadLocal<StringBuilder> TEXT = new ThreadLocal<>();
    static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>() {
        @Override
        protected String childValue(String parent) {
            return parent + "'s child";
        }
    };

    public static void main(String[] args) throws InterruptedException {
        NUMBER.set(1);
        TEXT.set(new StringBuilder("main"));
        INHERITED.set("main");
        List<Thread> threads = new ArrayList<>();
        String[] seen = new String[5];
        for (int i = 0; i < 5; i++) {
            int n = i;
            Thread thread = new Thread(() -> {
                int first = NUMBER.get();
                NUMBER.set(first + n);
                for (int k = 0; k < 10; k++) {
                    Thread.yield();
                    NUMBER.set(NUMBER.get() + 1);
                }
                seen[n] = first + " " + NUMBER.get() + " " + TEXT.get() + " " + INHERITED.get();
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (String s : seen) {
            System.out.println(s);
        }
        System.out.println(NUMBER.get() + " " + TEXT.get() + " " + INHERITED.get());
        NUMBER.remove();
        TEXT.remove();
        System.out.println(NUMBER.get() + " " + TEXT.get());
        List<ThreadLocal<Integer>> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ThreadLocal<Integer> local = new ThreadLocal<>();
            local.set(i);
            many.add(local);
        }
        int sum = 0;
        for (ThreadLocal<Integer> local : many) {
            sum += local.get();
            local.remove();
        }
        System.out.println(sum + " " + many.get(7).get());
    }
}
