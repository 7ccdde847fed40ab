package java.lang.reflect;

import dev.diatom.jdk.reflect.Proxies;
import java.io.Serializable;
import java.util.Objects;

/** Objects that implement interfaces by a handler. Their classes are made by the builder. */
public class Proxy implements Serializable {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    protected InvocationHandler h;

    protected Proxy(InvocationHandler h) {
        this.h = Objects.requireNonNull(h);
    }

    public static Object newProxyInstance(ClassLoader loader, Class<?>[] interfaces, InvocationHandler h) {
        return Proxies.of(interfaces, Objects.requireNonNull(h));
    }

    public static boolean isProxyClass(Class<?> type) {
        return type != Proxy.class && Proxy.class.isAssignableFrom(type);
    }

    public static InvocationHandler getInvocationHandler(Object proxy) {
        if (!(proxy instanceof Proxy)) {
            throw new IllegalArgumentException("not a proxy instance");
        }
        return ((Proxy) proxy).h;
    }
}
