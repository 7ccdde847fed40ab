package dev.diatom.patch.java.util;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Methods TeaVM's class lacks. */
public abstract class ResourceBundle {
    private native void setParent(java.util.ResourceBundle parent);

    /** Lets {@code parent} answer what {@code bundle} does not know. */
    public static void putUnder(java.util.ResourceBundle parent, java.util.ResourceBundle bundle) {
        ((ResourceBundle) (Object) bundle).setParent(parent);
    }

    public Set<String> keySet() {
        return new HashSet<>(Collections.list(((java.util.ResourceBundle) (Object) this).getKeys()));
    }

    protected Set<String> handleKeySet() {
        return keySet();
    }
}
