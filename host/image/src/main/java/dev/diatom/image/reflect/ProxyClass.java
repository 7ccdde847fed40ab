package dev.diatom.image.reflect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Makes the class of the proxies of some interfaces: each method asks the handler. */
final class ProxyClass {
    private static final Type PROXY = Type.getObjectType("java/lang/reflect/Proxy");
    private static final Type HANDLER = Type.getObjectType("java/lang/reflect/InvocationHandler");
    private static final Type METHOD = Type.getObjectType("java/lang/reflect/Method");
    private static final Type PROXIES = Type.getObjectType("dev/diatom/jdk/reflect/Proxies");
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");
    private static final Type THROWABLE = Type.getObjectType("java/lang/Throwable");
    private static final Type UNDECLARED = Type.getObjectType("java/lang/reflect/UndeclaredThrowableException");
    private static final Method CONSTRUCTOR = Method.getMethod("void <init>(java.lang.reflect.InvocationHandler)");
    private static final Method INVOKE =
            new Method("invoke", OBJECT, new Type[] {OBJECT, METHOD, Type.getType("[Ljava/lang/Object;")});
    private static final Method FIND = Method.getMethod("java.lang.reflect.Method method(String, String, String)");

    private final String name;
    private final List<String> interfaces;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final Map<String, Implemented> methods = new LinkedHashMap<>();

    private record Implemented(String owner, MethodNode method) {}

    /**
     * A proxy class.
     *
     * @param name internal name
     * @param load finds classes by their internal names
     */
    ProxyClass(String name, List<String> interfaces, Function<String, @Nullable ClassNode> load) {
        this.name = name;
        this.interfaces = interfaces;
        collectObject(load);
        interfaces.forEach(type -> collect(type, load));
    }

    private void collectObject(Function<String, @Nullable ClassNode> load) {
        ClassNode object = load.apply(OBJECT.getInternalName());
        if (object != null) {
            for (MethodNode method : object.methods) {
                if (List.of("hashCode", "equals", "toString").contains(method.name)) {
                    methods.put(method.name + method.desc, new Implemented(object.name, method));
                }
            }
        }
    }

    private void collect(String type, Function<String, @Nullable ClassNode> load) {
        ClassNode node = load.apply(type);
        if (node == null) {
            return;
        }
        for (MethodNode method : node.methods) {
            if ((method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0) {
                methods.putIfAbsent(method.name + method.desc, new Implemented(type, method));
            }
        }
        node.interfaces.forEach(parent -> collect(parent, load));
    }

    byte[] bytes() {
        writer.visit(
                Opcodes.V25,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL,
                name,
                null,
                PROXY.getInternalName(),
                interfaces.toArray(String[]::new));
        GeneratorAdapter constructor = code(CONSTRUCTOR);
        constructor.loadThis();
        constructor.loadArg(0);
        constructor.invokeConstructor(PROXY, CONSTRUCTOR);
        constructor.returnValue();
        constructor.endMethod();
        int index = 0;
        for (Implemented implemented : methods.values()) {
            write(implemented, "m" + index++);
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private GeneratorAdapter code(Method method) {
        GeneratorAdapter code = new GeneratorAdapter(
                Opcodes.ACC_PUBLIC,
                method,
                writer.visitMethod(Opcodes.ACC_PUBLIC, method.getName(), method.getDescriptor(), null, null));
        code.visitCode();
        return code;
    }

    private void write(Implemented implemented, String field) {
        MethodNode method = implemented.method;
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, field, METHOD.getDescriptor(), null, null);
        GeneratorAdapter code = code(new Method(method.name, method.desc));
        Label start = code.mark();
        code.loadThis();
        code.getField(PROXY, "h", HANDLER);
        code.loadThis();
        pushMethod(code, implemented, field);
        if (Type.getArgumentTypes(method.desc).length == 0) {
            code.push((String) null);
        } else {
            code.loadArgArray();
        }
        code.invokeInterface(HANDLER, INVOKE);
        Type result = Type.getReturnType(method.desc);
        if (result.getSort() == Type.VOID) {
            code.pop();
        } else {
            Boxes.unbox(code, result);
        }
        Label end = code.mark();
        code.returnValue();
        for (String passed : method.exceptions) {
            code.catchException(start, end, Type.getObjectType(passed));
            code.throwException();
        }
        for (String passed : List.of("java/lang/RuntimeException", "java/lang/Error")) {
            code.catchException(start, end, Type.getObjectType(passed));
            code.throwException();
        }
        code.catchException(start, end, THROWABLE);
        int thrown = code.newLocal(THROWABLE);
        code.storeLocal(thrown);
        code.newInstance(UNDECLARED);
        code.dup();
        code.loadLocal(thrown);
        code.invokeConstructor(UNDECLARED, Method.getMethod("void <init>(Throwable)"));
        code.throwException();
        code.endMethod();
    }

    private void pushMethod(GeneratorAdapter code, Implemented implemented, String field) {
        Type self = Type.getObjectType(name);
        Label known = code.newLabel();
        code.getStatic(self, field, METHOD);
        code.ifNonNull(known);
        code.push(implemented.owner.replace('/', '.'));
        code.push(implemented.method.name);
        code.push(implemented.method.desc);
        code.invokeStatic(PROXIES, FIND);
        code.putStatic(self, field, METHOD);
        code.mark(known);
        code.getStatic(self, field, METHOD);
    }
}
