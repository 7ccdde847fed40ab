package dev.diatom.image.teavm;

import dev.diatom.image.BuildException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.teavm.backend.c.CTarget;
import org.teavm.backend.c.TeaVMCHost;
import org.teavm.backend.c.generate.CNameProvider;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.lowlevel.Characteristics;
import org.teavm.model.lowlevel.LowLevelNullCheckFilter;
import org.teavm.model.transformation.NullCheckFilter;
import org.teavm.vm.BuildTarget;
import org.teavm.vm.TeaVMTargetController;

/**
 * TeaVM's C backend, put right where it does not mean what the language says: checks that it leaves out or moves, the order
 * of evaluation, the initialisation of classes.
 */
// TeaVM offers its plugins only what the class itself, not its parent, is declared to implement.
public final class CheckedTarget extends CTarget implements TeaVMCHost {
    private final Predicate<String> isApplication;
    private final UnreadFields unreadFields;
    private @Nullable NullCheckFilter nullCheckFilter;
    private ClassReaderSource classes = name -> null;

    /**
     * @param isApplication whether a class is the application's, not the library's
     */
    public CheckedTarget(CNameProvider names, Predicate<String> isApplication) {
        super(names);
        this.isApplication = isApplication;
        this.unreadFields = new UnreadFields(isApplication);
    }

    /** Before TeaVM first touches the methods of a class. */
    public static void beforePreparation(ClassHolder cls) {
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                Pinned.pin(method.getProgram(), Pinned.Checked.NOTHING);
                HandlerCopies.keep(method.getProgram());
            }
        }
    }

    @Override
    public void setController(TeaVMTargetController controller) {
        super.setController(controller);
        classes = controller.getUnprocessedClassSource();
        nullCheckFilter = new LowLevelNullCheckFilter(new Characteristics(classes));
    }

    @Override
    public List<ClassHolderTransformer> getTransformers() {
        List<ClassHolderTransformer> transformers = new ArrayList<>(super.getTransformers());
        transformers.add(new ClassInitialization(isApplication));
        return transformers;
    }

    @Override
    public void beforeInlining(Program program, MethodReader method) {
        named(method, () -> {
            NullCheckFilter filter = nullCheckFilter;
            if (filter != null && filter.apply(method.getReference())) {
                new NullChecks(program, filter).insert();
            }
            UnusedResults.keep(program);
            Pinned.pin(program, Pinned.Checked.NULL);
            unreadFields.note(program);
        });
    }

    @Override
    public void beforeOptimizations(Program program, MethodReader method) {
        named(method, () -> {
            if (method.getName().equals("<clinit>")) {
                unreadFields.leaveOut(program, method.getOwnerName(), classes);
            }
            new BoundChecks(program).insert();
            new ArrayStores(program, method, classes, isApplication).check();
            Pinned.pin(program, Pinned.Checked.BOUNDS);
            HandlerCopies.keep(program);
            new RedundantInitialization(program).hide();
        });
    }

    @Override
    public void afterOptimizations(Program program, MethodReader method) {
        named(method, () -> {
            UnusedResults.dropEmptyBranches(program, method);
            boolean isInitializer = method.getName().equals("<clinit>");
            new RedundantInitialization(program).settle(isInitializer ? method.getOwnerName() : null);
            super.afterOptimizations(program, method);
        });
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
}
