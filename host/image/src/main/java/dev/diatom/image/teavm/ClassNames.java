package dev.diatom.image.teavm;

import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Gives every class of the program its name. TeaVM keeps the names of those that it sees asked for it; the messages of
 * failed casts and class initializations ask by structures that it does not follow. The strings are there already, for
 * stack traces. Found through {@code META-INF/services}.
 */
public final class ClassNames extends AbstractDependencyListener implements TeaVMPlugin {
    private static final MethodReference GET_NAME =
            new MethodReference("java.lang.Class", "getName", ValueType.object("java.lang.String"));

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void classReached(DependencyAgent agent, String className) {
        MethodDependency getName = agent.linkMethod(GET_NAME);
        getName.getVariable(0).getClassValueNode().propagate(agent.getType(ValueType.object(className)));
    }
}
