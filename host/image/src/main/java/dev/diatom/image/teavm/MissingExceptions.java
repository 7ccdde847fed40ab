package dev.diatom.image.teavm;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;

/**
 * Handlers of exceptions whose class nobody has, as optional parts of libraries have them. Nothing can throw one, so they wait for an
 * exception that nothing throws either; TeaVM would have the C program refer to the class.
 */
public final class MissingExceptions {
    private static final String NEVER_THROWN = "dev.diatom.runtime.NeverThrown";

    private final Predicate<String> exists;
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * @param exists tells by its name with dots whether there is a class
     */
    public MissingExceptions(Predicate<String> exists) {
        this.exists = exists;
    }

    public void replaceIn(ClassHolder cls) {
        for (MethodHolder method : cls.getMethods()) {
            Program program = method.getProgram();
            if (program != null) {
                program.getBasicBlocks().forEach(this::replaceIn);
            }
        }
    }

    private void replaceIn(BasicBlock block) {
        for (TryCatchBlock handler : block.getTryCatchBlocks()) {
            String type = handler.getExceptionType();
            if (type != null && !known.computeIfAbsent(type, exists::test)) {
                handler.setExceptionType(NEVER_THROWN);
            }
        }
    }
}
