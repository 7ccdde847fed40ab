package system;

/** Runtime.halt runs no hooks. */
public class Halt {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("no hook")));
        System.out.println("halting");
        System.out.flush();
        Runtime.getRuntime().halt(3);
    }
}
