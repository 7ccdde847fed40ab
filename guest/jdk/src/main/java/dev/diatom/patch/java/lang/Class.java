package dev.diatom.patch.java.lang;

import dev.diatom.jdk.Resources;
import java.net.URL;

/** Methods that TeaVM's class lacks, or has wrong. */
public final class Class {
    private Class() {}

    public java.lang.String getPackageName() {
        java.lang.Class<?> type = (java.lang.Class<?>) (Object) this;
        while (type.isArray()) {
            type = type.getComponentType();
        }
        if (type.isPrimitive()) {
            return "java.lang";
        }
        java.lang.String name = type.getName();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    public URL getResource(java.lang.String name) {
        java.lang.String packageName = getPackageName();
        boolean isAbsolute = name.startsWith("/");
        return Resources.url(
                isAbsolute
                        ? name.substring(1)
                        : packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name);
    }

    /**
     * From the binary name (JLS 13.1): what is behind the last dollar sign, without the digits of local classes. TeaVM's own marks
     * the name as known before it is.
     */
    public java.lang.String getSimpleName() {
        java.lang.Class<?> type = (java.lang.Class<?>) (Object) this;
        java.lang.Class<?> component = type.getComponentType();
        if (component != null) {
            return component.getSimpleName() + "[]";
        }
        java.lang.String name = type.getName();
        int at = name.lastIndexOf('$') + 1;
        if (at == 0) {
            return name.substring(name.lastIndexOf('.') + 1);
        }
        while (at < name.length() && name.charAt(at) >= '0' && name.charAt(at) <= '9') {
            at++;
        }
        return name.substring(at);
    }

    public java.lang.Module getModule() {
        return java.lang.Module.UNNAMED;
    }
}
