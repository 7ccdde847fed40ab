package dev.diatom.patch.java.lang.reflect;

import java.lang.reflect.Method;

/** Made by HotSpot field by field. */
public final class RecordComponent {
    private Class<?> clazz;
    private String name;
    private Class<?> type;
    private Method accessor;
    private String signature;
    private byte[] annotations;

    private RecordComponent() {}

    public static java.lang.reflect.RecordComponent of(
            Class<?> owner, String name, Class<?> type, Method accessor, String signature, byte[] annotations) {
        RecordComponent component = new RecordComponent();
        component.clazz = owner;
        component.name = name;
        component.type = type;
        component.accessor = accessor;
        component.signature = signature;
        component.annotations = annotations;
        return (java.lang.reflect.RecordComponent) (Object) component;
    }
}
