package org.teavm.dependency;

import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.common.ServiceRepository;
import org.teavm.diagnostics.Diagnostics;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.model.ValueType;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.reflection.ReflectionDependencyListener;
import org.teavm.vm.spi.ClassFilter;

/**
 * TeaVM's analysis, with reflection taken out of it: Diatom's is ordinary code over tables. Part of TeaVM's package, because the
 * analysis can be changed nowhere else.
 *
 * <p>TeaVM follows each class through the program as a value, to every place that may ask it for something. Where reflection
 * hands classes around that is each class at each place. Such programs have all class values in one node instead: what is asked
 * of one class may be asked of each.
 */
public final class ImageDependencyAnalyzer extends PreciseDependencyAnalyzer {
    private final boolean hasOneClassValue;
    private boolean hasClassFilters;
    private final ArraysByReflection arrays = new ArraysByReflection(this);
    private @Nullable DependencyNode classValue;

    /**
     * The analysis of one build; all but the last parameter are TeaVM's.
     *
     * @param hasOneClassValue whether class values are not told apart
     */
    public ImageDependencyAnalyzer(
            ClassReaderSource classSource,
            ResourceProvider resourceProvider,
            ClassLoader classLoader,
            ServiceRepository services,
            Diagnostics diagnostics,
            ReferenceCache referenceCache,
            String[] platformTags,
            Supplier<Properties> properties,
            boolean hasOneClassValue) {
        super(
                classSource,
                resourceProvider,
                classLoader,
                services,
                diagnostics,
                referenceCache,
                platformTags,
                properties);
        this.hasOneClassValue = hasOneClassValue;
        if (hasOneClassValue) {
            addDependencyPlugin(ArraysByReflection.NEW_INSTANCE, arrays);
        }
    }

    @Override
    public void addClassFilter(ClassFilter filter) {
        hasClassFilters = true;
        super.addClassFilter(filter);
    }

    /** Asked for each type at each step of its way. */
    @Override
    boolean filterType(ValueType type) {
        return !hasClassFilters || super.filterType(type);
    }

    @Override
    public DependencyType getType(ValueType type) {
        if (type instanceof ValueType.Array array) {
            arrays.named(array);
        }
        return super.getType(type);
    }

    @Override
    DependencyTypeFilter getSuperClassFilter(ValueType type) {
        if (type instanceof ValueType.Array array) {
            arrays.named(array);
        }
        return super.getSuperClassFilter(type);
    }

    @Override
    public void addDependencyListener(DependencyListener listener) {
        super.addDependencyListener(
                listener instanceof ReflectionDependencyListener reflection ? new StartOnly(reflection) : listener);
    }

    /** Starts TeaVM's reflection, which makes the objects of classes known, and tells it nothing more. */
    private static final class StartOnly extends AbstractDependencyListener {
        private final ReflectionDependencyListener reflection;

        StartOnly(ReflectionDependencyListener reflection) {
            this.reflection = reflection;
        }

        @Override
        public void started(DependencyAgent agent) {
            reflection.started(agent);
        }
    }

    @Override
    DependencyNode createClassValueNode(int degree, DependencyNode parent) {
        if (!hasOneClassValue) {
            return super.createClassValueNode(degree, parent);
        }
        DependencyNode node = classValue;
        if (node == null) {
            node = createNode();
            node.classValueNode = node;
            classValue = node;
        }
        return node;
    }
}
