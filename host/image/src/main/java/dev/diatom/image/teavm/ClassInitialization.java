package dev.diatom.image.teavm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/**
 * When the application's classes are initialised (JLS 12.4.1). TeaVM initialises a class where its static methods, its
 * constructors and those that use its static fields begin, and knows of no superclass. Here the superclass and the
 * superinterfaces with default methods come first (12.4.2, step 7), a class is initialised before the arguments of its
 * constructor are evaluated, and each use of a static field asks; {@link RedundantInitialization} takes out again what
 * nobody could notice. Nobody prints while the library is initialised, so its classes stay as TeaVM has them.
 */
final class ClassInitialization implements ClassHolderTransformer {
    private static final MethodDescriptor INITIALIZER = new MethodDescriptor("<clinit>", ValueType.VOID);

    private final Predicate<String> isApplication;
    private final Map<String, Boolean> answers = new HashMap<>();

    ClassInitialization(Predicate<String> isApplication) {
        this.isApplication = isApplication;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        ClassHierarchy hierarchy = context.getHierarchy();
        if (isInitialized(cls.getName(), hierarchy)) {
            initializeSupertypes(cls, hierarchy);
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                initializeUsed(cls.getName(), method.getProgram(), hierarchy);
            }
        }
    }

    /** Whether it is a class of the application whose initialisation does anything. */
    private boolean isInitialized(@Nullable String className, ClassHierarchy hierarchy) {
        if (className == null) {
            return false;
        }
        Boolean known = answers.get(className);
        if (known == null) {
            ClassReader cls =
                    isApplication.test(className) ? hierarchy.getClassSource().get(className) : null;
            known = cls != null
                    && (cls.getMethod(INITIALIZER) != null
                            || !supertypes(cls, hierarchy).isEmpty());
            answers.put(className, known);
        }
        return known;
    }

    /** Those to be initialised before the class, in order. */
    private Set<String> supertypes(ClassReader cls, ClassHierarchy hierarchy) {
        Set<String> names = new LinkedHashSet<>();
        if (!cls.hasModifier(ElementModifier.INTERFACE)) {
            if (isInitialized(cls.getParent(), hierarchy)) {
                names.add(cls.getParent());
            }
            addInterfaces(cls, hierarchy, names);
        }
        return names;
    }

    private void addInterfaces(ClassReader cls, ClassHierarchy hierarchy, Set<String> names) {
        for (String interfaceName : cls.getInterfaces()) {
            ClassReader superinterface = hierarchy.getClassSource().get(interfaceName);
            if (superinterface != null) {
                addInterfaces(superinterface, hierarchy, names);
                if (hasDefaults(superinterface) && isInitialized(interfaceName, hierarchy)) {
                    names.add(interfaceName);
                }
            }
        }
    }

    private static boolean hasDefaults(ClassReader superinterface) {
        for (MethodReader method : superinterface.getMethods()) {
            if (!method.hasModifier(ElementModifier.STATIC) && !method.hasModifier(ElementModifier.ABSTRACT)) {
                return true;
            }
        }
        return false;
    }

    private void initializeSupertypes(ClassHolder cls, ClassHierarchy hierarchy) {
        List<Instruction> first = new ArrayList<>();
        for (String supertype : supertypes(cls, hierarchy)) {
            first.add(initialization(supertype));
        }
        MethodHolder initializer = cls.getMethod(INITIALIZER);
        if (initializer == null) {
            initializer = new MethodHolder(INITIALIZER);
            initializer.setLevel(AccessLevel.PRIVATE);
            initializer.getModifiers().add(ElementModifier.STATIC);
            Program program = new Program();
            program.createVariable();
            program.createBasicBlock().add(new ExitInstruction());
            initializer.setProgram(program);
            cls.addMethod(initializer);
        }
        initializer.getProgram().basicBlockAt(0).addFirstAll(first);
    }

    private void initializeUsed(String user, Program program, ClassHierarchy hierarchy) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction = block.getFirstInstruction();
                    instruction != null;
                    instruction = instruction.getNext()) {
                String used = switch (instruction) {
                    case GetFieldInstruction get when get.getInstance() == null -> owner(get.getField(), hierarchy);
                    case PutFieldInstruction put when put.getInstance() == null -> owner(put.getField(), hierarchy);
                    case ConstructInstruction construct -> construct.getType();
                    default -> null;
                };
                if (used != null && !used.equals(user) && isInitialized(used, hierarchy)) {
                    InitClassInstruction initialization = initialization(used);
                    initialization.setLocation(instruction.getLocation());
                    instruction.insertPrevious(initialization);
                }
            }
        }
    }

    private static String owner(FieldReference reference, ClassHierarchy hierarchy) {
        FieldReader field = hierarchy.resolve(reference);
        return field != null ? field.getOwnerName() : reference.getClassName();
    }

    private static InitClassInstruction initialization(String className) {
        InitClassInstruction initialization = new InitClassInstruction();
        initialization.setClassName(className);
        return initialization;
    }
}
