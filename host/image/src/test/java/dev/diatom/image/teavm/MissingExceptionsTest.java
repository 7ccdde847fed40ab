package dev.diatom.image.teavm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;

class MissingExceptionsTest {
    @Test
    void handlersOfWhatNobodyHasStay() {
        Program program = new Program();
        BasicBlock guarded = program.createBasicBlock();
        BasicBlock handler = program.createBasicBlock();
        for (String type : new String[] {"there.Failure", "absent.Failure", null}) {
            TryCatchBlock tryCatch = new TryCatchBlock();
            tryCatch.setExceptionType(type);
            tryCatch.setHandler(handler);
            guarded.getTryCatchBlocks().add(tryCatch);
        }
        MethodHolder method = new MethodHolder("run", ValueType.VOID);
        method.setProgram(program);
        ClassHolder cls = new ClassHolder("there.Program");
        cls.addMethod(method);

        new MissingExceptions(name -> name.startsWith("there.")).replaceIn(cls);

        List<String> types = guarded.getTryCatchBlocks().stream()
                .map(block -> String.valueOf(block.getExceptionType()))
                .toList();
        assertEquals(List.of("there.Failure", "dev.diatom.runtime.NeverThrown", "null"), types);
    }
}
