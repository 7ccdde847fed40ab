package jdk.internal.reflect;

import dev.diatom.jdk.reflect.Conversions;
import dev.diatom.jdk.reflect.Members;
import dev.diatom.jdk.reflect.Reflected;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Calls a method by the builder's {@link Members}, with receiver and arguments checked first. */
final class MemberMethodAccessor extends MethodAccessorImpl {
    private final Class<?> owner;
    private final Class<?>[] parameters;
    private final boolean isStatic;
    private final int slot;
    private final Members members;

    MemberMethodAccessor(Method method) {
        owner = method.getDeclaringClass();
        parameters = method.getParameterTypes();
        isStatic = Modifier.isStatic(method.getModifiers());
        slot = dev.diatom.patch.java.lang.reflect.Method.slot(method);
        members = Reflected.membersOf(owner);
    }

    @Override
    public Object invoke(Object receiver, Object[] arguments) throws InvocationTargetException {
        if (!isStatic && !owner.isAssignableFrom(receiver.getClass())) {
            throw new IllegalArgumentException(
                    "object of type " + receiver.getClass().getName() + " is not an instance of " + owner.getName());
        }
        Object[] converted = Conversions.arguments(arguments, parameters);
        try {
            return members.call(slot, receiver, converted);
        } catch (Throwable e) {
            throw new InvocationTargetException(e);
        }
    }

    @Override
    public Object invoke(Object receiver, Object[] arguments, Class<?> caller) throws InvocationTargetException {
        return invoke(receiver, arguments);
    }
}
