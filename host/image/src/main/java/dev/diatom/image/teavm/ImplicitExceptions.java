package dev.diatom.image.teavm;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Tells TeaVM that a handler may catch what no {@code throw} of the program throws: the exceptions of the machine (JLS
 * 11.1.3). Without this a call on such an exception would be bound to the methods of others, or to none. Each protected
 * region gets a call of {@code Kernel.mayThrow}, which is nothing in C and throws all of these for TeaVM. Found through
 * {@code META-INF/services}.
 */
public final class ImplicitExceptions implements TeaVMPlugin, ClassHolderTransformer {
    private static final MethodReference MAY_THROW =
            new MethodReference("dev.diatom.runtime.Kernel", "mayThrow", ValueType.VOID);

    private static final List<String> EXCEPTIONS = List.of(
            "java.lang.ArithmeticException",
            "java.lang.ArrayIndexOutOfBoundsException",
            "java.lang.ArrayStoreException",
            "java.lang.ClassCastException",
            "java.lang.CloneNotSupportedException",
            "java.lang.ExceptionInInitializerError",
            "java.lang.NegativeArraySizeException",
            "java.lang.NoClassDefFoundError",
            "java.lang.NullPointerException",
            "java.lang.OutOfMemoryError",
            "java.lang.StackOverflowError");

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
        host.add(new Thrown());
    }

    private static final class Thrown extends AbstractDependencyListener {
        @Override
        public void methodReached(DependencyAgent agent, MethodDependency method) {
            if (method.getReference().equals(MAY_THROW)) {
                for (String exception : EXCEPTIONS) {
                    method.getThrown().propagate(agent.getType(ValueType.object(exception)));
                }
            }
        }
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                insertCalls(method.getProgram());
            }
        }
    }

    /** One call for each handler, in the first block it protects. */
    private static void insertCalls(Program program) {
        Set<BasicBlock> served = new HashSet<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            boolean serves = false;
            for (TryCatchBlock tryCatch : block.getTryCatchBlocks()) {
                serves |= served.add(tryCatch.getHandler());
            }
            if (serves) {
                InvokeInstruction call = new InvokeInstruction();
                call.setType(InvocationType.SPECIAL);
                call.setMethod(MAY_THROW);
                block.addFirst(call);
            }
        }
    }
}
