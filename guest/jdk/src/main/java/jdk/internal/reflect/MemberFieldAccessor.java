package jdk.internal.reflect;

import dev.diatom.jdk.reflect.Conversions;
import dev.diatom.jdk.reflect.Members;
import dev.diatom.jdk.reflect.Reflected;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** Reads and writes a field by the builder's {@link Members}. */
final class MemberFieldAccessor extends FieldAccessorImpl {
    private final Members members;
    private final Class<?> type;
    private final int slot;
    private final boolean isStatic;
    private final boolean isReadOnly;

    MemberFieldAccessor(Field field, boolean isReadOnly) {
        super(field);
        this.isReadOnly = isReadOnly;
        members = Reflected.membersOf(field.getDeclaringClass());
        type = field.getType();
        slot = dev.diatom.patch.java.lang.reflect.Field.slot(field);
        isStatic = Modifier.isStatic(field.getModifiers());
    }

    @Override
    public Object get(Object object) {
        if (!isStatic && !field.getDeclaringClass().isAssignableFrom(object.getClass())) {
            throw new IllegalArgumentException(
                    "Can not get" + (Modifier.isFinal(field.getModifiers()) ? " final " : " ")
                            + type.getName() + " field " + getQualifiedFieldName() + " on "
                            + object.getClass().getName());
        }
        return members.get(slot, object);
    }

    /** The value widened to a primitive type. */
    private Object get(Object object, Class<?> wanted) {
        Object value = get(object);
        Object widened = type.isPrimitive() ? Conversions.widened(value, wanted) : null;
        if (widened == null) {
            throw newGetIllegalArgumentException(wanted.getName());
        }
        return widened;
    }

    @Override
    public boolean getBoolean(Object object) {
        return (Boolean) get(object, boolean.class);
    }

    @Override
    public byte getByte(Object object) {
        return (Byte) get(object, byte.class);
    }

    @Override
    public char getChar(Object object) {
        return (Character) get(object, char.class);
    }

    @Override
    public short getShort(Object object) {
        return (Short) get(object, short.class);
    }

    @Override
    public int getInt(Object object) {
        return (Integer) get(object, int.class);
    }

    @Override
    public long getLong(Object object) {
        return (Long) get(object, long.class);
    }

    @Override
    public float getFloat(Object object) {
        return (Float) get(object, float.class);
    }

    @Override
    public double getDouble(Object object) {
        return (Double) get(object, double.class);
    }

    @Override
    public void set(Object object, Object value) throws IllegalAccessException {
        checkReceiver(object);
        if (isReadOnly) {
            throwFinalFieldIllegalAccessException(value);
        }
        Object converted = type.isPrimitive() ? Conversions.widened(value, type) : value;
        if (type.isPrimitive() ? converted == null : value != null && !type.isInstance(value)) {
            throwSetIllegalArgumentException(value);
        }
        members.set(slot, object, converted);
    }

    /** Sets a field to a primitive value, which a field of a reference type does not take. */
    private void set(Object object, Object value, Class<?> given) throws IllegalAccessException {
        Object converted = type.isPrimitive() ? Conversions.widened(value, type) : null;
        if (converted == null) {
            throwSetIllegalArgumentException(given.getName(), value.toString());
        }
        checkReceiver(object);
        if (isReadOnly) {
            throwFinalFieldIllegalAccessException(given.getName(), value.toString());
        }
        members.set(slot, object, converted);
    }

    private void checkReceiver(Object object) {
        if (!isStatic) {
            ensureObj(object);
        }
    }

    @Override
    public void setBoolean(Object object, boolean value) throws IllegalAccessException {
        set(object, value, boolean.class);
    }

    @Override
    public void setByte(Object object, byte value) throws IllegalAccessException {
        set(object, value, byte.class);
    }

    @Override
    public void setChar(Object object, char value) throws IllegalAccessException {
        set(object, value, char.class);
    }

    @Override
    public void setShort(Object object, short value) throws IllegalAccessException {
        set(object, value, short.class);
    }

    @Override
    public void setInt(Object object, int value) throws IllegalAccessException {
        set(object, value, int.class);
    }

    @Override
    public void setLong(Object object, long value) throws IllegalAccessException {
        set(object, value, long.class);
    }

    @Override
    public void setFloat(Object object, float value) throws IllegalAccessException {
        set(object, value, float.class);
    }

    @Override
    public void setDouble(Object object, double value) throws IllegalAccessException {
        set(object, value, double.class);
    }
}
