package java.lang;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** The public methods of a class with those it inherits, by the JDK's own rules. */
public final class InheritedMethods {
    private InheritedMethods() {}

    public static Method[] of(Class<?> type) {
        PublicMethods found = new PublicMethods();
        for (Method method : dev.diatom.patch.java.lang.Class.publicDeclared(type)) {
            found.merge(method);
        }
        Class<?> superclass = type.getSuperclass();
        if (superclass != null) {
            for (Method method : dev.diatom.patch.java.lang.Class.publicMethods(superclass)) {
                found.merge(method);
            }
        }
        for (Class<?> superinterface : type.getInterfaces()) {
            for (Method method : dev.diatom.patch.java.lang.Class.publicMethods(superinterface)) {
                if (!Modifier.isStatic(method.getModifiers())) {
                    found.merge(method);
                }
            }
        }
        return found.toArray();
    }
}
