package reflection;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;

/** Who may reach what without asking. */
public class Access {
    public static void main(String[] args) throws Exception {
        Field hidden = Vault.class.getDeclaredField("hidden");
        Method open = Vault.class.getDeclaredMethod("open", int.class);
        Constructor<Vault> constructor = Vault.class.getDeclaredConstructor();
        attempt(() -> constructor.newInstance());
        constructor.setAccessible(true);
        Vault vault = constructor.newInstance();
        attempt(() -> hidden.get(vault));
        attempt(() -> {
            hidden.setInt(vault, 2);
            return "set";
        });
        attempt(() -> open.invoke(vault, 1));
        attempt(() -> Vault.class.getDeclaredField("shared").get(vault));
        attempt(() -> Vault.class.getDeclaredMethod("guarded").invoke(vault));
        System.out.println(hidden.canAccess(vault) + " " + hidden.trySetAccessible() + " " + hidden.canAccess(vault));
        System.out.println(hidden.get(vault));
        open.setAccessible(true);
        System.out.println(open.invoke(vault, 4));
        System.out.println(Vault.class.getDeclaredField("hidden").isAccessible());
        Field constant = Vault.class.getDeclaredField("CONSTANT");
        attempt(() -> {
            constant.set(null, 1);
            return "set";
        });
        constant.setAccessible(true);
        attempt(() -> {
            constant.set(null, 1);
            return "set";
        });
        System.out.println(new Nested().value + " "
                + Nested.class.getDeclaredField("value").get(new Nested()));
        try {
            String.class
                    .getDeclaredConstructor(char[].class, int.class, int.class, Void.class)
                    .setAccessible(true);
        } catch (InaccessibleObjectException | NoSuchMethodException e) {
            System.out.println("closed");
        }
    }

    static class Nested {
        private int value = 3;
    }

    interface Step {
        Object run() throws Exception;
    }

    private static void attempt(Step step) {
        try {
            System.out.println(step.run());
        } catch (Exception e) {
            System.out.println(e);
        }
    }
}

class Vault {
    static final int CONSTANT = Integer.parseInt("5");
    private int hidden = 1;
    int shared = 2;

    private Vault() {}

    private int open(int code) {
        return code * 2;
    }

    protected String guarded() {
        return "guarded";
    }
}
