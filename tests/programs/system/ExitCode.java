package system;

/** System.exit ends the program at once, from any depth, with its code, after the hooks. */
public class ExitCode {
    public static void main(String[] args) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        new Thread(() -> {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        System.out.println("not interrupted");
                    }
                })
                .start();
        try {
            Thread.sleep(5);
            System.out.println("exit now");
            System.exit(42);
        } finally {
            System.out.println("finally does not run");
        }
    }
}
