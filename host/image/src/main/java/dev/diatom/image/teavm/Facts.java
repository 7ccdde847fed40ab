package dev.diatom.image.teavm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.util.TransitionExtractor;

/**
 * What holds where a block begins, whichever way led there: a forward analysis of the facts that instructions and branches
 * establish. An exception leaves a block before any of its facts. As programs are in SSA form, no fact ends.
 */
final class Facts {
    /** Establishes facts, which are numbers from 0 on. */
    interface Source {
        void after(Instruction instruction, BitSet facts);

        /** What the last instruction of a block tells where it goes on at {@code target}, and at no other place. */
        default void onEdge(Instruction last, BasicBlock target, BitSet facts) {}
    }

    private final Program program;
    private final Source source;
    private final List<BitSet> begins = new ArrayList<>();

    /**
     * @param entry what holds where the program begins
     */
    Facts(Program program, int count, BitSet entry, Source source) {
        this.program = program;
        this.source = source;
        for (int i = 0; i < program.basicBlockCount(); i++) {
            BitSet all = new BitSet();
            all.set(0, count);
            begins.add(all);
        }
        begins.getFirst().and(entry);
        spread();
    }

    /** A copy. */
    BitSet atBeginOf(BasicBlock block) {
        return (BitSet) begins.get(block.getIndex()).clone();
    }

    private void spread() {
        TransitionExtractor transitions = new TransitionExtractor();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (BasicBlock block : program.getBasicBlocks()) {
                BitSet begin = begins.get(block.getIndex());
                for (TryCatchBlock tryCatch : block.getTryCatchBlocks()) {
                    changed |= meet(tryCatch.getHandler(), begin);
                }
                Instruction last = block.getLastInstruction();
                if (last == null) {
                    continue;
                }
                BitSet end = (BitSet) begin.clone();
                for (Instruction instruction : block) {
                    source.after(instruction, end);
                }
                last.acceptVisitor(transitions);
                BasicBlock[] targets = transitions.getTargets();
                if (targets != null) {
                    for (BasicBlock target : targets) {
                        BitSet edge = (BitSet) end.clone();
                        if (isOneWay(targets, target)) {
                            source.onEdge(last, target, edge);
                        }
                        changed |= meet(target, edge);
                    }
                }
            }
        }
    }

    private static boolean isOneWay(BasicBlock[] targets, BasicBlock target) {
        int ways = 0;
        for (BasicBlock other : targets) {
            ways += other.equals(target) ? 1 : 0;
        }
        return ways == 1;
    }

    private boolean meet(BasicBlock target, BitSet facts) {
        BitSet begin = begins.get(target.getIndex());
        int size = begin.cardinality();
        begin.and(facts);
        return begin.cardinality() != size;
    }
}
