package jdk.internal.reflect;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Where the JDK's factory gets its accessors: the image's come from the builder, not from method handles. */
final class MethodHandleAccessorFactory {
    private MethodHandleAccessorFactory() {}

    static FieldAccessorImpl newFieldAccessor(Field field, boolean isReadOnly) {
        return new MemberFieldAccessor(field, isReadOnly);
    }

    static MethodAccessorImpl newMethodAccessor(Method method, boolean isCallerSensitive) {
        return new MemberMethodAccessor(method);
    }

    static ConstructorAccessorImpl newConstructorAccessor(Constructor<?> constructor) {
        return new MemberConstructorAccessor(constructor);
    }

    static ConstructorAccessorImpl newSerializableConstructorAccessor(Class<?> type, Constructor<?> constructor) {
        throw new UnsupportedOperationException("objects of " + type.getName() + " cannot be read from a stream");
    }
}
