package dev.diatom.image.teavm;

import dev.diatom.image.BuildException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.backend.c.CTarget;
import org.teavm.backend.c.TeaVMCHost;
import org.teavm.backend.c.generate.CNameProvider;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.vm.BuildTarget;

/**
 * TeaVM's C backend, with the bounds checks that it leaves out: it takes a constant index into an array of constant length
 * to be valid without comparing the two.
 */
// TeaVM offers its plugins only what the class itself, not its parent, is declared to implement.
public final class CheckedTarget extends CTarget implements TeaVMCHost {
    public CheckedTarget(CNameProvider names) {
        super(names);
    }

    @Override
    public void beforeInlining(Program program, MethodReader method) {
        named(method, () -> super.beforeInlining(program, method));
    }

    @Override
    public void beforeOptimizations(Program program, MethodReader method) {
        named(method, () -> {
            super.beforeOptimizations(program, method);
            new ConstantAccess(program).check();
        });
    }

    @Override
    public void afterOptimizations(Program program, MethodReader method) {
        named(method, () -> super.afterOptimizations(program, method));
    }

    @Override
    public void emit(ListableClassHolderSource classes, BuildTarget target, String name) throws IOException {
        for (String className : classes.getClassNames()) {
            for (MethodHolder method : classes.get(className).getMethods()) {
                if (method.getProgram() != null) {
                    named(method, () -> new EvaluationOrder(method.getProgram()).keep());
                }
            }
        }
        super.emit(new SortedClasses(classes), target, name);
    }

    /** The compiler's own failures do not say which method they met. */
    private static void named(MethodReader method, Runnable step) {
        try {
            step.run();
        } catch (AssertionError | RuntimeException e) {
            throw new BuildException("The compiler fails on " + method.getReference() + ": " + e.getMessage() + ".", e);
        }
    }

    /** The definitions in one method that matter; each variable has one, as the program is in SSA form. */
    private static final class ConstantAccess {
        private final Program program;
        private final Map<Variable, Integer> constants = new HashMap<>();
        private final Map<Variable, Variable> lengths = new HashMap<>();
        private final Map<Variable, Variable> copies = new HashMap<>();

        ConstantAccess(Program program) {
            this.program = program;
        }

        void check() {
            for (BasicBlock block : program.getBasicBlocks()) {
                for (Instruction instruction : block) {
                    note(instruction);
                }
            }
            if (lengths.isEmpty()) {
                return;
            }
            for (BasicBlock block : program.getBasicBlocks()) {
                for (Instruction instruction = block.getFirstInstruction();
                        instruction != null;
                        instruction = instruction.getNext()) {
                    switch (instruction) {
                        case GetElementInstruction get -> check(get, get.getArray(), get.getIndex());
                        case PutElementInstruction put -> check(put, put.getArray(), put.getIndex());
                        default -> {}
                    }
                }
            }
        }

        private void note(Instruction instruction) {
            switch (instruction) {
                case IntegerConstantInstruction constant ->
                    constants.put(constant.getReceiver(), constant.getConstant());
                case ConstructArrayInstruction array -> lengths.put(array.getReceiver(), array.getSize());
                case AssignInstruction copy -> copies.put(copy.getReceiver(), copy.getAssignee());
                case UnwrapArrayInstruction copy -> copies.put(copy.getReceiver(), copy.getArray());
                case NullCheckInstruction copy -> copies.put(copy.getReceiver(), copy.getValue());
                default -> {}
            }
        }

        private Variable original(Variable variable) {
            Variable source = variable;
            for (Variable next = copies.get(source); next != null; next = copies.get(source)) {
                source = next;
            }
            return source;
        }

        private @Nullable Integer constant(Variable variable) {
            return constants.get(original(variable));
        }

        private void check(Instruction access, Variable array, Variable index) {
            Variable length = lengths.get(original(array));
            Integer position = constant(index);
            Integer size = length == null ? null : constant(length);
            if (position == null || size == null || (position >= 0 && position < size)) {
                return;
            }
            BoundCheckInstruction boundCheck = new BoundCheckInstruction();
            boundCheck.setLower(true);
            boundCheck.setArray(array);
            boundCheck.setIndex(index);
            boundCheck.setReceiver(program.createVariable());
            boundCheck.setLocation(access.getLocation());
            access.insertPrevious(boundCheck);
        }
    }
}
