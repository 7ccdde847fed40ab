package dev.diatom.image.teavm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.TextLocation;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.EmptyInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InstructionVisitor;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.UsageExtractor;

/**
 * Keeps the order of evaluation (JLS 15.7) on the way from a method's instructions to C. TeaVM folds what is used once into the
 * expression that uses it, and C leaves the order of an expression's operands open (C11 6.5): a value stays in a variable of
 * its own where its place among its neighbours could be seen. So does one that would set another call site than the
 * expression's, which sets its own before its operands are evaluated.
 *
 * <p>A variable that is read twice is never folded, so a read that yields no C is put behind the definition. The program is
 * the last one, with registers allocated. What TeaVM folds is foreseen generously: more than it does, never less.
 */
final class EvaluationOrder {
    private static final int READS = 1;
    private static final int THROWS = 2;
    private static final int WRITES = 4;
    private static final int CALLS = READS | THROWS | WRITES;

    private final Program program;
    private final Map<Variable, Integer> uses = new HashMap<>();
    private final Set<Variable> kept = new HashSet<>();
    private final DefinitionExtractor defined = new DefinitionExtractor();
    private final UsageExtractor used = new UsageExtractor();

    EvaluationOrder(Program program) {
        this.program = program;
    }

    /**
     * What one instruction does together with those folded into it.
     *
     * @param location of its call sites, null if it has none or several
     */
    private record Effect(
            int position,
            int kinds,
            boolean hasCallSite,
            @Nullable TextLocation location) {
        boolean conflictsWith(int others) {
            return ((kinds & WRITES) != 0 && others != 0)
                    || ((others & WRITES) != 0 && kinds != 0)
                    || (kinds & others & THROWS) != 0;
        }
    }

    /** What may be folded into the instruction at hand. */
    private record Operand(Variable variable, Effect effect) {}

    void keep() {
        count();
        program.getBasicBlocks().forEach(this::foresee);
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction = block.getFirstInstruction(); instruction != null; ) {
                Instruction next = instruction.getNext();
                for (Variable variable : definitionsOf(instruction)) {
                    if (kept.contains(variable)) {
                        instruction.insertNext(new Read(variable));
                    }
                }
                instruction = next;
            }
        }
    }

    private void count() {
        Set<Variable> once = new HashSet<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                for (Variable variable : definitionsOf(instruction)) {
                    // Branches that assign the same variable may become one conditional expression, folded like others.
                    if (!once.add(variable)) {
                        kept.add(variable);
                    }
                }
                for (Variable variable : usesOf(instruction)) {
                    uses.merge(variable, 1, Integer::sum);
                }
            }
        }
    }

    private void foresee(BasicBlock block) {
        Map<Variable, Effect> pending = new HashMap<>();
        TextLocation location = null;
        int position = 0;
        for (Instruction instruction : block) {
            location = instruction.getLocation() != null ? instruction.getLocation() : location;
            Effect effect = fold(instruction, position++, location, pending);
            for (Variable variable : definitionsOf(instruction)) {
                if (effect.kinds() != 0 && uses.getOrDefault(variable, 0) == 1 && !kept.contains(variable)) {
                    pending.put(variable, effect);
                }
            }
        }
        // What another block uses.
        kept.addAll(pending.keySet());
    }

    /** Decides for the operands, from the last evaluated to the first. */
    private Effect fold(
            Instruction instruction, int position, @Nullable TextLocation location, Map<Variable, Effect> pending) {
        List<Operand> operands = new ArrayList<>();
        for (Variable variable : usesOf(instruction)) {
            Effect effect = pending.remove(variable);
            if (effect != null) {
                operands.add(new Operand(variable, effect));
            }
        }
        operands.sort(Comparator.comparingInt(operand -> -operand.effect().position()));
        int kinds = kinds(instruction);
        boolean isCallSite = (kinds & THROWS) != 0 || instruction instanceof RaiseInstruction;
        int folded = 0;
        List<@Nullable TextLocation> sites = new ArrayList<>();
        if (isCallSite) {
            sites.add(location);
        }
        for (Operand operand : operands) {
            Effect effect = operand.effect();
            boolean isOtherSite = isCallSite && effect.hasCallSite() && !isSame(effect.location(), location);
            if (isOtherSite || effect.conflictsWith(folded)) {
                kept.add(operand.variable());
                continue;
            }
            folded |= effect.kinds();
            if (effect.hasCallSite()) {
                sites.add(effect.location());
            }
        }
        boolean isOneSite = sites.stream().allMatch(site -> isSame(site, sites.getFirst()));
        return new Effect(
                position, kinds | folded, !sites.isEmpty(), sites.isEmpty() || !isOneSite ? null : sites.getFirst());
    }

    private static boolean isSame(@Nullable TextLocation a, @Nullable TextLocation b) {
        return a != null && a.equals(b);
    }

    private static int kinds(Instruction instruction) {
        return switch (instruction) {
            case GetFieldInstruction _, GetElementInstruction _ -> READS;
            case NullCheckInstruction _, BoundCheckInstruction _ -> THROWS;
            case CastInstruction cast -> cast.isWeak() ? 0 : THROWS;
            // Allocation is where threads are switched.
            case InvokeInstruction _,
                    CloneArrayInstruction _,
                    ConstructInstruction _,
                    ConstructArrayInstruction _,
                    ConstructMultiArrayInstruction _ -> CALLS;
            default -> 0;
        };
    }

    private Variable[] definitionsOf(Instruction instruction) {
        instruction.acceptVisitor(defined);
        return defined.getDefinedVariables();
    }

    private Variable[] usesOf(Instruction instruction) {
        instruction.acceptVisitor(used);
        return used.getUsedVariables();
    }

    /** Nothing, but for those who count reads. */
    private static final class Read extends Instruction {
        private final AssignInstruction read = new AssignInstruction();
        private final EmptyInstruction nothing = new EmptyInstruction();

        Read(Variable variable) {
            read.setAssignee(variable);
        }

        @Override
        public void acceptVisitor(InstructionVisitor visitor) {
            if (visitor instanceof UsageExtractor) {
                visitor.visit(read);
            } else {
                visitor.visit(nothing);
            }
        }
    }
}
