package dev.diatom.patch.java.lang.reflect;

import java.lang.reflect.Parameter;

/** What HotSpot answers, from the class's file. */
public final class Executable {
    private Executable() {}

    private Parameter[] getParameters0() {
        java.lang.reflect.Executable self = (java.lang.reflect.Executable) (Object) this;
        return dev.diatom.patch.java.lang.Class.reflected(self.getDeclaringClass())
                .parameters(self);
    }

    byte[] getTypeAnnotationBytes0() {
        return null;
    }
}
