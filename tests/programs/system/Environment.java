package system;

// env: DIATOM_TEST=a value = with equals
// env: DIATOM_EMPTY=

/** The environment and system properties. */
public class Environment {
    public static void main(String[] args) {
        System.out.println(System.getenv("DIATOM_TEST") + "|" + System.getenv("DIATOM_EMPTY") + "|"
                + System.getenv("DIATOM_NONE"));
        System.out.println(System.getenv().get("DIATOM_TEST").length() + " "
                + System.getenv().containsKey("DIATOM_NONE"));
        try {
            System.getenv().put("x", "y");
        } catch (UnsupportedOperationException e) {
            System.out.println("read only");
        }
        for (String name : new String[] {
            "line.separator",
            "file.separator",
            "path.separator",
            "file.encoding",
            "user.dir",
            "java.version",
            "os.name",
            "java.vendor",
            "java.io.tmpdir",
            "os.arch"
        }) {
            System.out.println(name + " " + (System.getProperty(name) != null));
        }
        System.out.println(System.getProperty("line.separator").equals("\n") + " "
                + System.lineSeparator().length() + " " + System.getProperty("none") + " "
                + System.getProperty("none", "default"));
        System.out.println(System.setProperty("own", "1") + " " + System.setProperty("own", "2") + " "
                + System.getProperty("own") + " " + System.clearProperty("own") + " " + System.getProperty("own"));
        System.out.println(Integer.getInteger("own", 5) + " " + Boolean.getBoolean("own") + " "
                + System.getProperties().containsKey("java.version"));
        System.setProperty("number", "0x10");
        System.out.println(Integer.getInteger("number") + " " + Long.getLong("none"));
        try {
            System.getProperty("");
        } catch (IllegalArgumentException e) {
            System.out.println("empty key");
        }
        System.out.println(Runtime.version().feature() + " " + System.getProperty("java.specification.version"));
    }
}
