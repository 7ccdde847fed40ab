package org.teavm.classlib.java.lang;

/** {@code java.lang.InheritableThreadLocal}: a thread starts with the value its parent has then. */
public class TInheritableThreadLocal<T> extends TThreadLocal<T> {
    public TInheritableThreadLocal() {}

    protected T childValue(T parentValue) {
        return parentValue;
    }

    @SuppressWarnings("unchecked") // a value of this variable
    final T inherited(Object parentValue) {
        return childValue((T) parentValue);
    }
}
