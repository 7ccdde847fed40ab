package dev.diatom.trace;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the program's call sites tell. Public, because every class of the program calls it; it never fails them. */
public final class Recorder {
    static final Recording RECORDING = new Recording();

    private Recorder() {}

    /** A class that was looked up by its name. */
    public static void found(@Nullable Object type) {
        if (type instanceof Class<?> found) {
            RECORDING.addType(elementOf(found));
        }
    }

    /** An object that a class's constructor without parameters made. */
    public static void made(@Nullable Object object) {
        if (object != null) {
            RECORDING.addMethod(object.getClass(), "<init>");
        }
    }

    /** A member that was looked up. */
    public static void member(@Nullable Object member) {
        switch (member) {
            case Field field -> RECORDING.addField(field.getDeclaringClass(), field.getName());
            case Method method ->
                RECORDING.addMethod(method.getDeclaringClass(), method.getName(), method.getParameterTypes());
            case Constructor<?> constructor ->
                RECORDING.addMethod(constructor.getDeclaringClass(), "<init>", constructor.getParameterTypes());
            case null, default -> {}
        }
    }

    public static void proxy(@Nullable Object proxy) {
        if (proxy != null && Proxy.isProxyClass(proxy.getClass())) {
            RECORDING.addProxy(Stream.of(proxy.getClass().getInterfaces())
                    .map(Class::getName)
                    .toList());
        }
    }

    /** A class that was asked for all its fields. */
    public static void fields(@Nullable Object type) {
        all(type, "allDeclaredFields");
    }

    public static void methods(@Nullable Object type) {
        all(type, "allDeclaredMethods");
    }

    public static void constructors(@Nullable Object type) {
        all(type, "allDeclaredConstructors");
    }

    /** A class that was asked for its annotations. */
    public static void annotated(@Nullable Object type) {
        if (type instanceof Class<?> asked && asked.getDeclaredAnnotations().length > 0) {
            RECORDING.addType(asked);
        }
    }

    /** A class that was asked for an annotation. */
    public static void annotation(@Nullable Object type, @Nullable Object annotation) {
        annotated(type);
    }

    /** A resource that was asked for, of a class or a loader. */
    public static void resource(@Nullable Object owner, @Nullable Object name) {
        if (owner instanceof Class<?> type && name instanceof String text) {
            String absolute = text.startsWith("/")
                    ? text.substring(1)
                    : type.getPackageName().replace('.', '/') + "/" + text;
            ClassLoader loader = type.getClassLoader();
            resource(loader == null ? ClassLoader.getSystemClassLoader() : loader, absolute);
        } else if (owner instanceof ClassLoader loader && name instanceof String text) {
            URL found = loader.getResource(text);
            if (found != null && !found.getProtocol().equals("jrt")) {
                RECORDING.addResource(text);
            }
        }
    }

    private static void all(@Nullable Object type, String what) {
        if (type instanceof Class<?> asked && !asked.isArray() && !asked.isPrimitive() && !Proxy.isProxyClass(asked)) {
            RECORDING.addFlag(asked, what);
        }
    }

    private static Class<?> elementOf(Class<?> type) {
        Class<?> element = type;
        while (element.getComponentType() != null) {
            element = element.getComponentType();
        }
        return element;
    }
}
