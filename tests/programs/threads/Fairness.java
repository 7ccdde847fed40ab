package threads;

/** A thread that allocates without ever blocking does not keep others from running. */
public class Fairness {
    static volatile boolean stop;
    static Object sink;

    static int helper(int n) {
        return n + 1;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread allocating = new Thread(() -> {
            long n = 0;
            while (!stop) {
                sink = new int[10];
                n++;
            }
            System.out.println("allocating stopped " + (n > 0));
        });
        allocating.start();
        for (int i = 0; i < 5; i++) {
            Thread.sleep(2);
        }
        stop = true;
        allocating.join();
        stop = false;
        Thread calling = new Thread(() -> {
            int n = 0;
            StringBuilder text = new StringBuilder();
            while (!stop) {
                n = helper(n);
                text.append(n);
                if (text.length() > 1000) {
                    text = new StringBuilder();
                }
            }
            System.out.println("calling stopped");
        });
        calling.start();
        Thread.sleep(10);
        stop = true;
        calling.join();
        int[] order = new int[3];
        Thread[] sleepers = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int n = i;
            sleepers[i] = new Thread(() -> {
                try {
                    Thread.sleep(150 - 50L * n);
                    synchronized (order) {
                        order[n] = order[0] + order[1] + order[2] + 1;
                    }
                } catch (InterruptedException e) {
                    System.out.println(e);
                }
            });
            sleepers[i].start();
        }
        for (Thread sleeper : sleepers) {
            sleeper.join();
        }
        System.out.println(java.util.Arrays.toString(order));
    }
}
