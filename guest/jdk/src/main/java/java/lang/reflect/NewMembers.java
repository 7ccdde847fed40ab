package java.lang.reflect;

/** Makes what only this package can make. */
public final class NewMembers {
    private NewMembers() {}

    /** The JDK's own back door to this package, a {@code JavaLangReflectAccess}. */
    public static Object access() {
        return new ReflectAccess();
    }

    public static Field field(
            Class<?> owner, String name, Class<?> type, int modifiers, int slot, String signature, byte[] annotations) {
        boolean isTrusted = Modifier.isFinal(modifiers) && (Modifier.isStatic(modifiers) || owner.isRecord());
        return new Field(owner, name, type, modifiers, isTrusted, slot, signature, annotations);
    }

    public static Method method(
            Class<?> owner,
            String name,
            Class<?>[] parameters,
            Class<?> result,
            Class<?>[] exceptions,
            int modifiers,
            int slot,
            String signature,
            byte[][] annotations) {
        return new Method(
                owner,
                name,
                parameters,
                result,
                exceptions,
                modifiers,
                slot,
                signature,
                annotations[0],
                annotations[1],
                annotations[2]);
    }

    public static <T> Constructor<T> constructor(
            Class<T> owner,
            Class<?>[] parameters,
            Class<?>[] exceptions,
            int modifiers,
            int slot,
            String signature,
            byte[][] annotations) {
        return new Constructor<>(
                owner, parameters, exceptions, modifiers, slot, signature, annotations[0], annotations[1]);
    }

    public static Parameter parameter(String name, int modifiers, Executable owner, int index) {
        return new Parameter(name, modifiers, owner, index);
    }
}
