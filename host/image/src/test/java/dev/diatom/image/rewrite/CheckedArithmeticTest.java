package dev.diatom.image.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.diatom.image.classpath.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

class CheckedArithmeticTest {
    private static final RewriteContext WITH_RUNTIME = new RewriteContext() {
        @Override
        public boolean exists(String internalName) {
            return internalName.equals("dev/diatom/runtime/Arithmetic");
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
            return Set.of();
        }

        @Override
        public @Nullable ClassNode load(String internalName) {
            return null;
        }
    };

    /** The calls that replace a division, of the form name and descriptor. */
    private static List<String> calls(AbstractInsnNode... code) {
        ClassNode node = new ClassNode();
        node.name = "A";
        MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "m", "()V", null, null);
        List.of(code).forEach(method.instructions::add);
        node.methods.add(method);
        boolean changed = new CheckedArithmetic().apply(node, Origin.APPLICATION, WITH_RUNTIME);
        List<String> calls = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call) {
                calls.add(call.name + call.desc);
            }
        }
        assertEquals(!calls.isEmpty(), changed);
        return calls;
    }

    @Test
    void divisionsByUnknownsAreChecked() {
        assertEquals(List.of("divide(II)I"), calls(new InsnNode(Opcodes.IDIV)));
        assertEquals(List.of("remainder(II)I"), calls(new InsnNode(Opcodes.IREM)));
        assertEquals(List.of("divide(JJ)J"), calls(new InsnNode(Opcodes.LDIV)));
        assertEquals(List.of("remainder(JJ)J"), calls(new InsnNode(Opcodes.LREM)));
    }

    @Test
    void divisionsByHarmlessConstantsStay() {
        assertEquals(List.of(), calls(new IntInsnNode(Opcodes.BIPUSH, 10), new InsnNode(Opcodes.IDIV)));
        assertEquals(List.of(), calls(new LdcInsnNode(1_000_000L), new InsnNode(Opcodes.LREM)));
        assertEquals(List.of(), calls(new InsnNode(Opcodes.ICONST_2), new InsnNode(Opcodes.IREM)));
    }

    @Test
    void zeroAndMinusOneAreNotHarmless() {
        assertEquals(List.of("divide(II)I"), calls(new InsnNode(Opcodes.ICONST_0), new InsnNode(Opcodes.IDIV)));
        assertEquals(List.of("divide(II)I"), calls(new InsnNode(Opcodes.ICONST_M1), new InsnNode(Opcodes.IDIV)));
        assertEquals(List.of("divide(JJ)J"), calls(new LdcInsnNode(-1L), new InsnNode(Opcodes.LDIV)));
        assertEquals(List.of("divide(JJ)J"), calls(new InsnNode(Opcodes.LCONST_0), new InsnNode(Opcodes.LDIV)));
    }
}
