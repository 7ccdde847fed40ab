package dev.diatom.tests.random;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random statements: a method's body. It ends: loops count, and jumps lead out. */
final class Statements {
    private static final int DEPTH_MAX = 4;
    private static final int STATEMENTS_MAX = 8;
    private static final int EXPRESSION_DEPTH = 2;
    private static final List<String> EXCEPTIONS = List.of(
            "ArithmeticException",
            "RuntimeException",
            "IndexOutOfBoundsException",
            "NullPointerException",
            "ClassCastException",
            "ArrayStoreException",
            "NegativeArraySizeException",
            "IllegalArgumentException",
            "NumberFormatException",
            "Trouble",
            "Throwable",
            "IllegalStateException");

    private final Random random;
    private final Expressions expressions;
    private final StringBuilder text = new StringBuilder();
    private int names;
    /** How many more statements the method gets. */
    private int left;

    Statements(Random random, Expressions expressions) {
        this.random = random;
        this.expressions = expressions;
    }

    /** The statements of a method, with the braces around them. */
    String body(Scope scope, @Nullable Type result, int count) {
        text.setLength(0);
        left = STATEMENTS_MAX;
        block(scope, count);
        if (result != null) {
            line(scope, "return " + expressions.value(result, scope, 2) + ";");
        }
        return "{\n" + text + "    }\n";
    }

    private void block(Scope scope, int count) {
        for (int i = 0; i < count && left > -STATEMENTS_MAX; i++) {
            if (scope.depth == 0 && random.nextBoolean()) {
                tryCatch(scope);
            } else {
                statement(scope);
            }
        }
    }

    private void statement(Scope scope) {
        boolean isDeep = scope.depth >= DEPTH_MAX || left <= 0;
        left--;
        switch (random.nextInt(isDeep ? 9 : 23)) {
            case 0, 1 -> declare(scope);
            case 2, 3 -> assign(scope);
            case 4 -> store(scope);
            case 5 -> compoundAssign(scope);
            case 6 -> trace(scope);
            case 7 -> jump(scope);
            case 8 -> effect(scope);
            case 9, 10 -> branch(scope);
            case 11, 12, 13 -> countedLoop(scope);
            case 14 -> conditionLoop(scope);
            case 15 -> eachLoop(scope);
            case 16, 17, 18 -> tryCatch(scope);
            case 19 -> choice(scope);
            case 20 -> labelled(scope);
            case 21 -> enclosed(scope);
            default -> patterns(scope);
        }
    }

    private void declare(Scope scope) {
        Type type = expressions.pick(Type.FREQUENT);
        boolean isFixed = random.nextInt(3) == 0;
        String name = name("v");
        line(scope, (isFixed ? "final " : "") + type.java + " " + name + " = " + value(type, scope) + ";");
        scope.variables.add(new Scope.Variable(name, type, isFixed ? Scope.Kind.FIXED : Scope.Kind.LOCAL));
    }

    private void assign(Scope scope) {
        Type type = expressions.pick(Type.FREQUENT);
        Scope.Variable target = expressions.variable(type, scope, true);
        if (target != null) {
            line(scope, target.name() + " = " + value(type, scope) + ";");
        }
    }

    private void store(Scope scope) {
        Type array = expressions.pick(Type.ARRAYS);
        line(scope, expressions.element(array, scope, 1) + " = " + value(array.element(), scope) + ";");
    }

    private void compoundAssign(Scope scope) {
        Type type = expressions.pick(Type.NUMBERS);
        Scope.Variable target = expressions.variable(type, scope, true);
        boolean isIntegral = Type.INTEGERS.contains(type);
        String left = target != null ? target.name() : expressions.element(Type.INTS, scope, 1);
        if (target == null) {
            isIntegral = true;
        }
        if (isIntegral && random.nextBoolean()) {
            String operator = expressions.pick(List.of("<<=", ">>=", ">>>=", "&=", "|=", "^="));
            line(scope, left + " " + operator + " " + value(expressions.pick(Type.INTEGERS), scope) + ";");
        } else {
            String operator = expressions.pick(List.of("+=", "-=", "*=", "/=", "%="));
            line(scope, left + " " + operator + " " + value(expressions.pick(Type.NUMBERS), scope) + ";");
        }
    }

    private void trace(Scope scope) {
        Type type = expressions.pick(Type.FREQUENT);
        if (type == Type.FUNCTION) {
            type = Type.INT;
        }
        Scope.Variable variable = expressions.variable(type, scope, false);
        line(scope, "T.p(" + (variable != null ? variable.name() : value(type, scope)) + ");");
    }

    private void jump(Scope scope) {
        String condition = "if (" + value(Type.BOOLEAN, scope) + " && " + value(Type.BOOLEAN, scope) + ") { ";
        int kind = random.nextInt(4);
        if (kind == 0) {
            line(scope, condition + "throw " + exception(scope) + "; }");
        } else if (kind == 1 && scope.result != null) {
            String result = scope.result.isEmpty() ? "" : " " + value(Type.valueOf(scope.result), scope);
            line(scope, condition + "return" + result + "; }");
        } else if (!scope.targets.isEmpty()) {
            Scope.Target target = expressions.pick(scope.targets);
            String word = target.isLoop() && random.nextBoolean() ? "continue " : "break ";
            line(scope, condition + word + target.label() + "; }");
        }
    }

    private String exception(Scope scope) {
        return switch (random.nextInt(4)) {
            case 0 -> "new Trouble(" + value(Type.INT, scope) + ")";
            case 1 -> "new IllegalStateException(" + value(Type.STRING, scope) + ")";
            case 2 -> "new IllegalArgumentException(\"argument\")";
            default -> "new IndexOutOfBoundsException(7)";
        };
    }

    /** An expression for what it does. */
    private void effect(Scope scope) {
        line(
                scope,
                switch (random.nextInt(5)) {
                    case 0 -> expressions.of(Type.COUNTER, scope, 1) + ".a += " + value(Type.INT, scope) + ";";
                    case 1 -> expressions.of(Type.COUNTER, scope, 1) + ".next = " + value(Type.COUNTER, scope) + ";";
                    case 2 -> expressions.of(Type.COUNTER, scope, 1) + ".b -= " + value(Type.LONG, scope) + ";";
                    case 3 -> "T.add(" + value(Type.LIST, scope) + ", " + value(Type.INT, scope) + ");";
                    default -> "T.p(" + value(Type.INT, scope) + ");";
                });
    }

    private void branch(Scope scope) {
        line(scope, "if (" + value(Type.BOOLEAN, scope) + ") {");
        block(scope.block(), 1 + random.nextInt(2));
        if (random.nextBoolean()) {
            line(scope, "} else {");
            block(scope.block(), 1 + random.nextInt(2));
        }
        line(scope, "}");
    }

    private void countedLoop(Scope scope) {
        String label = name("loop");
        String counter = name("i");
        int count = 1 + random.nextInt(5);
        Scope inner = scope.loop(label, count);
        inner.variables.add(new Scope.Variable(counter, Type.INT, Scope.Kind.COUNTER));
        Scope.Variable array = expressions.variable(expressions.pick(Type.ARRAYS), scope, false);
        String header = switch (random.nextInt(4)) {
            case 0 -> "int " + counter + " = " + count + "; " + counter + " > 0; " + counter + "--";
            case 1 -> {
                int step = 1 + random.nextInt(3);
                int from = random.nextInt(20) - 10;
                yield "int " + counter + " = " + from + "; " + counter + " < " + (from + step * count) + "; " + counter
                        + " += " + step;
            }
            case 2 ->
                array == null
                        ? "int " + counter + " = 0; " + counter + " <= " + (count - 1) + "; ++" + counter
                        : "int " + counter + " = 0; " + counter + " < " + array.name() + ".length && " + counter + " < "
                                + count + "; " + counter + "++";
            default -> "int " + counter + " = 0; " + counter + " < " + count + "; " + counter + "++";
        };
        line(scope, label + ": for (" + header + ") {");
        block(inner, 2 + random.nextInt(3));
        line(scope, "}");
    }

    private void conditionLoop(Scope scope) {
        String label = name("loop");
        String fuel = name("n");
        int count = 1 + random.nextInt(6);
        line(scope, "int " + fuel + " = " + count + ";");
        Scope inner = scope.loop(label, count + 1);
        boolean tests = random.nextBoolean();
        line(
                scope,
                label + (tests ? ": while (" + fuel + "-- > 0 && " + value(Type.BOOLEAN, scope) + ") {" : ": do {"));
        inner.variables.add(new Scope.Variable(fuel, Type.INT, Scope.Kind.COUNTER));
        block(inner, 2 + random.nextInt(2));
        line(scope, tests ? "}" : "} while (--" + fuel + " > 0 && " + value(Type.BOOLEAN, scope) + ");");
    }

    private void eachLoop(Scope scope) {
        String label = name("loop");
        String element = name("e");
        Scope inner = scope.loop(label, 8);
        if (random.nextInt(3) == 0) {
            line(scope, label + ": for (int " + element + " : " + value(Type.LIST, scope) + ") {");
            inner.variables.add(new Scope.Variable(element, Type.INT, Scope.Kind.FIXED));
        } else {
            Type array = expressions.pick(Type.ARRAYS);
            line(scope, label + ": for (" + array.element().java + " " + element + " : " + value(array, scope) + ") {");
            inner.variables.add(new Scope.Variable(element, array.element(), Scope.Kind.LOCAL));
        }
        block(inner, 1 + random.nextInt(2));
        line(scope, "}");
    }

    private void tryCatch(Scope scope) {
        boolean hasResource = random.nextInt(5) == 0;
        boolean hasFinally = random.nextInt(3) == 0;
        String door = name("door");
        line(scope, hasResource ? "try (Door " + door + " = new Door(" + value(Type.INT, scope) + ")) {" : "try {");
        block(scope.block(), 2 + random.nextInt(3));
        if (!hasFinally || random.nextBoolean()) {
            String first = expressions.pick(EXCEPTIONS);
            caught(scope, first);
            if (!first.equals("Throwable") && !first.equals("RuntimeException") && random.nextBoolean()) {
                caught(scope, "RuntimeException");
            }
        }
        if (hasFinally) {
            line(scope, "} finally {");
            block(scope.block(), 1 + random.nextInt(2));
        }
        line(scope, "}");
    }

    private void caught(Scope scope, String exception) {
        String name = name("t");
        line(scope, "} catch (" + exception + " " + name + ") {");
        Scope inner = scope.block();
        line(inner, "T.caught(" + name + ");");
        block(inner, random.nextInt(3));
        if (random.nextInt(6) == 0) {
            line(inner, "if (" + value(Type.BOOLEAN, inner) + ") { throw " + name + "; }");
        }
    }

    /** A switch with falling through. */
    private void choice(Scope scope) {
        String label = name("choice");
        Scope inner = scope.labelled(label);
        boolean isText = random.nextInt(3) == 0;
        line(scope, label + ": switch (" + value(isText ? Type.STRING : Type.INT, scope) + ") {");
        List<String> labels = isText
                ? List.of("\"a\"", "\"12\"", "\"zebra\"")
                : List.of("0", "1", "-1", "3", "65535", "Integer.MIN_VALUE");
        for (String value : labels) {
            if (random.nextBoolean()) {
                line(inner, "case " + value + ":");
                statement(inner.block());
                if (random.nextBoolean()) {
                    line(inner, "break;");
                }
            }
        }
        line(inner, "default:");
        statement(inner.block());
        line(scope, "}");
    }

    private void labelled(Scope scope) {
        String label = name("block");
        line(scope, label + ": {");
        block(scope.labelled(label), 2 + random.nextInt(2));
        line(scope, "}");
    }

    private void enclosed(Scope scope) {
        line(scope, "synchronized (" + expressions.pick(List.of("T.class", value(Type.COUNTER, scope))) + ") {");
        block(scope.block(), 1 + random.nextInt(2));
        line(scope, "}");
    }

    private void patterns(Scope scope) {
        String name = name("p");
        line(
                scope,
                "if (" + value(Type.OBJECT, scope) + " instanceof Dot(int " + name + ", long _) && " + name
                        + " > 0) {");
        Scope inner = scope.block();
        inner.variables.add(new Scope.Variable(name, Type.INT, Scope.Kind.FIXED));
        block(inner, 1 + random.nextInt(2));
        line(scope, "}");
    }

    private String value(Type type, Scope scope) {
        return expressions.value(type, scope, 1 + random.nextInt(EXPRESSION_DEPTH));
    }

    private String name(String prefix) {
        return prefix + names++;
    }

    private void line(Scope scope, String line) {
        text.append("        ").append("    ".repeat(scope.depth)).append(line).append('\n');
    }
}
