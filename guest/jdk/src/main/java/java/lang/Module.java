package java.lang;

/** The one module of an image, which has no name. */
public final class Module {
    public static final Module UNNAMED = new Module();

    private Module() {}

    public boolean isNamed() {
        return false;
    }

    public String getName() {
        return null;
    }

    public boolean isExported(String packageName) {
        return true;
    }

    public boolean isOpen(String packageName) {
        return true;
    }

    @Override
    public String toString() {
        return "unnamed module";
    }
}
