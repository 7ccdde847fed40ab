package dev.diatom.image.teavm;

import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.interop.Export;
import org.teavm.model.ClassReader;
import org.teavm.model.MethodReader;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Keeps methods with {@link Export} in the program once their class is: C calls them by their exported names, which TeaVM
 * cannot see. Found through {@code META-INF/services}.
 */
public final class ExportedMethods extends AbstractDependencyListener implements TeaVMPlugin {
    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void classReached(DependencyAgent agent, String className) {
        ClassReader reached = agent.getClassSource().get(className);
        if (reached == null) {
            return;
        }
        for (MethodReader method : reached.getMethods()) {
            if (method.getAnnotations().get(Export.class.getName()) != null) {
                agent.linkMethod(method.getReference()).use();
            }
        }
    }
}
