package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * {@code text.split(",")} with a constant that means itself becomes a plain search, so that a program which only splits at
 * commas does not carry the regular expressions with it.
 */
final class LiteralSplits implements ClassRewrite {
    private static final String META = "\\[](){}.*+?^$|";

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        if (origin != Origin.APPLICATION && origin != Origin.JDK) {
            return false;
        }
        boolean changed = false;
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                boolean split = instruction instanceof MethodInsnNode call
                        && call.owner.equals("java/lang/String")
                        && call.name.equals("split");
                changed |= split && simplify((MethodInsnNode) instruction);
            }
        }
        return changed;
    }

    private static boolean simplify(MethodInsnNode call) {
        LdcInsnNode constant = literalOperand(call);
        String literal = constant == null ? null : literal((String) constant.cst);
        if (constant == null || literal == null) {
            return false;
        }
        constant.cst = literal;
        call.setOpcode(Opcodes.INVOKESTATIC);
        call.owner = "dev/diatom/jdk/Splits";
        call.desc = "(Ljava/lang/String;" + call.desc.substring(1);
        return true;
    }

    /** The constant pushed just before the call, or before the limit that is pushed between. */
    private static @Nullable LdcInsnNode literalOperand(MethodInsnNode call) {
        AbstractInsnNode operand = call.getPrevious();
        if (call.desc.startsWith("(Ljava/lang/String;I)") && operand != null && isIntConstant(operand.getOpcode())) {
            operand = operand.getPrevious();
        }
        return operand instanceof LdcInsnNode constant && constant.cst instanceof String ? constant : null;
    }

    private static boolean isIntConstant(int opcode) {
        return (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) || opcode == Opcodes.BIPUSH;
    }

    /** The text that the expression matches and nothing else, or null when it is no such expression. */
    private static @Nullable String literal(String expression) {
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\' && i + 1 < expression.length() && META.indexOf(expression.charAt(i + 1)) >= 0) {
                i++;
                c = expression.charAt(i);
            } else if (META.indexOf(c) >= 0) {
                return null;
            }
            literal.append(c);
        }
        return literal.isEmpty() ? null : literal.toString();
    }
}
