package jdk.internal.reflect;

import dev.diatom.jdk.reflect.Callers;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;

/** Who may reach which member (JLS 6.6). There are no modules in an image; all packages are open. */
public class Reflection {
    private Reflection() {}

    /** The class that called the method of {@code java.lang.reflect} that runs now; null if there is none. */
    public static Class<?> getCallerClass() {
        return Callers.outsideReflection();
    }

    public static int getClassAccessFlags(Class<?> type) {
        return type.getModifiers();
    }

    public static void ensureMemberAccess(Class<?> current, Class<?> owner, Class<?> target, int modifiers)
            throws IllegalAccessException {
        if (!verifyMemberAccess(current, owner, target, modifiers)) {
            throw newIllegalAccessException(current, owner, target, modifiers);
        }
    }

    public static boolean verifyMemberAccess(Class<?> current, Class<?> owner, Class<?> target, int modifiers) {
        if (current == owner) {
            return true;
        }
        boolean isPublicClass = Modifier.isPublic(owner.getModifiers());
        if (Modifier.isPrivate(modifiers)) {
            return areNestMates(current, owner);
        }
        boolean isSamePackage = current.getPackageName().equals(owner.getPackageName());
        if (isSamePackage) {
            return true;
        }
        if (!isPublicClass) {
            return false;
        }
        if (Modifier.isProtected(modifiers)) {
            return isSubclassOf(current, owner) && (target == null || isSubclassOf(target, current));
        }
        return Modifier.isPublic(modifiers);
    }

    public static boolean verifyPublicMemberAccess(Class<?> owner, int modifiers) {
        return Modifier.isPublic(modifiers) && Modifier.isPublic(owner.getModifiers());
    }

    static boolean isSubclassOf(Class<?> type, Class<?> ancestor) {
        for (Class<?> next = type; next != null; next = next.getSuperclass()) {
            if (next == ancestor) {
                return true;
            }
        }
        return false;
    }

    public static boolean areNestMates(Class<?> a, Class<?> b) {
        return Callers.outermost(a.getName()).equals(Callers.outermost(b.getName()));
    }

    /** All members of a class are seen. */
    public static void registerFieldsToFilter(Class<?> owner, Set<String> names) {}

    public static void registerMethodsToFilter(Class<?> owner, Set<String> names) {}

    public static Field[] filterFields(Class<?> owner, Field[] fields) {
        return fields;
    }

    public static Method[] filterMethods(Class<?> owner, Method[] methods) {
        return methods;
    }

    /** No method of an image asks for its caller but those of {@code java.lang.reflect}. */
    public static boolean isCallerSensitive(Method method) {
        return false;
    }

    public static IllegalAccessException newIllegalAccessException(
            Class<?> current, Class<?> owner, Class<?> target, int modifiers) {
        int level = modifiers & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE);
        return new IllegalAccessException(current + " cannot access a member of " + owner
                + (owner.getPackageName().startsWith("java.") ? " (in module java.base)" : "")
                + (level == 0 ? " with package access" : " with modifiers \"" + Modifier.toString(modifiers) + "\""));
    }
}
