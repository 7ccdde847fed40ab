package dev.diatom.patch.java.lang.reflect;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;

/** Access checks without modules. Only the JDK's packages are closed, as they are to a JVM's class path. */
public final class AccessibleObject {
    private AccessibleObject() {}

    private boolean checkCanSetAccessible(Class<?> caller, Class<?> owner, boolean throwing) {
        int modifiers = ((Member) (Object) this).getModifiers();
        boolean isClassPublic = Modifier.isPublic(owner.getModifiers());
        String packageName = owner.getPackageName();
        if ((isClassPublic && Modifier.isPublic(modifiers))
                || !packageName.startsWith("java.")
                || (caller != null && caller.getPackageName().startsWith("java."))) {
            return true;
        }
        if (throwing) {
            boolean isField = (Object) this instanceof java.lang.reflect.Field;
            throw new InaccessibleObjectException("Unable to make " + (isField ? "field " : "") + this
                    + " accessible: module java.base does not \"opens " + packageName + "\" to unnamed module");
        }
        return false;
    }

    private boolean slowVerifyAccess(Class<?> caller, Class<?> owner, Class<?> target, int modifiers) {
        return caller == null
                ? jdk.internal.reflect.Reflection.verifyPublicMemberAccess(owner, modifiers)
                : jdk.internal.reflect.Reflection.verifyMemberAccess(caller, owner, target, modifiers);
    }

    private static boolean printStackTraceWhenAccessFails() {
        return false;
    }
}
