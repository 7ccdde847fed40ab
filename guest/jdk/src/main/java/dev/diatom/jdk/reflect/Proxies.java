package dev.diatom.jdk.reflect;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;

/** Makes proxies, and finds the methods that they hand to their handlers. */
public final class Proxies {
    private Proxies() {}

    public static Object of(Class<?>[] interfaces, InvocationHandler handler) {
        StringBuilder names = new StringBuilder();
        for (Class<?> type : interfaces) {
            if (!type.isInterface()) {
                throw new IllegalArgumentException(type.getName() + " is not an interface");
            }
            names.append(names.isEmpty() ? "" : ",").append(type.getName());
        }
        Object proxy = Tables.proxy(names.toString(), handler);
        for (Class<?> type : interfaces) {
            if (!type.isInstance(proxy)) {
                throw new IllegalArgumentException("no proxy implements " + names, Hint.ofProxy(names.toString()));
            }
        }
        return proxy;
    }

    /** A method of an interface, or of {@code Object}, by the name of its class and its descriptor. */
    public static Method method(String owner, String name, String descriptor) {
        try {
            return Types.required(owner).getDeclaredMethod(name, Types.parameters(descriptor));
        } catch (NoSuchMethodException e) {
            NoSuchMethodError error = new NoSuchMethodError(e.getMessage());
            error.initCause(e);
            throw error;
        }
    }
}
