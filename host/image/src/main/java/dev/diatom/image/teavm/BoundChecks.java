package dev.diatom.image.teavm;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * Checks of indexes before the access to an array's element (JLS 15.10.4), as far as nothing says that they must succeed:
 * an access before, or a comparison with the array's length or with zero. TeaVM's own insertion believes a comparison also
 * where the branches meet again, an access also in the handler of its exception, and constants without comparing them.
 */
final class BoundChecks {
    /** An index is the variable that it comes from, or its value. */
    private record NotNegative(Object index) {}

    private record Below(Object index, Variable array) {}

    private final Program program;
    private final Map<Variable, Integer> constants = new HashMap<>();
    private final Map<Variable, Variable> copies = new HashMap<>();
    private final Map<Variable, BinaryInstruction> comparisons = new HashMap<>();
    /** The array that a variable holds the length of. */
    private final Map<Variable, Variable> lengths = new HashMap<>();
    /** The variable that an array was made with the length of. */
    private final Map<Variable, Variable> sizes = new HashMap<>();

    private final Map<Object, Integer> numbers = new HashMap<>();

    BoundChecks(Program program) {
        this.program = program;
    }

    void insert() {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                note(instruction);
            }
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                number(instruction);
            }
        }
        if (numbers.isEmpty()) {
            return;
        }
        Facts facts = new Facts(program, numbers.size(), new BitSet(), new Facts.Source() {
            @Override
            public void after(Instruction instruction, BitSet known) {
                access(instruction, known);
            }

            @Override
            public void onEdge(Instruction last, BasicBlock target, BitSet known) {
                if (last instanceof BranchingInstruction branching) {
                    branch(branching, target.equals(branching.getConsequent()), known);
                }
            }
        });
        for (BasicBlock block : program.getBasicBlocks()) {
            BitSet known = facts.atBeginOf(block);
            for (Instruction instruction = block.getFirstInstruction();
                    instruction != null;
                    instruction = instruction.getNext()) {
                switch (instruction) {
                    case GetElementInstruction get -> {
                        Variable checked = check(get, get.getArray(), get.getIndex(), known);
                        access(get, known);
                        get.setIndex(checked);
                    }
                    case PutElementInstruction put -> {
                        Variable checked = check(put, put.getArray(), put.getIndex(), known);
                        access(put, known);
                        put.setIndex(checked);
                    }
                    default -> {}
                }
            }
        }
    }

    /** The definitions that matter; each variable has one. */
    private void note(Instruction instruction) {
        switch (instruction) {
            case IntegerConstantInstruction constant -> constants.put(constant.getReceiver(), constant.getConstant());
            case AssignInstruction copy -> copies.put(copy.getReceiver(), copy.getAssignee());
            case UnwrapArrayInstruction copy -> copies.put(copy.getReceiver(), copy.getArray());
            case NullCheckInstruction copy -> copies.put(copy.getReceiver(), copy.getValue());
            case ArrayLengthInstruction length -> lengths.put(length.getReceiver(), length.getArray());
            case BoundCheckInstruction copy -> copies.put(copy.getReceiver(), copy.getIndex());
            case ConstructArrayInstruction array -> sizes.put(array.getReceiver(), array.getSize());
            case BinaryInstruction binary -> {
                boolean isComparison = binary.getOperation() == BinaryOperation.COMPARE_LESS
                        || binary.getOperation() == BinaryOperation.COMPARE_GREATER;
                if (isComparison && binary.getOperandType() == NumericOperandType.INT) {
                    comparisons.put(binary.getReceiver(), binary);
                }
            }
            default -> {}
        }
    }

    private void number(Instruction instruction) {
        switch (instruction) {
            case GetElementInstruction get -> number(get.getArray(), get.getIndex());
            case PutElementInstruction put -> number(put.getArray(), put.getIndex());
            default -> {}
        }
    }

    private void number(Variable array, Variable index) {
        numbers.putIfAbsent(new NotNegative(index(index)), numbers.size());
        numbers.putIfAbsent(new Below(index(index), original(array)), numbers.size());
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

    private Object index(Variable variable) {
        Integer constant = constant(variable);
        return constant != null ? constant : original(variable);
    }

    private void learn(Object fact, BitSet known) {
        Integer number = numbers.get(fact);
        if (number != null) {
            known.set(number);
        }
    }

    private boolean isKnown(Object fact, BitSet known) {
        Integer number = numbers.get(fact);
        return number != null && known.get(number);
    }

    private void access(Instruction instruction, BitSet known) {
        switch (instruction) {
            case GetElementInstruction get -> access(get.getArray(), get.getIndex(), known);
            case PutElementInstruction put -> access(put.getArray(), put.getIndex(), known);
            case BoundCheckInstruction check -> access(check.getArray(), check.getIndex(), known); // by UnusedResults
            default -> {}
        }
    }

    private void access(Variable array, Variable index, BitSet known) {
        learn(new NotNegative(index(index)), known);
        learn(new Below(index(index), original(array)), known);
    }

    private void branch(BranchingInstruction branching, boolean taken, BitSet known) {
        BinaryInstruction comparison = comparisons.get(original(branching.getOperand()));
        Variable left = comparison == null ? branching.getOperand() : comparison.getFirstOperand();
        Variable right = comparison == null ? null : comparison.getSecondOperand();
        switch (branching.getCondition()) {
            case LESS -> compare(left, right, taken, known);
            case GREATER_OR_EQUAL -> compare(left, right, !taken, known);
            case GREATER -> compareReversed(left, right, taken, known);
            case LESS_OR_EQUAL -> compareReversed(left, right, !taken, known);
            default -> {}
        }
    }

    /** What follows from {@code left < right}, or else from the opposite; right is zero if null. */
    private void compare(Variable left, @Nullable Variable right, boolean isLess, BitSet known) {
        if (isLess && right != null) {
            less(left, right, known);
        } else if (!isLess) {
            Integer least = right == null ? Integer.valueOf(0) : constant(right);
            if (least != null && least >= 0) {
                learn(new NotNegative(index(left)), known);
            }
        }
    }

    /** What follows from {@code right < left}, or else from the opposite; right is zero if null. */
    private void compareReversed(Variable left, @Nullable Variable right, boolean isLess, BitSet known) {
        if (right == null) {
            if (isLess) {
                learn(new NotNegative(index(left)), known);
            }
        } else {
            compare(right, left, isLess, known);
        }
    }

    private void less(Variable smaller, Variable larger, BitSet known) {
        Integer least = constant(smaller);
        if (least != null && least >= -1) {
            learn(new NotNegative(index(larger)), known);
        }
        Variable length = original(larger);
        Variable array = lengths.get(length);
        if (array != null) {
            learn(new Below(index(smaller), original(array)), known);
        }
        sizes.forEach((made, size) -> {
            if (original(size).equals(length)) {
                learn(new Below(index(smaller), made), known);
            }
        });
    }

    /** The index to use. */
    private Variable check(Instruction access, Variable array, Variable index, BitSet known) {
        Integer position = constant(index);
        boolean isLow = (position != null && position >= 0) || isKnown(new NotNegative(index(index)), known);
        boolean isHigh = isBelow(position, array) || isKnown(new Below(index(index), original(array)), known);
        if (isLow && isHigh) {
            return index;
        }
        BoundCheckInstruction check = new BoundCheckInstruction();
        check.setLower(!isLow);
        if (!isHigh) {
            check.setArray(array);
        }
        check.setIndex(index);
        check.setReceiver(program.createVariable());
        check.setLocation(access.getLocation());
        access.insertPrevious(check);
        return check.getReceiver();
    }

    private boolean isBelow(@Nullable Integer position, Variable array) {
        Variable size = sizes.get(original(array));
        Integer length = size == null ? null : constant(size);
        return position != null && length != null && position < length;
    }
}
