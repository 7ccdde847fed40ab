package dev.diatom.traced;

import java.lang.reflect.Proxy;
import java.util.Comparator;

/** A program that reflects. */
public final class Sample implements Runnable {
    private final int number = 5;

    @Deprecated
    public String text(int a, String[] b) {
        return a + b[0] + number;
    }

    @Override
    public void run() {
        try {
            Class<?> found = Class.forName("java.util.ArrayList");
            found.getConstructor(int.class).newInstance(3);
            Sample.class.getDeclaredField("number").getInt(this);
            Sample.class.getMethod("text", int.class, String[].class).invoke(this, 1, new String[] {"x"});
            var _ = getClass().getDeclaredFields();
            getClass().getResourceAsStream("Sample.class").close();
            var _ = getClass().getResourceAsStream("none");
            Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Comparator.class, Runnable.class}, (p, m, a) -> null);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
