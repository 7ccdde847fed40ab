package dev.diatom.image.reflect;

import java.util.List;
import org.teavm.model.ClassHolder;
import org.teavm.model.ElementModifier;

/**
 * Keeps reflection out of images that have nothing to reflect on. TeaVM takes a method that cannot be overridden for reached
 * wherever it is called, others only where there are objects to call them on; and {@code Method} and its like are final.
 */
public final class UnusedReflection {
    private static final List<String> PACKAGES = List.of("java.lang.reflect.", "dev.diatom.jdk.reflect.");

    private UnusedReflection() {}

    /** Lets the methods of a class be reached by its objects alone. */
    public static void open(ClassHolder cls) {
        if (PACKAGES.stream().anyMatch(cls.getName()::startsWith)) {
            cls.getModifiers().remove(ElementModifier.FINAL);
            cls.getMethods().forEach(method -> method.getModifiers().remove(ElementModifier.FINAL));
        }
    }
}
