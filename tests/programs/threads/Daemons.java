package threads;

/** The program ends when only daemons are left; threads that are none keep it going after main. */
public class Daemons {
    public static void main(String[] args) {
        Thread daemon = new Thread(() -> {
            try {
                while (true) {
                    Thread.sleep(1000);
                }
            } catch (InterruptedException e) {
                System.out.println("nobody interrupts it");
            } finally {
                System.out.println("finally of a daemon does not run");
            }
        });
        daemon.setDaemon(true);
        daemon.start();
        try {
            daemon.setDaemon(false);
        } catch (IllegalThreadStateException e) {
            System.out.println("too late");
        }
        new Thread(() -> {
                    try {
                        Thread.sleep(50);
                        System.out.println("after main");
                        Thread child = new Thread(() -> System.out.println("and its child, daemon "
                                + Thread.currentThread().isDaemon()));
                        child.start();
                    } catch (InterruptedException e) {
                        System.out.println(e);
                    }
                })
                .start();
        System.out.println("main ends");
    }
}
