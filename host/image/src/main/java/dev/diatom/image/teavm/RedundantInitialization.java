package dev.diatom.image.teavm;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.InstructionVisitor;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;

/**
 * Which initialisations of a method are left out, and what they do to others while TeaVM optimizes. TeaVM takes a class for
 * initialised wherever an initialisation dominates: also after one that failed, and after a call by way of an interface, which
 * initialises nothing. So its optimizations are shown something else in their place, and the decision is made by data flow:
 * a class is initialised where every way there has completed its initialisation.
 *
 * <p>What it is shown also keeps reads of fields on their side of an initialisation and of the entry to a monitor (JLS
 * 17.4.5), where another may have written them, and of the begin of an exception handler, which TeaVM takes for reached at the
 * end of the block that threw.
 */
final class RedundantInitialization {
    private static final MethodReference NOTHING =
            new MethodReference("dev.diatom.runtime.Kernel", "mayThrow", ValueType.VOID);

    private final Program program;

    RedundantInitialization(Program program) {
        this.program = program;
    }

    /** Before the optimizations. */
    void hide() {
        Set<BasicBlock> handlers = new LinkedHashSet<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            block.getTryCatchBlocks().forEach(tryCatch -> handlers.add(tryCatch.getHandler()));
            for (Instruction instruction = block.getFirstInstruction();
                    instruction != null;
                    instruction = instruction.getNext()) {
                if (instruction instanceof InitClassInstruction initialization) {
                    Hidden hidden = new Hidden(initialization.getClassName());
                    hidden.setLocation(initialization.getLocation());
                    instruction.replace(hidden);
                    instruction = hidden;
                }
                if (instruction instanceof Hidden || instruction instanceof MonitorEnterInstruction) {
                    instruction.insertNext(new Barrier());
                }
            }
        }
        handlers.forEach(handler -> handler.addFirst(new Barrier()));
    }

    /**
     * After the optimizations.
     *
     * @param initialized the class that is known to be initialised, or that initialises itself here
     */
    void settle(@Nullable String initialized) {
        Map<String, Integer> numbers = new HashMap<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction = block.getFirstInstruction(); instruction != null; ) {
                Instruction next = instruction.getNext();
                if (instruction instanceof Barrier) {
                    instruction.delete();
                } else if (instruction instanceof Hidden hidden) {
                    numbers.putIfAbsent(hidden.initialization.getClassName(), numbers.size());
                }
                instruction = next;
            }
        }
        if (numbers.isEmpty()) {
            return;
        }
        BitSet entry = new BitSet();
        Integer own = numbers.get(initialized);
        if (own != null) {
            entry.set(own);
        }
        Facts complete = new Facts(
                program, numbers.size(), entry, (instruction, facts) -> complete(instruction, numbers, facts));
        program.getBasicBlocks().forEach(block -> reveal(block, numbers, complete.atBeginOf(block)));
    }

    private static void complete(Instruction instruction, Map<String, Integer> numbers, BitSet initialized) {
        String name = switch (instruction) {
            case Hidden hidden -> hidden.initialization.getClassName();
            case InvokeInstruction call
            when isInitializing(call) -> call.getMethod().getClassName();
            default -> null;
        };
        Integer number = numbers.get(name);
        if (number != null) {
            initialized.set(number);
        }
    }

    /** A static method or a constructor, which begins with the initialisation of its class. */
    private static boolean isInitializing(InvokeInstruction call) {
        return call.getType() == InvocationType.SPECIAL
                && (call.getInstance() == null || call.getMethod().getName().equals("<init>"));
    }

    private static void reveal(BasicBlock block, Map<String, Integer> numbers, BitSet complete) {
        for (Instruction instruction = block.getFirstInstruction(); instruction != null; ) {
            Instruction next = instruction.getNext();
            BitSet before = (BitSet) complete.clone();
            complete(instruction, numbers, complete);
            if (instruction instanceof Hidden hidden) {
                if (before.equals(complete)) {
                    hidden.delete();
                } else {
                    hidden.initialization.setLocation(hidden.getLocation());
                    hidden.replace(hidden.initialization);
                }
            }
            instruction = next;
        }
    }

    /** An initialisation that TeaVM's own elimination does not see. */
    private static final class Hidden extends Instruction {
        private final InitClassInstruction initialization = new InitClassInstruction();

        Hidden(String className) {
            initialization.setClassName(className);
        }

        @Override
        public void acceptVisitor(InstructionVisitor visitor) {
            visitor.visit(initialization);
        }
    }

    /** A call that may write any field. */
    private static final class Barrier extends InvokeInstruction {
        Barrier() {
            setType(InvocationType.SPECIAL);
            setMethod(NOTHING);
        }
    }
}
