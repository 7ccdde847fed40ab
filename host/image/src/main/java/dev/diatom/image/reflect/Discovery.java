package dev.diatom.image.reflect;

import dev.diatom.image.classpath.ImageClassPath;
import dev.diatom.image.rewrite.Origins;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Finds out what reflection reaches, from the application's classes alone. In a program that reflects on classes, or hands them
 * to a library that does, all of its own classes that hold data or are annotated have their members,
 * and so do the types of that data; so has each class whose
 * literal or constant name is asked for members. Annotations come with what they annotate, unless that is the JDK's.
 */
public final class Discovery {
    private static final Set<String> MEMBERS_BY_NAME =
            Set.of("getField", "getDeclaredField", "getMethod", "getDeclaredMethod");

    private static final Set<String> CONSTRUCTORS = Set.of(
            "newInstance", "getConstructor", "getDeclaredConstructor", "getConstructors", "getDeclaredConstructors");

    private static final Set<String> ALL_MEMBERS =
            Set.of("getFields", "getDeclaredFields", "getMethods", "getDeclaredMethods", "getRecordComponents");

    private static final String CLASS = "java/lang/Class";
    private static final String PROXY = "java/lang/reflect/Proxy";
    private static final String CONSTRUCTOR = "<init>";

    private final ImageClassPath classPath;
    private final Predicate<String> isOwn;
    private final ReflectionPlan plan = new ReflectionPlan();
    private final Deque<String> pending = new ArrayDeque<>();

    /**
     * A search.
     *
     * @param isOwn tells the application's own classes from its libraries' by their names with dots
     */
    public Discovery(ImageClassPath classPath, Predicate<String> isOwn) {
        this.classPath = classPath;
        this.isOwn = isOwn;
    }

    public ReflectionPlan plan() {
        List<String> own = new ArrayList<>();
        List<String> libraries = new ArrayList<>();
        Set<Object> reflectingPlaces = new HashSet<>();
        boolean reflectsItself = false;
        for (String name : classPath.applicationClasses()) {
            byte[] content = classPath.original(name);
            if (content == null) {
                continue;
            }
            ReflectiveUse use = new ReflectiveUse(content);
            boolean isOwnClass = isOwnClass(name);
            boolean asksForMembers = use.asksForMembers();
            if (isOwnClass) {
                own.add(name);
                reflectsItself |= asksForMembers;
            } else {
                libraries.add(name);
                if (asksForMembers) {
                    reflectingPlaces.add(classPath.placeOf(name));
                }
            }
            ClassNode node = asksForMembers || use.asksForClasses() ? classPath.load(name) : null;
            if (node != null) {
                node.methods.forEach(method -> visitCode(node, method));
            }
        }
        if (reflectsItself || handsOver(own, reflectingPlaces)) {
            own.forEach(this::addOwn);
        }
        for (String name : libraries) {
            if (reflectingPlaces.contains(classPath.placeOf(name))) {
                addAnnotated(name);
            }
        }
        new ReachabilityMetadata(classPath, new Metadata()).read();
        if (!plan.isEmpty()) {
            addWhole("java/lang/Object");
        }
        plan.classes().keySet().stream().filter(this::isApplicationClass).forEach(pending::add);
        close();
        return plan;
    }

    /** All members of a class of the JDK's are more than anybody asks for who asks for all. */
    private final class Metadata implements ReachabilityMetadata.Requests {
        @Override
        public void addClass(String name) {
            plan.addClass(name);
        }

        @Override
        public void addWhole(String name) {
            if (isApplicationClass(name)) {
                Discovery.this.addWhole(name);
            }
        }

        @Override
        public void addMember(String className, String memberName) {
            plan.addMember(className, memberName);
        }

        @Override
        public void addProxy(List<String> interfaces) {
            Discovery.this.addProxy(interfaces);
        }
    }

    /** Whether some classes hand objects to libraries that reflect. */
    private boolean handsOver(List<String> own, Set<Object> reflectingPlaces) {
        for (String name : own) {
            byte[] content = reflectingPlaces.isEmpty() ? null : classPath.original(name);
            if (content != null
                    && new ReflectiveUse(content)
                            .handsOver(owner -> !isOwnClass(owner)
                                    && classPath.isApplication(owner)
                                    && reflectingPlaces.contains(classPath.placeOf(owner)))) {
                return true;
            }
        }
        return false;
    }

    private void addOwn(String name) {
        ClassNode node = classPath.load(name);
        if (node == null) {
            return;
        }
        if ((node.access & Opcodes.ACC_ANNOTATION) != 0) {
            addProxy(List.of(name));
        } else if (holdsData(node) || !ReflectedClass.annotations(node).isEmpty()) {
            addWhole(name);
        }
    }

    /** A class of a library that reflects: what the library wrote on it is for the library to read. */
    private void addAnnotated(String name) {
        ClassNode node = classPath.declarationOf(name);
        if (node == null) {
            return;
        }
        Object place = classPath.placeOf(name);
        if (node.fields.stream().anyMatch(field -> isMarkedBy(field.visibleAnnotations, place))) {
            addWhole(name);
        } else if (isMarkedBy(node.visibleAnnotations, place)) {
            plan.addClass(name);
        }
    }

    private boolean isMarkedBy(@Nullable List<AnnotationNode> annotations, @Nullable Object place) {
        return annotations != null
                && annotations.stream()
                        .map(Annotations::type)
                        .anyMatch(type -> isApplicationClass(type) && Objects.equals(classPath.placeOf(type), place));
    }

    private static boolean holdsData(ClassNode node) {
        return (node.access & Opcodes.ACC_ENUM) != 0
                || "java/lang/Record".equals(node.superName)
                || node.fields.stream().anyMatch(Discovery::isData);
    }

    private static boolean isData(FieldNode field) {
        return (field.access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC)) == 0;
    }

    private void addWhole(String name) {
        if (plan.addWhole(name)) {
            pending.add(name);
        }
    }

    /** Adds what goes with the classes found: their annotations, and the application's own classes that their data has. */
    private void close() {
        while (!pending.isEmpty()) {
            String name = pending.remove();
            ClassNode node = classPath.asCompiled(name);
            if (node == null) {
                continue;
            }
            ReflectedClass.annotations(node).forEach(this::addAnnotation);
            node.methods.forEach(
                    method -> Annotations.nestedIn(method.annotationDefault).forEach(this::addAnnotation));
            for (FieldNode field : node.fields) {
                addOwnTypes(field.desc, field.signature);
            }
            addOwnType(node.superName);
            node.interfaces.forEach(this::addOwnType);
            if (node.permittedSubclasses != null) {
                node.permittedSubclasses.forEach(this::addOwnType);
            }
        }
    }

    private void addOwnTypes(String descriptor, @Nullable String signature) {
        ReflectedClass.typesOf(descriptor).forEach(this::addOwnType);
        ReflectedClass.typesOfSignature(signature).forEach(this::addOwnType);
    }

    private void addOwnType(@Nullable String name) {
        if (name != null && isOwnClass(name)) {
            addWhole(name);
        }
    }

    private void addAnnotation(AnnotationNode annotation) {
        Annotations.nested(annotation).forEach(nested -> {
            String type = Annotations.type(nested);
            if (classPath.asCompiled(type) != null) {
                addProxy(List.of(type));
            }
            Annotations.types(nested).forEach(this::addOwnType);
        });
    }

    /** Adds a proxy class, whose methods are those of the interfaces and what they extend. */
    private void addProxy(List<String> interfaces) {
        plan.addProxy(interfaces);
        interfaces.forEach(this::addInterface);
    }

    private void addInterface(String name) {
        addWhole(name);
        ClassNode node = classPath.asCompiled(name);
        if (node != null) {
            node.interfaces.forEach(this::addInterface);
        }
    }

    private void visitCode(ClassNode owner, MethodNode method) {
        if (method.instructions.size() == 0) {
            return;
        }
        Origins origins = null;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call
                    && (call.owner.equals(CLASS) || call.owner.equals(PROXY) || call.name.equals("loadClass"))) {
                if (origins == null) {
                    origins = new Origins(owner.name, method);
                }
                visitCall(origins, method, call);
            }
        }
    }

    private void visitCall(Origins origins, MethodNode method, MethodInsnNode call) {
        if (call.name.equals("forName") || call.name.equals("loadClass")) {
            String name = Origins.string(origins.operand(call, call.name.equals("forName") ? 0 : 1));
            if (name != null && isApplicationClass(name.replace('.', '/'))) {
                addNamed(name.replace('.', '/'));
            }
        } else if (call.owner.equals(PROXY) && call.name.equals("newProxyInstance")) {
            addProxy(origins, method, origins.operand(call, 1));
        } else if (call.owner.equals(CLASS)) {
            String literal = literal(origins, origins.operand(call, 0));
            if (literal != null) {
                visitQuestion(literal, origins, call);
            }
        }
    }

    /** The internal name of the class that a literal, or a lookup of a constant name, gives. */
    private static @Nullable String literal(Origins origins, @Nullable AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode lookup
                && lookup.owner.equals(CLASS)
                && lookup.name.equals("forName")) {
            String name = Origins.string(origins.operand(lookup, 0));
            return name == null ? null : name.replace('.', '/');
        }
        Type literal = Origins.classLiteral(instruction);
        return literal != null && literal.getSort() == Type.OBJECT ? literal.getInternalName() : null;
    }

    private boolean isOwnClass(String internalName) {
        return isOwn.test(internalName.replace('/', '.'));
    }

    private boolean isApplicationClass(String internalName) {
        return classPath.isApplication(internalName);
    }

    /** A class that is asked for by name: its constructors, if it is a library's. */
    private void addNamed(String name) {
        if (isOwnClass(name)) {
            addWhole(name);
        } else {
            plan.addMember(name, CONSTRUCTOR);
        }
    }

    /** A class literal that is asked for members. */
    private void visitQuestion(String name, Origins origins, MethodInsnNode call) {
        boolean isWholeKnown = isApplicationClass(name);
        if (CONSTRUCTORS.contains(call.name)) {
            plan.addMember(name, CONSTRUCTOR);
        } else if (MEMBERS_BY_NAME.contains(call.name)) {
            String member = Origins.string(origins.operand(call, 1));
            if (member != null) {
                plan.addMember(name, member);
            } else if (isWholeKnown) {
                addWhole(name);
            }
        } else if (ALL_MEMBERS.contains(call.name) && isWholeKnown) {
            addWhole(name);
        }
    }

    /** The interfaces that an array is filled with. */
    private void addProxy(Origins origins, MethodNode method, @Nullable AbstractInsnNode array) {
        if (!(array instanceof TypeInsnNode made) || made.getOpcode() != Opcodes.ANEWARRAY) {
            return;
        }
        List<String> interfaces = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction.getOpcode() == Opcodes.AASTORE && made.equals(origins.below(instruction, 3))) {
                AbstractInsnNode element = origins.below(instruction, 1);
                if (!(element instanceof LdcInsnNode)) {
                    return;
                }
                Type literal = Origins.classLiteral(element);
                if (literal != null) {
                    interfaces.add(literal.getInternalName());
                }
            }
        }
        if (!interfaces.isEmpty()) {
            addProxy(interfaces);
        }
    }
}
