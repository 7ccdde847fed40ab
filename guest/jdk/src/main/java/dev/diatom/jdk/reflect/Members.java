package dev.diatom.jdk.reflect;

/**
 * Access to the members of one class. The builder makes a subclass for each class that programs reflect on; a slot is a member's
 * place in the class's file. Receivers and arguments are of the right types already.
 */
public abstract class Members {
    /** The value of a field, boxed; {@code object} is ignored if it is static. */
    public abstract Object get(int slot, Object object);

    /** Sets a field. */
    public abstract void set(int slot, Object object, Object value);

    /** Calls a method; a virtual one is found by the object's class. */
    public abstract Object call(int slot, Object object, Object[] arguments) throws Throwable;

    /** Calls a constructor. */
    public abstract Object construct(int slot, Object[] arguments) throws Throwable;

    /** A new object that no constructor has seen; null of a class that has no objects. */
    public abstract Object allocate();

    /** Initializes the class. */
    public abstract void initialize();
}
