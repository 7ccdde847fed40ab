package org.teavm.dependency;

import java.lang.reflect.Array;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * The arrays that {@link Array#newInstance} makes, where class values are not told apart. They may be of any class; but a type of arrays
 * that the program names nowhere else, in no cast, declaration or literal, passes where one that it names does. So only those named
 * count, and not an array of each class, of each such array, and so on.
 */
final class ArraysByReflection implements DependencyPlugin {
    static final MethodReference NEW_INSTANCE =
            new MethodReference(Array.class, "newInstance", Class.class, int.class, Object.class);

    private final DependencyAnalyzer analyzer;
    private final Set<ValueType> named = new LinkedHashSet<>();
    private @Nullable DependencyNode made;

    ArraysByReflection(DependencyAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Takes notice of a type that the program names. */
    void named(ValueType.Array type) {
        if (named.add(type) && made != null) {
            analyzer.defer(() -> make(type));
        }
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        made = method.getResult();
        named.add(ValueType.arrayOf(ValueType.object("java.lang.Object")));
        List.copyOf(named).forEach(this::make);
    }

    private void make(ValueType type) {
        if (made != null && !made.locked) {
            made.propagate(analyzer.getType(type));
        }
    }
}
