package dev.diatom.jdk.reflect;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import jdk.internal.reflect.ConstantPool;
import jdk.internal.reflect.ReflectionFactory;

/**
 * What is known of one class, kept by the class: this is nothing but its generic signature. More is known of a class whose file
 * the builder packed; in an image without any, the code that reads files and makes members is not reached.
 */
public class Reflected {
    private static final Field[] NO_FIELDS = {};
    private static final Method[] NO_METHODS = {};
    private static final Constructor<?>[] NO_CONSTRUCTORS = {};
    private static final Class<?>[] NO_CLASSES = {};
    private static final RecordComponent[] NO_COMPONENTS = {};

    private final Class<?> type;
    private Method[] publicMethods;

    Reflected(Class<?> type) {
        this.type = type;
    }

    public static Reflected of(Class<?> type) {
        ClassFile file = type.isArray() || type.isPrimitive() ? null : Tables.file(type.getName());
        return file == null ? new Reflected(type) : file.reflected(type);
    }

    /** How to reach the class's members; null if nothing is known of it. */
    public static Members membersOf(Class<?> type) {
        return Tables.members(type.getName());
    }

    /** Whether the class has the members it was written with, so that a missing one never was. */
    public boolean isComplete() {
        return type.isArray() || type.isPrimitive();
    }

    /** What makes the copies of members that programs get; null where there are none. */
    public ReflectionFactory factory() {
        return null;
    }

    public Field[] fields() {
        return NO_FIELDS;
    }

    public Method[] methods() {
        return NO_METHODS;
    }

    public Constructor<?>[] constructors() {
        return NO_CONSTRUCTORS;
    }

    /** The parameters of one of the class's methods or constructors; null if they were not compiled in. */
    public Parameter[] parameters(Executable executable) {
        return null;
    }

    public RecordComponent[] recordComponents() {
        return NO_COMPONENTS;
    }

    public final Method[] publicMethods() {
        return publicMethods;
    }

    public final void keepPublicMethods(Method[] found) {
        publicMethods = found;
    }

    public final String signature() {
        return type.isArray() || type.isPrimitive() ? null : Tables.signature(type.getName());
    }

    public byte[] annotations() {
        return null;
    }

    /** What the annotations refer to; null if there are none. */
    public ConstantPool constants() {
        return null;
    }

    public Class<?>[] declaredClasses() {
        return NO_CLASSES;
    }

    /** The modifiers in the source, or -1 if the class does not tell. */
    public int declaredAccess() {
        return -1;
    }

    /** The classes that may extend a sealed one; null if all may. */
    public Class<?>[] permittedSubclasses() {
        return null;
    }

    /** Class, name and descriptor, as HotSpot gives them; null if the class is not a local one. */
    public Object[] enclosingMethod() {
        return null;
    }
}
