package jdk.internal.reflect;

import dev.diatom.jdk.reflect.Conversions;
import dev.diatom.jdk.reflect.Members;
import dev.diatom.jdk.reflect.Reflected;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** Calls a constructor by the builder's {@link Members}, with arguments checked first. */
final class MemberConstructorAccessor extends ConstructorAccessorImpl {
    private final Class<?>[] parameters;
    private final int slot;
    private final Members members;

    MemberConstructorAccessor(Constructor<?> constructor) {
        parameters = constructor.getParameterTypes();
        slot = dev.diatom.patch.java.lang.reflect.Constructor.slot(constructor);
        members = Reflected.membersOf(constructor.getDeclaringClass());
    }

    @Override
    public Object newInstance(Object[] arguments) throws InvocationTargetException {
        Object[] converted = Conversions.arguments(arguments, parameters);
        try {
            return members.construct(slot, converted);
        } catch (Throwable e) {
            throw new InvocationTargetException(e);
        }
    }
}
