package dev.diatom.image.teavm;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * Checks of what is stored into arrays of references (JLS 15.26.1), where they could fail: not where the array was just made
 * for objects or for what is stored, nor where its items are of a final class. The library stores rightly into its own arrays;
 * there, only those it was given are checked, unless the value comes from the same array.
 */
final class ArrayStores {
    private static final MethodReference CHECK = new MethodReference(
            "dev.diatom.runtime.Kernel",
            "checkStore",
            ValueType.object("java.lang.Object"),
            ValueType.object("java.lang.Object"),
            ValueType.VOID);

    private static final String OBJECT = "java.lang.Object";

    private final Program program;
    private final MethodReader method;
    private final ClassReaderSource classes;
    private final boolean isLibrary;
    private final Map<Variable, Instruction> definitions = new HashMap<>();

    ArrayStores(Program program, MethodReader method, ClassReaderSource classes, Predicate<String> isApplication) {
        this.program = program;
        this.method = method;
        this.classes = classes;
        isLibrary = !isApplication.test(method.getOwnerName());
    }

    void check() {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                note(instruction);
            }
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof PutElementInstruction put
                        && put.getType() == ArrayElementType.OBJECT
                        && canFail(put)) {
                    InvokeInstruction check = new InvokeInstruction();
                    check.setType(InvocationType.SPECIAL);
                    check.setMethod(CHECK);
                    check.setArguments(array(put.getArray()), put.getValue());
                    check.setLocation(put.getLocation());
                    put.insertPrevious(check);
                }
            }
        }
    }

    private void note(Instruction instruction) {
        switch (instruction) {
            case AssignInstruction copy -> definitions.put(copy.getReceiver(), copy);
            case NullCheckInstruction copy -> definitions.put(copy.getReceiver(), copy);
            case UnwrapArrayInstruction copy -> definitions.put(copy.getReceiver(), copy);
            case CastInstruction cast -> definitions.put(cast.getReceiver(), cast);
            case ConstructArrayInstruction array -> definitions.put(array.getReceiver(), array);
            case ConstructInstruction object -> definitions.put(object.getReceiver(), object);
            case GetFieldInstruction get -> definitions.put(get.getReceiver(), get);
            case GetElementInstruction get -> definitions.put(get.getReceiver(), get);
            case StringConstantInstruction constant -> definitions.put(constant.getReceiver(), constant);
            case NullConstantInstruction constant -> definitions.put(constant.getReceiver(), constant);
            case InvokeInstruction call when call.getReceiver() != null -> definitions.put(call.getReceiver(), call);
            default -> {}
        }
    }

    /** The array whose data a variable holds. */
    private Variable array(Variable data) {
        return definitions.get(data) instanceof UnwrapArrayInstruction unwrap ? unwrap.getArray() : data;
    }

    /** Where a value comes from, past copies and checks. */
    private Variable origin(Variable variable) {
        Variable source = variable;
        while (true) {
            Variable before = switch (definitions.get(source)) {
                case AssignInstruction copy -> copy.getAssignee();
                case NullCheckInstruction copy -> copy.getValue();
                case UnwrapArrayInstruction copy -> copy.getArray();
                case null, default -> null;
            };
            if (before == null) {
                return source;
            }
            source = before;
        }
    }

    private boolean canFail(PutElementInstruction put) {
        Variable array = origin(put.getArray());
        Instruction value = definitions.get(origin(put.getValue()));
        if (value instanceof NullConstantInstruction
                || (value instanceof GetElementInstruction get
                        && origin(get.getArray()).equals(array))) {
            return false;
        }
        Instruction made = definitions.get(array);
        if (made instanceof ConstructArrayInstruction construct) {
            ValueType item = construct.getItemType();
            return !isLibrary && !item.isObject(OBJECT) && !item.equals(exactType(value));
        }
        boolean isGiven = array.getIndex() <= method.parameterCount();
        if (isLibrary && !isGiven) {
            return false;
        }
        return !(declaredType(array, made) instanceof ValueType.Array type && isFinal(type.getItemType()));
    }

    private static @Nullable ValueType exactType(@Nullable Instruction value) {
        return switch (value) {
            case ConstructInstruction object -> ValueType.object(object.getType());
            case StringConstantInstruction _ -> ValueType.object("java.lang.String");
            case ConstructArrayInstruction array -> ValueType.arrayOf(array.getItemType());
            case null, default -> null;
        };
    }

    private @Nullable ValueType declaredType(Variable array, @Nullable Instruction made) {
        return switch (made) {
            case GetFieldInstruction get -> get.getFieldType();
            case CastInstruction cast -> cast.getTargetType();
            case InvokeInstruction call -> call.getMethod().getReturnType();
            case null -> {
                int index = array.getIndex();
                yield index > 0 && index <= method.parameterCount() ? method.parameterType(index - 1) : null;
            }
            default -> null;
        };
    }

    /** Whether nothing but instances of exactly the declared items can be in an array of them, as far as the language goes. */
    private boolean isFinal(ValueType item) {
        if (item instanceof ValueType.Object type) {
            ClassReader cls = classes.get(type.getClassName());
            return cls != null && cls.hasModifier(ElementModifier.FINAL);
        }
        return item instanceof ValueType.Array array && array.getItemType() instanceof ValueType.Primitive;
    }
}
