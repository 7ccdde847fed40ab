package dev.diatom.jdk.reflect;

import java.lang.reflect.InvocationHandler;

/**
 * What the builder knows about the image's classes. It makes the bodies of the native methods, as decisions by the hash of a
 * class's name; it chooses the hash's factor so that no two classes of the image share a hash, and no two lists of interfaces that
 * have proxies. Other names may share one.
 */
public final class Tables {
    private Tables() {}

    /** The class's file without code, or null. */
    static ClassFile file(String className) {
        return file(hash(className));
    }

    /** The class's generic signature, or null; known of every class of the image. */
    static String signature(String className) {
        return signature(hash(className));
    }

    /** How to reach the class's members; null if there is no file. */
    static Members members(String className) {
        return members(hash(className));
    }

    /** A new instance of the class that implements the interfaces, whose names are joined by commas; or null. */
    static Object proxy(String interfaces, InvocationHandler handler) {
        return proxy(hash(interfaces), handler);
    }

    private static int hash(String name) {
        int factor = factor();
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * factor + name.charAt(i);
        }
        return hash;
    }

    private static native int factor();

    private static native ClassFile file(int hash);

    private static native String signature(int hash);

    private static native Members members(int hash);

    private static native Object proxy(int hash, InvocationHandler handler);
}
