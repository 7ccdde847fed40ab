package dev.diatom.image.teavm;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.teavm.model.ClassHolder;
import org.teavm.model.ListableClassHolderSource;

/**
 * The classes of a program by name. TeaVM lists them as its analysis came upon them, which depends on identity hash codes,
 * and the same program must give the same image.
 */
final class SortedClasses implements ListableClassHolderSource {
    private final ListableClassHolderSource classes;
    private final Set<String> names;

    SortedClasses(ListableClassHolderSource classes) {
        this.classes = classes;
        names = Collections.unmodifiableSet(new TreeSet<>(classes.getClassNames()));
    }

    @Override
    public Set<String> getClassNames() {
        return names;
    }

    @Override
    public @Nullable ClassHolder get(String name) {
        return classes.get(name);
    }
}
