package dev.diatom.image.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.diatom.image.classpath.Origin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

class AlgorithmNamesTest {
    private static final ProviderServices SERVICES = new ProviderServices();
    private static final Map<String, ProviderServices.Entry> BY_METHOD =
            SERVICES.all().stream().collect(Collectors.toMap(SecurityCatalog::provideMethod, Function.identity()));

    /** The services, as type and algorithm, that are provided before a look-up whose first operand is {@code name}. */
    private static Set<String> provided(String owner, AbstractInsnNode name, Set<String> applicationTexts) {
        ClassNode node = new ClassNode();
        node.name = "A";
        MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "m", "(Ljava/lang/String;)V", null, null);
        method.instructions.add(name);
        method.instructions.add(new MethodInsnNode(
                Opcodes.INVOKESTATIC, owner, "getInstance", "(Ljava/lang/String;)L" + owner + ";", false));
        method.visitInsn(Opcodes.POP);
        method.visitInsn(Opcodes.RETURN);
        method.maxStack = 1;
        method.maxLocals = 1;
        node.methods.add(method);
        new AlgorithmNames(SERVICES).apply(node, Origin.APPLICATION, context(applicationTexts));
        Set<String> provided = new TreeSet<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call && call.owner.equals(SecurityCatalog.CLASS)) {
                ProviderServices.Entry entry = Objects.requireNonNull(BY_METHOD.get(call.name));
                provided.add(entry.service().getType() + " " + entry.service().getAlgorithm());
            }
        }
        return provided;
    }

    private static RewriteContext context(Set<String> applicationTexts) {
        return new RewriteContext() {
            @Override
            public boolean exists(String internalName) {
                return false;
            }

            @Override
            public @Nullable ClassNode load(String internalName) {
                return null;
            }

            @Override
            public ClassNode loadJdk(String internalName) {
                throw new UnsupportedOperationException(internalName);
            }

            @Override
            public List<String> unusedParts() {
                return List.of();
            }

            @Override
            public Set<String> applicationTexts() {
                return applicationTexts;
            }
        };
    }

    private static AbstractInsnNode unknown() {
        return new VarInsnNode(Opcodes.ALOAD, 0);
    }

    @Test
    void aConstantBringsItsServiceAlone() {
        assertEquals(
                Set.of("MessageDigest SHA-256"),
                provided("java/security/MessageDigest", new LdcInsnNode("SHA-256"), Set.of("MD5")));
    }

    @Test
    void anAliasBringsWhatItStandsFor() {
        assertEquals(
                Set.of("MessageDigest SHA-1"),
                provided("java/security/MessageDigest", new LdcInsnNode("sha"), Set.of()));
    }

    @Test
    void aTransformationBringsTheMostSpecificCipher() {
        assertEquals(
                Set.of("Cipher AES/GCM/NoPadding"),
                provided("javax/crypto/Cipher", new LdcInsnNode("AES/GCM/NoPadding"), Set.of()));
        assertEquals(
                Set.of("Cipher AES"),
                provided("javax/crypto/Cipher", new LdcInsnNode("AES/CBC/PKCS5Padding"), Set.of()));
    }

    @Test
    void anUnknownNameBringsWhatIsCommonAndWhatTheApplicationNames() {
        Set<String> provided = provided("java/security/MessageDigest", unknown(), Set.of("SHA3-384", "AES", "text"));
        assertTrue(provided.containsAll(Set.of("MessageDigest SHA-256", "MessageDigest SHA3-384")), provided::toString);
        assertFalse(provided.contains("MessageDigest MD2"), provided::toString);
        assertFalse(provided.toString().contains("Cipher"), provided::toString);
    }

    @Test
    void aNameThatNobodyServesBringsNothing() {
        assertEquals(Set.of(), provided("javax/crypto/Mac", new LdcInsnNode("HmacNone"), Set.of()));
    }
}
