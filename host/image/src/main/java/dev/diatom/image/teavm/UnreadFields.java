package dev.diatom.image.teavm;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/**
 * Leaves out the constants of the library that a program never reads (static final fields): they are a quarter of all static
 * fields of an HTTP server. With them go arrays that nobody else sees. What else their initialisers do, they do.
 *
 * <p>Fields of the application stay: who keeps an object in one may do it for a weak reference's sake.
 */
final class UnreadFields {
    private final Predicate<String> isApplication;
    private final Set<FieldReference> read = new HashSet<>();

    UnreadFields(Predicate<String> isApplication) {
        this.isApplication = isApplication;
    }

    /** What a method reads: asked of all before the first {@link #leaveOut}. */
    void note(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof GetFieldInstruction get) {
                    read.add(get.getField());
                }
            }
        }
    }

    /** Takes them out of the initialiser of their class, whose array accesses are not checked yet. */
    void leaveOut(Program initializer, String className, ClassReaderSource classes) {
        if (isApplication.test(className)) {
            return;
        }
        boolean found = false;
        for (BasicBlock block : initializer.getBasicBlocks()) {
            for (Instruction instruction = block.getFirstInstruction(); instruction != null; ) {
                Instruction next = instruction.getNext();
                if (instruction instanceof PutFieldInstruction put
                        && put.getInstance() == null
                        && isUnread(put.getField(), classes)) {
                    put.delete();
                    found = true;
                }
                instruction = next;
            }
        }
        if (found) {
            UnseenArrays.leaveOut(initializer);
        }
    }

    private boolean isUnread(FieldReference reference, ClassReaderSource classes) {
        FieldReader field = read.contains(reference) ? null : classes.resolve(reference);
        return field != null && field.hasModifier(ElementModifier.FINAL);
    }
}
