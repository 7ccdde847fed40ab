package dev.diatom.image.reflect;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Makes the guest's {@code Members} of a class: one branch for each member, chosen by its slot. */
final class MembersClass {
    private static final String SUPERCLASS = "dev/diatom/jdk/reflect/Members";
    private static final String PREFIX = "dev/diatom/reflected/";
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");
    private static final Type CLASS = Type.getObjectType("java/lang/Class");
    private static final Type MISSING = Type.getObjectType("java/lang/IncompatibleClassChangeError");
    private static final Method INITIALIZE = Method.getMethod("void initialize()");

    private final ClassNode file;
    private final Type owner;
    private final Predicate<MethodNode> isMethod;
    private final Predicate<FieldNode> isField;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    /**
     * Members of a class.
     *
     * @param file the class as reflection sees it
     * @param isMethod whether the image's class has the method, too
     * @param isField the same for a field
     */
    MembersClass(ClassNode file, Predicate<MethodNode> isMethod, Predicate<FieldNode> isField) {
        this.file = file;
        this.isMethod = isMethod;
        this.isField = isField;
        owner = Type.getObjectType(file.name);
    }

    /** The internal name of the class that is made for another. */
    static String nameFor(String className) {
        return PREFIX + className;
    }

    byte[] bytes() {
        writer.visit(Opcodes.V25, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, nameFor(file.name), null, SUPERCLASS, null);
        body("void <init>()", code -> {
            code.loadThis();
            code.invokeConstructor(Type.getObjectType(SUPERCLASS), Method.getMethod("void <init>()"));
            code.returnValue();
        });
        body("Object get(int, Object)", code -> branches(code, file.fields, this::get));
        body("void set(int, Object, Object)", code -> branches(code, file.fields, this::set));
        body("Object call(int, Object, Object[])", code -> branches(code, file.methods, this::call));
        body("Object construct(int, Object[])", code -> branches(code, file.methods, this::construct));
        body("Object allocate()", this::allocate);
        body("void initialize()", this::initialize);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void body(String signature, Consumer<GeneratorAdapter> instructions) {
        Method method = Method.getMethod(signature);
        GeneratorAdapter code = new GeneratorAdapter(
                Opcodes.ACC_PUBLIC,
                method,
                writer.visitMethod(Opcodes.ACC_PUBLIC, method.getName(), method.getDescriptor(), null, null));
        code.visitCode();
        instructions.accept(code);
        code.endMethod();
    }

    /** Writes one member's branch; false if it has none. */
    private interface Branch<T> {
        boolean write(GeneratorAdapter code, T member);
    }

    private <T> void branches(GeneratorAdapter code, List<T> members, Branch<T> branch) {
        Label none = code.newLabel();
        Label[] labels = new Label[members.size()];
        for (int slot = 0; slot < labels.length; slot++) {
            labels[slot] = code.newLabel();
        }
        if (labels.length > 0) {
            code.loadArg(0);
            code.visitTableSwitchInsn(0, labels.length - 1, none, labels);
        }
        for (int slot = 0; slot < labels.length; slot++) {
            code.mark(labels[slot]);
            if (!branch.write(code, members.get(slot))) {
                code.goTo(none);
            }
        }
        code.mark(none);
        code.throwException(MISSING, "the image has this member by name only");
    }

    private boolean get(GeneratorAdapter code, FieldNode field) {
        if (!isField.test(field)) {
            return false;
        }
        Type type = Type.getType(field.desc);
        if (isStatic(field.access)) {
            code.getStatic(owner, field.name, type);
        } else {
            code.loadArg(1);
            Boxes.unbox(code, owner);
            code.getField(owner, field.name, type);
        }
        Boxes.box(code, type);
        code.returnValue();
        return true;
    }

    private boolean set(GeneratorAdapter code, FieldNode field) {
        boolean isFinal = (field.access & Opcodes.ACC_FINAL) != 0;
        boolean isRecord = file.recordComponents != null;
        if (!isField.test(field) || (isFinal && (isStatic(field.access) || isRecord))) {
            return false;
        }
        Type type = Type.getType(field.desc);
        if (!isStatic(field.access)) {
            code.loadArg(1);
            Boxes.unbox(code, owner);
        }
        code.loadArg(2);
        Boxes.unbox(code, type);
        if (isStatic(field.access)) {
            code.putStatic(owner, field.name, type);
        } else {
            code.putField(owner, field.name, type);
        }
        code.returnValue();
        return true;
    }

    private boolean call(GeneratorAdapter code, MethodNode method) {
        if (method.name.equals("<init>") || !isMethod.test(method)) {
            return false;
        }
        if (!isStatic(method.access)) {
            code.loadArg(1);
            Boxes.unbox(code, owner);
        }
        loadArguments(code, method, 2);
        boolean isInterface = (file.access & Opcodes.ACC_INTERFACE) != 0;
        code.visitMethodInsn(opcode(method, isInterface), file.name, method.name, method.desc, isInterface);
        Boxes.box(code, Type.getReturnType(method.desc));
        code.returnValue();
        return true;
    }

    private static int opcode(MethodNode method, boolean isInterface) {
        if (isStatic(method.access)) {
            return Opcodes.INVOKESTATIC;
        }
        if ((method.access & Opcodes.ACC_PRIVATE) != 0) {
            return Opcodes.INVOKESPECIAL;
        }
        return isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    }

    private boolean construct(GeneratorAdapter code, MethodNode method) {
        if (!method.name.equals("<init>") || !hasObjects() || !isMethod.test(method)) {
            return false;
        }
        code.newInstance(owner);
        code.dup();
        loadArguments(code, method, 1);
        code.invokeConstructor(owner, new Method(method.name, method.desc));
        code.returnValue();
        return true;
    }

    private boolean hasObjects() {
        return (file.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_ENUM)) == 0;
    }

    private void allocate(GeneratorAdapter code) {
        if (hasObjects()) {
            code.newInstance(owner);
        } else {
            code.push((String) null);
        }
        code.returnValue();
    }

    private static void loadArguments(GeneratorAdapter code, MethodNode method, int array) {
        Type[] types = Type.getArgumentTypes(method.desc);
        for (int i = 0; i < types.length; i++) {
            code.loadArg(array);
            code.push(i);
            code.arrayLoad(OBJECT);
            Boxes.unbox(code, types[i]);
        }
    }

    /** TeaVM takes its own method {@code Class.initialize}, called on a literal, for an instruction. */
    private void initialize(GeneratorAdapter code) {
        code.push(owner);
        code.invokeVirtual(CLASS, INITIALIZE);
        code.returnValue();
    }

    private static boolean isStatic(int access) {
        return (access & Opcodes.ACC_STATIC) != 0;
    }
}
