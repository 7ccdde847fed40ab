package system;

/** System.exit from another thread while main waits. */
public class ExitElsewhere {
    public static void main(String[] args) throws InterruptedException {
        Thread thread = new Thread(() -> {
            System.out.println("exiting");
            System.exit(256 + 7);
        });
        thread.start();
        synchronized (ExitElsewhere.class) {
            while (true) {
                ExitElsewhere.class.wait();
            }
        }
    }
}
