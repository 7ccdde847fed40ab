package dev.diatom.jdk.reflect;

/** Tells why reflection does not find what the program has: it is the cause of the exceptions that say so. */
public final class Hint extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Hint(String message) {
        super(message, null, false, false);
    }

    @Override
    public String toString() {
        return getMessage();
    }

    /** For a class that was not found. */
    public static Throwable ofClass(String name) {
        return new Hint("class " + name + " is not in the image" + remedy());
    }

    /** For interfaces, by their names with commas between, that no proxy implements. */
    static Throwable ofProxy(String interfaces) {
        return new Hint("the image has no proxy class for " + interfaces + remedy());
    }

    /** The failure, with the reason unless the class never had the member. */
    public static <T extends Throwable> T added(T failure, Class<?> owner) {
        if (!dev.diatom.patch.java.lang.Class.reflected(owner).isComplete()) {
            failure.initCause(new Hint("the image does not have the members of " + owner.getName() + remedy()));
        }
        return failure;
    }

    private static String remedy() {
        return "; if the program has it, record what it needs with 'diatom trace', or name it in"
                + " META-INF/native-image/reachability-metadata.json";
    }
}
