package dev.diatom.image.reflect;

import dev.diatom.image.classpath.ImageClassPath;
import dev.diatom.image.rewrite.Packing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassReader;
import org.teavm.model.FieldReader;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.instructions.SwitchTableEntry;

/**
 * Fills the guest's {@code Tables}. A table costs what is in it only in programs that reach its method, and reaching it costs
 * each class in it once: no class is followed through the program as a value.
 */
public final class ReflectionTables extends AbstractDependencyListener {
    private static final String TABLES = "dev.diatom.jdk.reflect.Tables";
    private static final String CLASS_FILE = "dev/diatom/jdk/reflect/ClassFile";
    private static final ValueType CLASS_FILE_TYPE = ValueType.object("dev.diatom.jdk.reflect.ClassFile");
    private static final ValueType MEMBERS_TYPE = ValueType.object("dev.diatom.jdk.reflect.Members");
    private static final ValueType HANDLER_TYPE = ValueType.object("java.lang.reflect.InvocationHandler");
    private static final ValueType STRING_TYPE = ValueType.object("java.lang.String");
    private static final ValueType OBJECT_TYPE = ValueType.object("java.lang.Object");
    private static final MethodReference FACTOR = new MethodReference(TABLES, "factor", ValueType.INTEGER);
    private static final MethodReference FILE = table("file", CLASS_FILE_TYPE);
    private static final MethodReference SIGNATURE = table("signature", STRING_TYPE);
    private static final MethodReference MEMBERS = table("members", MEMBERS_TYPE);
    private static final MethodReference PROXY =
            new MethodReference(TABLES, "proxy", ValueType.INTEGER, HANDLER_TYPE, OBJECT_TYPE);
    private static final String PROXY_PREFIX = "dev/diatom/reflected/Proxy";
    private static final int FIRST_FACTOR = 31;

    private final ReflectionPlan plan;
    private final ImageClassPath classPath;
    private final SortedMap<String, ReflectedClass> classes = new TreeMap<>();
    private final SortedMap<String, String> proxies = new TreeMap<>();
    private boolean hasSignatures;

    public ReflectionTables(ReflectionPlan plan, ImageClassPath classPath) {
        this.plan = plan;
        this.classPath = classPath;
    }

    private static MethodReference table(String name, ValueType result) {
        return new MethodReference(TABLES, name, ValueType.INTEGER, result);
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        MethodReference reference = method.getReference();
        if (reference.equals(FILE)) {
            describeClasses(agent);
            classes.forEach((name, described) -> {
                link(agent, name);
                described.types().forEach(type -> link(agent, type));
            });
            if (!classes.isEmpty()) {
                construct(agent, method, CLASS_FILE, STRING_TYPE).propagate(1, agent.getType(STRING_TYPE));
            }
        } else if (reference.equals(SIGNATURE)) {
            hasSignatures = true;
            List.copyOf(agent.getReachableClasses()).forEach(name -> linkSignature(agent, name));
            method.getResult().propagate(agent.getType(STRING_TYPE));
        } else if (reference.equals(MEMBERS)) {
            describeClasses(agent);
            classes.forEach((name, described) -> {
                defineMembers(agent, name, described);
                construct(agent, method, MembersClass.nameFor(name));
            });
        } else if (reference.equals(PROXY)) {
            for (List<String> interfaces : plan.proxies()) {
                if (interfaces.stream().allMatch(type -> isInImage(agent, type))) {
                    defineProxy(agent, method, interfaces);
                }
            }
        }
    }

    @Override
    public void classReached(DependencyAgent agent, String className) {
        if (hasSignatures) {
            linkSignature(agent, className);
        }
    }

    /** A generic signature of the application's may name what nothing else does. */
    private void linkSignature(DependencyAgent agent, String className) {
        String name = className.replace('.', '/');
        if (classPath.isApplication(name)) {
            ReflectedClass.typesOfSignature(classPath.signatureOf(name)).forEach(type -> link(agent, type));
        }
    }

    private static boolean isInImage(DependencyAgent agent, String internalName) {
        return agent.getClassSource().get(internalName.replace('/', '.')) != null;
    }

    private static void link(DependencyAgent agent, String internalName) {
        if (isInImage(agent, internalName)) {
            agent.linkClass(internalName.replace('/', '.'));
        }
    }

    private void describeClasses(DependencyAgent agent) {
        if (!classes.isEmpty()) {
            return;
        }
        plan.classes().forEach((name, selection) -> {
            ClassNode original = isInImage(agent, name) ? classPath.asCompiled(name) : null;
            if (original != null) {
                Predicate<String> exists = type -> isInImage(agent, type);
                classes.put(name, new ReflectedClass(original, selection, exists, exists.and(plan::hasProxy)));
            }
        });
    }

    private void defineMembers(DependencyAgent agent, String name, ReflectedClass described) {
        ClassReader cls = agent.getClassSource().get(name.replace('/', '.'));
        MembersClass members = new MembersClass(
                described.file(),
                method -> has(cls, MethodDescriptor.parse(method.name + method.desc)),
                field -> has(cls, field.name));
        classPath.define(MembersClass.nameFor(name), members.bytes());
    }

    private static boolean has(ClassReader cls, MethodDescriptor descriptor) {
        org.teavm.model.MethodReader method = cls.getMethod(descriptor);
        return method != null
                && (method.getProgram() != null || method.hasModifier(org.teavm.model.ElementModifier.ABSTRACT));
    }

    private static boolean has(ClassReader cls, String fieldName) {
        FieldReader field = cls.getField(fieldName);
        return field != null;
    }

    private static MethodDependency construct(
            DependencyAgent agent, MethodDependency table, String internalName, ValueType... parameters) {
        String name = internalName.replace('/', '.');
        MethodDependency constructor = agent.linkMethod(constructor(name, parameters));
        constructor.propagate(0, agent.getType(ValueType.object(name)));
        constructor.use();
        table.getResult().propagate(agent.getType(ValueType.object(name)));
        return constructor;
    }

    private static MethodReference constructor(String className, ValueType... parameters) {
        ValueType[] signature = new ValueType[parameters.length + 1];
        System.arraycopy(parameters, 0, signature, 0, parameters.length);
        signature[parameters.length] = ValueType.VOID;
        return new MethodReference(className, "<init>", signature);
    }

    private void defineProxy(DependencyAgent agent, MethodDependency table, List<String> interfaces) {
        String name = PROXY_PREFIX + proxies.size();
        proxies.put(String.join(",", interfaces).replace('/', '.'), name);
        classPath.define(name, new ProxyClass(name, interfaces, classPath::asCompiled).bytes());
        MethodDependency constructor = construct(agent, table, name, HANDLER_TYPE);
        table.getVariable(2).connect(constructor.getVariable(1));
    }

    @Override
    public void completing(DependencyAgent agent) {
        if (agent.getMethod(FACTOR) == null) {
            return;
        }
        int factor = factor(agent.getReachableClasses());
        Program constant = new Program();
        constant.createVariable();
        finish(constant, constant.createBasicBlock(), integer(factor));
        agent.submitMethod(FACTOR, constant);

        SortedMap<String, String> files = new TreeMap<>();
        classes.forEach((name, described) -> files.put(dotted(name), Packing.packed(described.bytes())));
        fill(agent, FILE, factor, files, ReflectionTables::finishFile);
        if (agent.getMethod(SIGNATURE) != null) {
            SortedMap<String, String> signatures = signatures(agent);
            fill(
                    agent,
                    SIGNATURE,
                    factor,
                    signatures,
                    (block, text) -> finish(block.getProgram(), block, string(text)));
        }
        SortedMap<String, String> members = new TreeMap<>();
        classes.keySet().forEach(name -> members.put(dotted(name), MembersClass.nameFor(name)));
        fill(agent, MEMBERS, factor, members, (block, name) -> finishNew(block, name, List.of()));
        fill(
                agent,
                PROXY,
                factor,
                proxies,
                (block, name) ->
                        finishNew(block, name, List.of(block.getProgram().variableAt(2)), HANDLER_TYPE));
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }

    /** Signatures of the image's classes, without what is not there. */
    private SortedMap<String, String> signatures(DependencyAgent agent) {
        Set<String> present = new TreeSet<>(agent.getReachableClasses());
        SortedMap<String, String> signatures = new TreeMap<>();
        for (String name : present) {
            String signature = classPath.signatureOf(name.replace('.', '/'));
            ClassReader cls = signature == null ? null : agent.getClassSource().get(name);
            if (signature != null && cls != null) {
                String known = ClassSignature.of(signature)
                        .reducedTo(
                                type -> present.contains(dotted(type)),
                                type -> cls.getInterfaces().contains(dotted(type)));
                if (known != null) {
                    signatures.put(name, known);
                }
            }
        }
        return signatures;
    }

    /** A factor by which no two names have the same hash. */
    private int factor(Collection<String> classNames) {
        for (int factor = FIRST_FACTOR; ; factor += 2) {
            if (areDistinct(classNames, factor) && areDistinct(proxies.keySet(), factor)) {
                return factor;
            }
        }
    }

    private static boolean areDistinct(Collection<String> names, int factor) {
        Set<Integer> hashes = new HashSet<>();
        return names.stream().allMatch(name -> hashes.add(hash(name, factor)));
    }

    /** As the guest's {@code Tables} computes it. */
    private static int hash(String name, int factor) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * factor + name.charAt(i);
        }
        return hash;
    }

    /** Gives a table's method its body: a branch for each name, null for all others. */
    private static <T> void fill(
            DependencyAgent agent,
            MethodReference table,
            int factor,
            Map<String, T> values,
            BiConsumer<BasicBlock, T> branch) {
        if (agent.getMethod(table) == null) {
            return;
        }
        Program program = new Program();
        for (int i = 0; i <= table.parameterCount(); i++) {
            program.createVariable();
        }
        BasicBlock start = program.createBasicBlock();
        BasicBlock none = program.createBasicBlock();
        SwitchInstruction choice = new SwitchInstruction();
        choice.setCondition(program.variableAt(1));
        choice.setDefaultTarget(none);
        start.add(choice);
        NullConstantInstruction absent = new NullConstantInstruction();
        absent.setReceiver(program.createVariable());
        none.add(absent);
        none.add(exit(absent.getReceiver()));
        List<SwitchTableEntry> entries = new ArrayList<>();
        values.forEach((name, value) -> {
            SwitchTableEntry entry = new SwitchTableEntry();
            entry.setCondition(hash(name, factor));
            entry.setTarget(program.createBasicBlock());
            branch.accept(entry.getTarget(), value);
            entries.add(entry);
        });
        choice.getEntries().addAll(entries);
        agent.submitMethod(table, program);
    }

    private static IntegerConstantInstruction integer(int value) {
        IntegerConstantInstruction constant = new IntegerConstantInstruction();
        constant.setConstant(value);
        return constant;
    }

    private static StringConstantInstruction string(String value) {
        StringConstantInstruction constant = new StringConstantInstruction();
        constant.setConstant(value);
        return constant;
    }

    private static void finish(Program program, BasicBlock block, IntegerConstantInstruction constant) {
        constant.setReceiver(program.createVariable());
        block.add(constant);
        block.add(exit(constant.getReceiver()));
    }

    private static void finish(Program program, BasicBlock block, StringConstantInstruction constant) {
        constant.setReceiver(program.createVariable());
        block.add(constant);
        block.add(exit(constant.getReceiver()));
    }

    private static void finishFile(BasicBlock block, String packed) {
        StringConstantInstruction content = string(packed);
        content.setReceiver(block.getProgram().createVariable());
        block.add(content);
        finishNew(block, CLASS_FILE, List.of(content.getReceiver()), STRING_TYPE);
    }

    /** Returns a new object. */
    private static void finishNew(
            BasicBlock block, String internalName, List<Variable> arguments, ValueType... parameters) {
        ConstructInstruction made = new ConstructInstruction();
        made.setReceiver(block.getProgram().createVariable());
        made.setType(dotted(internalName));
        block.add(made);
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setInstance(made.getReceiver());
        call.setMethod(constructor(made.getType(), parameters));
        call.setArguments(arguments.toArray(new Variable[0]));
        block.add(call);
        block.add(exit(made.getReceiver()));
    }

    private static ExitInstruction exit(@Nullable Variable value) {
        ExitInstruction exit = new ExitInstruction();
        exit.setValueToReturn(value);
        return exit;
    }
}
