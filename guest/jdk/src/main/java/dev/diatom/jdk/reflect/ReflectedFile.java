package dev.diatom.jdk.reflect;

import dev.diatom.jdk.reflect.ClassFile.Attribute;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.NewMembers;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import jdk.internal.reflect.ConstantPool;
import jdk.internal.reflect.ReflectionFactory;

/** What is known of a class from its file: members are made when someone first asks. */
final class ReflectedFile extends Reflected {
    private final Class<?> type;
    private final ClassFile file;
    private Field[] fields;
    private Method[] methods;
    private Constructor<?>[] constructors;

    ReflectedFile(Class<?> type, ClassFile file) {
        super(type);
        this.type = type;
        this.file = file;
    }

    @Override
    public boolean isComplete() {
        return file.isComplete;
    }

    @Override
    public ReflectionFactory factory() {
        return ReflectionFactory.getReflectionFactory();
    }

    @Override
    public Field[] fields() {
        if (fields == null) {
            fields = makeFields();
        }
        return fields;
    }

    private Field[] makeFields() {
        Field[] made = new Field[file.fields.length];
        for (ClassFile.Member field : file.fields) {
            Attribute[] attributes = field.attributes();
            made[field.slot()] = NewMembers.field(
                    type,
                    field.name(),
                    Types.of(field.descriptor()),
                    field.access(),
                    field.slot(),
                    file.signature(attributes),
                    file.content(attributes, "RuntimeVisibleAnnotations"));
        }
        return made;
    }

    @Override
    public Method[] methods() {
        if (methods == null) {
            makeExecutables();
        }
        return methods;
    }

    @Override
    public Constructor<?>[] constructors() {
        if (constructors == null) {
            makeExecutables();
        }
        return constructors;
    }

    private void makeExecutables() {
        int count = 0;
        int total = file.methods.length;
        for (int i = 0; i < total; i++) {
            count += isConstructor(file.methods[i]) ? 1 : 0;
        }
        Constructor<?>[] madeConstructors = new Constructor<?>[count];
        Method[] madeMethods = new Method[total - count];
        int constructor = 0;
        for (int i = 0; i < total; i++) {
            ClassFile.Member member = file.methods[i];
            if (isConstructor(member)) {
                madeConstructors[constructor++] = constructor(member);
            } else {
                madeMethods[i - constructor] = method(member);
            }
        }
        constructors = madeConstructors;
        methods = madeMethods;
    }

    private static boolean isConstructor(ClassFile.Member member) {
        return member.name().equals("<init>");
    }

    private Method method(ClassFile.Member member) {
        return NewMembers.method(
                type,
                member.name(),
                Types.parameters(member.descriptor()),
                Types.result(member.descriptor()),
                exceptions(member),
                member.access(),
                member.slot(),
                file.signature(member.attributes()),
                annotations(member));
    }

    private Constructor<?> constructor(ClassFile.Member member) {
        return NewMembers.constructor(
                type,
                Types.parameters(member.descriptor()),
                exceptions(member),
                member.access(),
                member.slot(),
                file.signature(member.attributes()),
                annotations(member));
    }

    private Class<?>[] exceptions(ClassFile.Member member) {
        return Types.required(file.classNames(member.attributes(), "Exceptions"));
    }

    private byte[][] annotations(ClassFile.Member member) {
        Attribute[] attributes = member.attributes();
        return new byte[][] {
            file.content(attributes, "RuntimeVisibleAnnotations"),
            file.content(attributes, "RuntimeVisibleParameterAnnotations"),
            file.content(attributes, "AnnotationDefault")
        };
    }

    @Override
    public Parameter[] parameters(Executable executable) {
        int slot = executable instanceof Method method
                ? dev.diatom.patch.java.lang.reflect.Method.slot(method)
                : dev.diatom.patch.java.lang.reflect.Constructor.slot((Constructor<?>) executable);
        Object[] data = file.parameters(file.methods[slot].attributes());
        if (data == null) {
            return null;
        }
        Parameter[] parameters = new Parameter[data.length / 2];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = NewMembers.parameter((String) data[2 * i], (Integer) data[2 * i + 1], executable, i);
        }
        return parameters;
    }

    @Override
    public RecordComponent[] recordComponents() {
        ClassFile.Member[] components = file.components();
        RecordComponent[] made = new RecordComponent[components == null ? 0 : components.length];
        for (int i = 0; i < made.length; i++) {
            ClassFile.Member component = components[i];
            made[i] = dev.diatom.patch.java.lang.reflect.RecordComponent.of(
                    type,
                    component.name(),
                    Types.of(component.descriptor()),
                    accessor(component),
                    file.signature(component.attributes()),
                    file.content(component.attributes(), "RuntimeVisibleAnnotations"));
        }
        return made;
    }

    private Method accessor(ClassFile.Member component) {
        for (Method method : methods()) {
            if (method.getName().equals(component.name()) && method.getParameterCount() == 0) {
                return method;
            }
        }
        return null;
    }

    @Override
    public byte[] annotations() {
        return file.content(file.attributes, "RuntimeVisibleAnnotations");
    }

    @Override
    public ConstantPool constants() {
        return new ConstantPool(file);
    }

    @Override
    public Class<?>[] declaredClasses() {
        return Types.required(file.declaredClasses());
    }

    @Override
    public int declaredAccess() {
        return file.declaredAccess();
    }

    @Override
    public Class<?>[] permittedSubclasses() {
        String[] names = file.classNames(file.attributes, "PermittedSubclasses");
        return names == null ? null : Types.required(names);
    }

    @Override
    public Object[] enclosingMethod() {
        String[] parts = file.enclosingMethod();
        return parts == null ? null : new Object[] {Types.required(parts[0]), parts[1], parts[2]};
    }
}
