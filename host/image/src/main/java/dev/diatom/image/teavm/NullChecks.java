package dev.diatom.image.teavm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.transformation.NullCheckFilter;
import org.teavm.model.util.InstructionVariableMapper;

/**
 * Checks for null where a reference is used (JLS 15.6), each before the first use that is not known to come after another
 * check of the same variable. TeaVM's own insertion takes a check for passed in the handler of the exception it throws, and
 * mixes up the variables that handlers use.
 */
final class NullChecks {
    private final Program program;
    private final NullCheckFilter filter;
    private final List<NullCheckInstruction> checks = new ArrayList<>();
    private final Map<Instruction, Integer> numbers = new HashMap<>();
    private final Map<Variable, List<Integer>> numbersByVariable = new HashMap<>();
    /** The checks that come after no other of the same variable. */
    private final BitSet first = new BitSet();

    NullChecks(Program program, NullCheckFilter filter) {
        this.program = program;
        this.filter = filter;
    }

    void insert() {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction = block.getFirstInstruction();
                    instruction != null;
                    instruction = instruction.getNext()) {
                Variable used = used(instruction);
                // A method's own object is none.
                if (used != null && used.getIndex() != 0 && !used.equals(block.getExceptionVariable())) {
                    insertBefore(instruction, used);
                }
            }
        }
        if (!checks.isEmpty()) {
            Facts passed = new Facts(program, checks.size(), new BitSet(), this::pass);
            program.getBasicBlocks().forEach(block -> findFirst(block, passed.atBeginOf(block)));
            program.getBasicBlocks().forEach(block -> use(block, passed.atBeginOf(block)));
        }
    }

    private @Nullable Variable used(Instruction instruction) {
        return switch (instruction) {
            case RaiseInstruction raise -> raise.getException();
            case GetFieldInstruction get -> filter.apply(get.getField()) ? get.getInstance() : null;
            case PutFieldInstruction put -> filter.apply(put.getField()) ? put.getInstance() : null;
            case InvokeInstruction call -> filter.apply(call.getMethod()) ? call.getInstance() : null;
            case CloneArrayInstruction clone -> clone.getArray();
            case UnwrapArrayInstruction unwrap -> unwrap.getArray();
            case MonitorEnterInstruction enter -> enter.getObjectRef();
            case MonitorExitInstruction exit -> exit.getObjectRef();
            default -> null;
        };
    }

    private void insertBefore(Instruction instruction, Variable used) {
        NullCheckInstruction check = new NullCheckInstruction();
        check.setValue(used);
        Variable checked = program.createVariable();
        checked.setDebugName(used.getDebugName());
        checked.setLabel(used.getLabel());
        check.setReceiver(checked);
        check.setLocation(instruction.getLocation());
        instruction.insertPrevious(check);
        numbersByVariable.computeIfAbsent(used, key -> new ArrayList<>()).add(checks.size());
        numbers.put(check, checks.size());
        checks.add(check);
    }

    private void pass(Instruction instruction, BitSet passed) {
        Integer number = numbers.get(instruction);
        if (number != null) {
            passed.set(number);
        }
    }

    private void findFirst(BasicBlock block, BitSet passed) {
        for (Instruction instruction : block) {
            Integer number = numbers.get(instruction);
            if (number != null) {
                boolean isFirst = numbersByVariable
                        .getOrDefault(checks.get(number).getValue(), List.of())
                        .stream()
                        .noneMatch(passed::get);
                first.set(number, isFirst);
                passed.set(number);
            }
        }
    }

    /** Lets each instruction use the checked variable, and takes out the checks that have been passed. */
    private void use(BasicBlock block, BitSet passed) {
        InstructionVariableMapper mapper = new InstructionVariableMapper(variable -> checked(variable, passed));
        for (Instruction instruction = block.getFirstInstruction(); instruction != null; ) {
            Instruction next = instruction.getNext();
            Integer number = numbers.get(instruction);
            if (number == null) {
                instruction.acceptVisitor(mapper);
            } else {
                if (!first.get(number)) {
                    instruction.delete();
                }
                passed.set(number);
            }
            instruction = next;
        }
    }

    /** The result of the first check, if that is passed: later ones are not in the program any more. */
    private Variable checked(Variable variable, BitSet passed) {
        for (int number : numbersByVariable.getOrDefault(variable, List.of())) {
            if (first.get(number) && passed.get(number)) {
                return checks.get(number).getReceiver();
            }
        }
        return variable;
    }
}
