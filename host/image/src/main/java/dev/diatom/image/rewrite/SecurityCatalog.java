package dev.diatom.image.rewrite;

import dev.diatom.image.BuildException;
import dev.diatom.image.classpath.Origin;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes the guest's {@code Catalog}: the providers and properties of the JDK that builds the image, and for each service a
 * method {@code provideN} that adds it to its provider, and {@code makeN} that makes an implementation. The compiler takes what
 * {@link AlgorithmNames} lets a program reach.
 */
final class SecurityCatalog implements ClassRewrite {
    static final String CLASS = "dev/diatom/jdk/security/Catalog";

    private static final String SERVICES = "dev/diatom/jdk/security/Services";
    private static final String MAKER = "dev/diatom/jdk/security/Maker";
    private static final String MAKE = "(Ljava/lang/Object;)Ljava/lang/Object;";
    private static final int STATIC = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

    /** Types whose constructors take a parameter, which may be null. */
    private static final Set<String> PARAMETERISED = Set.of("CertStore", "KDF", "SecureRandom");

    private static final Handle METAFACTORY = new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/LambdaMetafactory",
            "metafactory",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                    + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
                    + "Ljava/lang/invoke/CallSite;",
            false);

    private final ProviderServices services;

    SecurityCatalog(ProviderServices services) {
        this.services = services;
    }

    static String provideMethod(ProviderServices.Entry entry) {
        return "provide" + entry.index();
    }

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        if (!node.name.equals(CLASS)) {
            return false;
        }
        for (MethodNode method : node.methods) {
            if (method.name.equals("providers")) {
                define(method, providers());
            } else if (method.name.equals("properties")) {
                define(method, properties());
            }
        }
        for (ProviderServices.Entry entry : services.all()) {
            Optional<Constructor<?>> constructor = constructor(entry.service());
            if (constructor.isPresent()) {
                node.methods.add(provide(node, entry));
                node.methods.add(make(entry, constructor.get()));
            }
        }
        return true;
    }

    private List<String> providers() {
        List<String> facts = new ArrayList<>();
        for (Provider provider : services.providers()) {
            facts.add(provider.getName());
            facts.add(provider.getVersionStr());
            facts.add(provider.getInfo());
        }
        return facts;
    }

    private static List<String> properties() {
        Path file = Path.of(System.getProperty("java.home"), "conf", "security", "java.security");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new BuildException("'" + file + "' of the JDK cannot be read: " + e.getMessage() + ".", e);
        }
        List<String> pairs = new ArrayList<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            pairs.add(key);
            pairs.add(properties.getProperty(key));
        }
        return pairs;
    }

    private static void define(MethodNode method, List<String> texts) {
        method.access &= ~Opcodes.ACC_NATIVE;
        method.visitCode();
        method.visitLdcInsn(texts.size());
        method.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/String");
        for (int i = 0; i < texts.size(); i++) {
            method.visitInsn(Opcodes.DUP);
            method.visitLdcInsn(i);
            method.visitLdcInsn(texts.get(i));
            method.visitInsn(Opcodes.AASTORE);
        }
        method.visitInsn(Opcodes.ARETURN);
    }

    private static MethodNode provide(ClassNode node, ProviderServices.Entry entry) {
        String provided = "provided" + entry.index();
        node.fields.add(new FieldNode(Opcodes.ACC_PRIVATE | STATIC, provided, "Z", null, null));
        MethodNode method = new MethodNode(Opcodes.ACC_PUBLIC | STATIC, provideMethod(entry), "()V", null, null);
        method.visitCode();
        Label end = new Label();
        method.visitFieldInsn(Opcodes.GETSTATIC, CLASS, provided, "Z");
        method.visitJumpInsn(Opcodes.IFNE, end);
        method.visitLdcInsn(entry.provider());
        method.visitLdcInsn(entry.service().getType());
        method.visitLdcInsn(entry.service().getAlgorithm());
        method.visitLdcInsn(entry.service().getClassName());
        method.visitLdcInsn(lines(ProviderServices.aliases(entry.service())));
        method.visitLdcInsn(lines(ProviderServices.attributes(entry.service())));
        Type erased = Type.getMethodType(MAKE);
        method.visitInvokeDynamicInsn(
                "make",
                "()L" + MAKER + ";",
                METAFACTORY,
                erased,
                new Handle(Opcodes.H_INVOKESTATIC, CLASS, makeMethod(entry), MAKE, false),
                erased);
        method.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                SERVICES,
                "provide",
                "(ILjava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;L" + MAKER
                        + ";)V",
                false);
        // Only now: another thread may come in between, and has to wait until the service is there.
        method.visitInsn(Opcodes.ICONST_1);
        method.visitFieldInsn(Opcodes.PUTSTATIC, CLASS, provided, "Z");
        method.visitLabel(end);
        method.visitInsn(Opcodes.RETURN);
        return method;
    }

    private static String makeMethod(ProviderServices.Entry entry) {
        return "make" + entry.index();
    }

    private static MethodNode make(ProviderServices.Entry entry, Constructor<?> constructor) {
        MethodNode method = new MethodNode(Opcodes.ACC_PRIVATE | STATIC, makeMethod(entry), MAKE, null, null);
        String owner = Type.getInternalName(constructor.getDeclaringClass());
        method.visitCode();
        method.visitTypeInsn(Opcodes.NEW, owner);
        method.visitInsn(Opcodes.DUP);
        for (Class<?> parameter : constructor.getParameterTypes()) {
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(parameter));
        }
        method.visitMethodInsn(
                Opcodes.INVOKESPECIAL, owner, "<init>", Type.getConstructorDescriptor(constructor), false);
        method.visitInsn(Opcodes.ARETURN);
        return method;
    }

    /** The constructor that the JDK would choose. */
    private static Optional<Constructor<?>> constructor(Provider.Service service) {
        try {
            List<Constructor<?>> constructors = Arrays.stream(
                            implementation(service.getClassName()).getDeclaredConstructors())
                    .filter(constructor -> !Modifier.isPrivate(constructor.getModifiers()))
                    .toList();
            int preferred = PARAMETERISED.contains(service.getType()) ? 1 : 0;
            return constructors.stream()
                    .filter(constructor -> constructor.getParameterCount() == preferred)
                    .findFirst()
                    .or(() -> constructors.stream()
                            .filter(constructor -> constructor.getParameterCount() == 0)
                            .findFirst());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Some providers name a nested class as a source file does, because they make its objects themselves. */
    private static Class<?> implementation(String name) throws ClassNotFoundException {
        ClassLoader jdk = ClassLoader.getPlatformClassLoader();
        try {
            return Class.forName(name, false, jdk);
        } catch (ClassNotFoundException e) {
            int last = name.lastIndexOf('.');
            return Class.forName(name.substring(0, last) + "$" + name.substring(last + 1), false, jdk);
        }
    }

    private static String lines(List<String> texts) {
        StringBuilder lines = new StringBuilder();
        texts.forEach(text -> lines.append(text).append('\n'));
        return lines.toString();
    }
}
