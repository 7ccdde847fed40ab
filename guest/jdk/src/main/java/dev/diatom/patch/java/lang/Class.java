package dev.diatom.patch.java.lang;

import dev.diatom.jdk.Resources;
import dev.diatom.jdk.reflect.Hint;
import dev.diatom.jdk.reflect.Members;
import dev.diatom.jdk.reflect.Reflected;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import jdk.internal.reflect.ConstantPool;
import jdk.internal.reflect.ReflectionFactory;
import org.teavm.runtime.reflect.ClassInfo;
import org.teavm.runtime.reflect.ModifiersInfo;
import sun.reflect.annotation.AnnotationParser;
import sun.reflect.annotation.AnnotationSupport;
import sun.reflect.annotation.AnnotationType;

/**
 * Methods that TeaVM's class lacks, or has wrong; and what the JDK's own methods of reflection ask HotSpot for, from what the
 * builder wrote down.
 */
public final class Class {
    private static Map<java.lang.String, java.lang.Class<?>> byName;

    private static final int SYNTHETIC = 0x1000;
    private static final int ANNOTATION = 0x2000;
    private static final int ENUM = 0x4000;

    private ClassInfo classInfo;
    private java.lang.String name;
    private Reflected reflected;
    private Map<java.lang.Class<? extends Annotation>, Annotation> declaredAnnotationMap;
    private Map<java.lang.Class<? extends Annotation>, Annotation> annotationMap;
    private AnnotationType annotationType;

    private Class() {}

    private java.lang.Class<?> self() {
        return (java.lang.Class<?>) (Object) this;
    }

    /** What the compiler wrote down of a class. */
    public static ClassInfo info(java.lang.Class<?> type) {
        return ((Class) (Object) type).classInfo;
    }

    public static Reflected reflected(java.lang.Class<?> type) {
        Class patch = (Class) (Object) type;
        if (patch.reflected == null) {
            patch.reflected = Reflected.of(type);
        }
        return patch.reflected;
    }

    /** Known as soon as it is asked for, whoever else asks. */
    public java.lang.String getName() {
        if (name == null) {
            ClassInfo item = classInfo.itemType();
            if (item == null) {
                name = classInfo.name().getStringObject();
            } else {
                java.lang.String itemName = ((java.lang.Class<?>) (Object) item.classObject()).getName();
                name = item.itemType() != null
                        ? "[" + itemName
                        : "["
                                + (item.primitiveKind() == ClassInfo.PrimitiveKind.NOT
                                        ? "L" + itemName + ";"
                                        : code(item));
            }
        }
        return name;
    }

    private static java.lang.String code(ClassInfo primitive) {
        return java.lang.String.valueOf("-ZBSCIJFDV".charAt(primitive.primitiveKind()));
    }

    public java.lang.String getPackageName() {
        java.lang.Class<?> type = self();
        while (type.isArray()) {
            type = type.getComponentType();
        }
        if (type.isPrimitive()) {
            return "java.lang";
        }
        java.lang.String typeName = type.getName();
        int dot = typeName.lastIndexOf('.');
        return dot < 0 ? "" : typeName.substring(0, dot);
    }

    public URL getResource(java.lang.String name) {
        java.lang.String packageName = getPackageName();
        boolean isAbsolute = name.startsWith("/");
        return Resources.url(
                isAbsolute
                        ? name.substring(1)
                        : packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name);
    }

    /** From the binary name (JLS 13.1): what is behind the last dollar sign, without the digits of local classes. */
    public java.lang.String getSimpleName() {
        java.lang.Class<?> type = self();
        java.lang.Class<?> component = type.getComponentType();
        if (component != null) {
            return component.getSimpleName() + "[]";
        }
        java.lang.String typeName = type.getName();
        int at = typeName.lastIndexOf('$') + 1;
        if (at == 0) {
            return typeName.substring(typeName.lastIndexOf('.') + 1);
        }
        while (at < typeName.length() && typeName.charAt(at) >= '0' && typeName.charAt(at) <= '9') {
            at++;
        }
        return typeName.substring(at);
    }

    public java.lang.String getCanonicalName() {
        java.lang.Class<?> component = self().getComponentType();
        if (component != null) {
            java.lang.String canonical = component.getCanonicalName();
            return canonical == null ? null : canonical + "[]";
        }
        if (self().getEnclosingClass() == null) {
            return getName();
        }
        java.lang.Class<?> declaring = self().getDeclaringClass();
        java.lang.String outer = declaring == null ? null : declaring.getCanonicalName();
        return outer == null ? null : outer + "." + getSimpleName();
    }

    public boolean isAnonymousClass() {
        return isLocalOrAnonymousClass() && getSimpleName().isEmpty();
    }

    public boolean isLocalClass() {
        return isLocalOrAnonymousClass() && !getSimpleName().isEmpty();
    }

    private boolean isLocalOrAnonymousClass() {
        return self().getEnclosingClass() != null && self().getDeclaringClass() == null;
    }

    /** The modifiers in the source, where the class's file tells them. */
    public int getModifiers() {
        int flags = classInfo.modifiers();
        int modifiers = flags & ModifiersInfo.JVM_FLAGS_MASK
                | ((flags & ModifiersInfo.ENUM) != 0 ? ENUM : 0)
                | ((flags & ModifiersInfo.ANNOTATION) != 0 ? ANNOTATION : 0)
                | ((flags & ModifiersInfo.SYNTHETIC) != 0 ? SYNTHETIC : 0);
        int declared = reflected(self()).declaredAccess();
        return (declared >= 0 ? declared : modifiers) & ~Modifier.SYNCHRONIZED;
    }

    /** TeaVM knows the ancestors of classes that have objects, not those of interfaces, nor of arrays of them. */
    public boolean isAssignableFrom(java.lang.Class<?> other) {
        if (self() == other) {
            return true;
        }
        if (self().isArray() && other.isArray() && !other.getComponentType().isPrimitive()) {
            return self().getComponentType().isAssignableFrom(other.getComponentType());
        }
        if (!other.isInterface()) {
            return classInfo.isSuperTypeOf(((Class) (Object) other).classInfo);
        }
        for (java.lang.Class<?> parent : other.getInterfaces()) {
            if (self().isAssignableFrom(parent)) {
                return true;
            }
        }
        return self() == Object.class;
    }

    public boolean isSynthetic() {
        return (classInfo.modifiers() & ModifiersInfo.SYNTHETIC) != 0;
    }

    /** Not of the class of a constant that has a body. */
    public boolean isEnum() {
        return (classInfo.modifiers() & ModifiersInfo.ENUM) != 0 && self().getSuperclass() == Enum.class;
    }

    public boolean isHidden() {
        return false;
    }

    public java.lang.Class<?> componentType() {
        return self().getComponentType();
    }

    public java.lang.Class<?> arrayType() {
        if (self() == void.class) {
            throw new UnsupportedOperationException("no array class for void");
        }
        return (java.lang.Class<?>) (Object) classInfo.arrayType().classObject();
    }

    public java.lang.String descriptorString() {
        if (self().isPrimitive()) {
            return code(classInfo);
        }
        java.lang.String slashed = getName().replace('.', '/');
        return self().isArray() ? slashed : "L" + slashed + ";";
    }

    /** The class of that binary name, or null. */
    public static java.lang.Class<?> find(java.lang.String binaryName) {
        if (byName == null) {
            byName = classesByName();
        }
        return byName.get(binaryName);
    }

    private static Map<java.lang.String, java.lang.Class<?>> classesByName() {
        Map<java.lang.String, java.lang.Class<?>> names = new java.util.HashMap<>();
        ClassInfo.rewind();
        while (ClassInfo.hasNext()) {
            ClassInfo next = ClassInfo.next();
            if (next.name() != null && next.primitiveKind() == ClassInfo.PrimitiveKind.NOT) {
                names.put(next.name().getStringObject(), (java.lang.Class<?>) (Object) next.classObject());
            }
        }
        return names;
    }

    /** {@code forName} of what is no constant; the builder names this in its place. */
    public static java.lang.Class<?> byName(java.lang.String className) throws ClassNotFoundException {
        return byName(className, true, null);
    }

    public static java.lang.Class<?> byName(
            java.lang.String className, boolean initialize, java.lang.ClassLoader loader)
            throws ClassNotFoundException {
        int dimensions = 0;
        while (className.startsWith("[", dimensions)) {
            dimensions++;
        }
        if (dimensions > 0) {
            java.lang.Class<?> type = element(className.substring(dimensions), className);
            for (int i = 0; i < dimensions; i++) {
                type = type.arrayType();
            }
            return type;
        }
        java.lang.Class<?> type = required(className);
        if (initialize) {
            Members members = Reflected.membersOf(type);
            if (members != null) {
                members.initialize();
            }
        }
        return type;
    }

    private static java.lang.Class<?> required(java.lang.String className) throws ClassNotFoundException {
        java.lang.Class<?> type = find(className);
        if (type == null) {
            throw new ClassNotFoundException(className, Hint.ofClass(className));
        }
        return type;
    }

    private static java.lang.Class<?> element(java.lang.String descriptor, java.lang.String whole)
            throws ClassNotFoundException {
        if (descriptor.startsWith("L") && descriptor.endsWith(";")) {
            return required(descriptor.substring(1, descriptor.length() - 1));
        }
        return switch (descriptor) {
            case "Z" -> boolean.class;
            case "B" -> byte.class;
            case "S" -> short.class;
            case "C" -> char.class;
            case "I" -> int.class;
            case "J" -> long.class;
            case "F" -> float.class;
            case "D" -> double.class;
            default -> throw new ClassNotFoundException(whole);
        };
    }

    public Object newInstance() throws InstantiationException, IllegalAccessException {
        try {
            return self().getDeclaredConstructor().newInstance();
        } catch (NoSuchMethodException e) {
            InstantiationException failure = new InstantiationException(getName());
            failure.initCause(e);
            throw failure;
        } catch (InvocationTargetException e) {
            throw Class.<RuntimeException>unchecked(e.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable failure) throws T {
        throw (T) failure;
    }

    /** Of {@code Object}, which has a file in all images that have any; null in others. */
    private static ReflectionFactory getReflectionFactory() {
        return reflected(Object.class).factory();
    }

    private java.lang.Class<?>[] getInterfaces(boolean isCopy) {
        return self().getInterfaces();
    }

    private Field[] privateGetDeclaredFields(boolean isPublicOnly) {
        Field[] all = reflected(self()).fields();
        return isPublicOnly ? (Field[]) publicOnly(all, new Field[publicCount(all)]) : all;
    }

    private Method[] privateGetDeclaredMethods(boolean isPublicOnly) {
        Method[] all = reflected(self()).methods();
        return isPublicOnly ? (Method[]) publicOnly(all, new Method[publicCount(all)]) : all;
    }

    private Constructor<?>[] privateGetDeclaredConstructors(boolean isPublicOnly) {
        Constructor<?>[] all = reflected(self()).constructors();
        return isPublicOnly ? (Constructor<?>[]) publicOnly(all, new Constructor<?>[publicCount(all)]) : all;
    }

    public static Method[] publicDeclared(java.lang.Class<?> type) {
        return ((Class) (Object) type).privateGetDeclaredMethods(true);
    }

    public static Method[] publicMethods(java.lang.Class<?> type) {
        Reflected reflected = reflected(type);
        if (reflected.publicMethods() == null) {
            reflected.keepPublicMethods(InheritedMethods.of(type));
        }
        return reflected.publicMethods();
    }

    private Method[] privateGetPublicMethods() {
        return publicMethods(self());
    }

    private static int publicCount(Member[] members) {
        int count = 0;
        for (Member member : members) {
            count += Modifier.isPublic(member.getModifiers()) ? 1 : 0;
        }
        return count;
    }

    private static Member[] publicOnly(Member[] all, Member[] chosen) {
        int count = 0;
        for (Member member : all) {
            if (Modifier.isPublic(member.getModifiers())) {
                chosen[count++] = member;
            }
        }
        return chosen;
    }

    private Field[] privateGetPublicFields() {
        Collection<Field> fields = new LinkedHashSet<>();
        addPublicFields(self(), fields);
        return fields.toArray(new Field[0]);
    }

    private static void addPublicFields(java.lang.Class<?> type, Collection<Field> fields) {
        for (Field field : ((Class) (Object) type).privateGetDeclaredFields(true)) {
            fields.add(field);
        }
        for (java.lang.Class<?> superinterface : type.getInterfaces()) {
            addPublicFields(superinterface, fields);
        }
        if (type.getSuperclass() != null) {
            addPublicFields(type.getSuperclass(), fields);
        }
    }

    private native Field getField0(java.lang.String fieldName);

    private native Method getMethod0(java.lang.String methodName, java.lang.Class<?>[] parameters);

    private static native Field searchFields(Field[] fields, java.lang.String fieldName);

    private static native Method searchMethods(
            Method[] methods, java.lang.String methodName, java.lang.Class<?>[] parameters);

    private static native boolean arrayContentsEq(Object[] a, Object[] b);

    public Field getField(java.lang.String fieldName) throws NoSuchFieldException {
        return found(getField0(Objects.requireNonNull(fieldName)), fieldName);
    }

    public Field getDeclaredField(java.lang.String fieldName) throws NoSuchFieldException {
        Objects.requireNonNull(fieldName);
        return found(searchFields(privateGetDeclaredFields(false), fieldName), fieldName);
    }

    private Field found(Field field, java.lang.String fieldName) throws NoSuchFieldException {
        if (field == null) {
            throw Hint.added(new NoSuchFieldException(fieldName), self());
        }
        return getReflectionFactory().copyField(field);
    }

    public Method getMethod(java.lang.String methodName, java.lang.Class<?>... parameters)
            throws NoSuchMethodException {
        java.lang.Class<?>[] types = parameters == null ? new java.lang.Class<?>[0] : parameters;
        return found(getMethod0(Objects.requireNonNull(methodName), types), methodName, types);
    }

    public Method getDeclaredMethod(java.lang.String methodName, java.lang.Class<?>... parameters)
            throws NoSuchMethodException {
        Objects.requireNonNull(methodName);
        return found(searchMethods(privateGetDeclaredMethods(false), methodName, parameters), methodName, parameters);
    }

    private Method found(Method method, java.lang.String methodName, java.lang.Class<?>[] parameters)
            throws NoSuchMethodException {
        if (method == null) {
            throw missing(methodName, parameters);
        }
        return getReflectionFactory().copyMethod(method);
    }

    private NoSuchMethodException missing(java.lang.String methodName, java.lang.Class<?>[] parameters) {
        java.lang.StringBuilder message = new java.lang.StringBuilder(getName() + "." + methodName + "(");
        for (int i = 0; parameters != null && i < parameters.length; i++) {
            message.append(i == 0 ? "" : ",").append(parameters[i] == null ? "null" : parameters[i].getName());
        }
        return Hint.added(new NoSuchMethodException(message.append(")").toString()), self());
    }

    private Constructor<?> getConstructor0(java.lang.Class<?>[] parameters, int which) throws NoSuchMethodException {
        for (Constructor<?> constructor : privateGetDeclaredConstructors(which == Member.PUBLIC)) {
            if (arrayContentsEq(parameters, getReflectionFactory().getExecutableSharedParameterTypes(constructor))) {
                return constructor;
            }
        }
        throw missing("<init>", parameters);
    }

    private RecordComponent[] getRecordComponents0() {
        return reflected(self()).recordComponents();
    }

    private boolean isRecord0() {
        return true;
    }

    private java.lang.String getGenericSignature0() {
        return reflected(self()).signature();
    }

    private java.lang.Class<?>[] getDeclaredClasses0() {
        return reflected(self()).declaredClasses();
    }

    private java.lang.Class<?>[] getPermittedSubclasses0() {
        return reflected(self()).permittedSubclasses();
    }

    private Object[] getEnclosingMethod0() {
        return reflected(self()).enclosingMethod();
    }

    byte[] getRawAnnotations() {
        return reflected(self()).annotations();
    }

    ConstantPool getConstantPool() {
        return reflected(self()).constants();
    }

    public static byte[] rawAnnotations(java.lang.Class<?> type) {
        return ((Class) (Object) type).getRawAnnotations();
    }

    public static ConstantPool constantPool(java.lang.Class<?> type) {
        return ((Class) (Object) type).getConstantPool();
    }

    public static AnnotationType annotationType(java.lang.Class<?> type) {
        return ((Class) (Object) type).annotationType;
    }

    public static void keep(java.lang.Class<?> type, AnnotationType annotationType) {
        ((Class) (Object) type).annotationType = annotationType;
    }

    public static Map<java.lang.Class<? extends Annotation>, Annotation> declaredAnnotations(java.lang.Class<?> type) {
        return ((Class) (Object) type).declaredAnnotations();
    }

    private Map<java.lang.Class<? extends Annotation>, Annotation> declaredAnnotations() {
        if (declaredAnnotationMap == null) {
            declaredAnnotationMap = AnnotationParser.parseAnnotations(getRawAnnotations(), getConstantPool(), self());
        }
        return declaredAnnotationMap;
    }

    /** With those that are inherited from the superclass. */
    private Map<java.lang.Class<? extends Annotation>, Annotation> annotations() {
        if (annotationMap == null) {
            Map<java.lang.Class<? extends Annotation>, Annotation> declared = declaredAnnotations();
            Map<java.lang.Class<? extends Annotation>, Annotation> all = declared;
            java.lang.Class<?> superclass = self().getSuperclass();
            if (superclass != null) {
                for (Map.Entry<java.lang.Class<? extends Annotation>, Annotation> inherited :
                        ((Class) (Object) superclass).annotations().entrySet()) {
                    if (AnnotationType.getInstance(inherited.getKey()).isInherited()) {
                        if (all == declared) {
                            all = new LinkedHashMap<>();
                        }
                        all.put(inherited.getKey(), inherited.getValue());
                    }
                }
                if (all != declared) {
                    all.putAll(declared);
                }
            }
            annotationMap = all;
        }
        return annotationMap;
    }

    public Annotation getAnnotation(java.lang.Class<?> type) {
        return annotations().get(Objects.requireNonNull(type));
    }

    public boolean isAnnotationPresent(java.lang.Class<?> type) {
        return getAnnotation(type) != null;
    }

    public Annotation[] getAnnotations() {
        return AnnotationParser.toArray(annotations());
    }

    public Annotation getDeclaredAnnotation(java.lang.Class<?> type) {
        return declaredAnnotations().get(Objects.requireNonNull(type));
    }

    public Annotation[] getDeclaredAnnotations() {
        return AnnotationParser.toArray(declaredAnnotations());
    }

    @SuppressWarnings("unchecked")
    public Annotation[] getAnnotationsByType(java.lang.Class<?> type) {
        return AnnotationSupport.getAssociatedAnnotations(
                declaredAnnotations(), self(), (java.lang.Class<Annotation>) Objects.requireNonNull(type));
    }

    @SuppressWarnings("unchecked")
    public Annotation[] getDeclaredAnnotationsByType(java.lang.Class<?> type) {
        return AnnotationSupport.getDirectlyAndIndirectlyPresent(
                declaredAnnotations(), (java.lang.Class<Annotation>) Objects.requireNonNull(type));
    }

    public java.lang.Module getModule() {
        return java.lang.Module.UNNAMED;
    }
}
