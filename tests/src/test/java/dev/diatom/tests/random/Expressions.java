package dev.diatom.tests.random;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Random expressions of a type. Evaluating one may throw, assign, and count on; it ends soon. */
final class Expressions {
    private static final List<String> INTS = List.of(
            "0",
            "1",
            "-1",
            "2",
            "3",
            "7",
            "31",
            "32",
            "33",
            "63",
            "64",
            "100",
            "127",
            "128",
            "255",
            "-128",
            "65535",
            "32768",
            "Integer.MAX_VALUE",
            "Integer.MIN_VALUE",
            "0x55555555",
            "1 << 20");
    private static final List<String> LONGS = List.of(
            "0L",
            "1L",
            "-1L",
            "5L",
            "1L << 40",
            "0xFFFFFFFFL",
            "Long.MAX_VALUE",
            "Long.MIN_VALUE",
            "0x123456789ABCDEFL",
            "-3L");
    private static final List<String> DOUBLES = List.of(
            "0.0",
            "-0.0",
            "1.0",
            "-1.5",
            "0.1",
            "1e10",
            "1e300",
            "-1e-300",
            "Double.NaN",
            "Double.POSITIVE_INFINITY",
            "Double.NEGATIVE_INFINITY",
            "Double.MIN_VALUE",
            "2147483648.0",
            "9.223372036854775807e18",
            "3.7");
    private static final List<String> FLOATS = List.of(
            "0f",
            "-0f",
            "1f",
            "0.1f",
            "-2.5f",
            "1e30f",
            "Float.NaN",
            "Float.POSITIVE_INFINITY",
            "Float.MIN_VALUE",
            "16777217f");
    private static final List<String> STRINGS = List.of(
            "\"\"",
            "\"a\"",
            "\"ab\"",
            "\"12\"",
            "\"-7\"",
            "\"RED\"",
            "\"x y\"",
            "\"\\u00e4\\u20ac\"",
            "\"zebra\"",
            "\"0\"");
    private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "==", "!=");

    private static final Pattern NAME = Pattern.compile("(?!null)[a-z]\\d+");

    private final Random random;
    private final BiFunction<Type, Scope, @Nullable String> calls;
    private int lambdaParameters;

    /**
     * @param calls a call of one of the program's methods, or null where none may be called
     */
    Expressions(Random random, BiFunction<Type, Scope, @Nullable String> calls) {
        this.random = random;
        this.calls = calls;
    }

    /** An expression that can be an operand of any other. */
    String of(Type type, Scope scope, int depth) {
        String expression = bare(type, scope, depth);
        if (NAME.matcher(expression).matches()) {
            return expression;
        }
        // What is known of it beyond the type would forbid some casts and patterns.
        boolean isSupertype = type == Type.OBJECT || type == Type.OBJECTS || type == Type.SHAPE;
        return isSupertype ? "((" + type.java + ") (" + expression + "))" : "(" + expression + ")";
    }

    private String bare(Type type, Scope scope, int depth) {
        if (depth <= 0 || random.nextInt(5) == 0) {
            return simple(type, scope);
        }
        int kind = random.nextInt(12);
        if (kind == 0) {
            return "(" + of(Type.BOOLEAN, scope, depth - 1) + " ? " + of(type, scope, depth - 1) + " : "
                    + of(type, scope, depth - 1) + ")";
        }
        if (kind == 1) {
            String call = calls.apply(type, scope);
            if (call != null) {
                return call;
            }
        }
        if (kind == 2) {
            String assignment = assignment(type, scope, depth - 1);
            if (assignment != null) {
                return assignment;
            }
        }
        if (kind == 3) {
            return choice(type, scope, depth - 1);
        }
        return compound(type, scope, depth - 1);
    }

    /** A constant or a variable. */
    private String simple(Type type, Scope scope) {
        Scope.Variable variable = variable(type, scope, false);
        if (variable != null && random.nextInt(4) != 0) {
            return variable.name();
        }
        return constant(type);
    }

    Scope.@Nullable Variable variable(Type type, Scope scope, boolean isAssignable) {
        List<Scope.Variable> fitting = scope.variables.stream()
                .filter(variable -> variable.type() == type && (variable.isAssignable() || !isAssignable))
                .toList();
        return fitting.isEmpty() ? null : pick(fitting);
    }

    String constant(Type type) {
        return switch (type) {
            case BOOLEAN -> "T.yes(" + random.nextBoolean() + ")";
            case BYTE -> "(byte) " + (random.nextInt(300) - 150 + "").replaceFirst("^-(.*)", "(-$1)");
            case SHORT -> "(short) " + (random.nextInt(70000) + "");
            case CHAR -> pick(List.of("'a'", "'Z'", "'\\u20ac'", "'0'", "'\\uffff'", "(char) 7"));
            case INT -> "(" + (random.nextBoolean() ? pick(INTS) : random.nextInt(20) - 4 + "") + ")";
            case LONG -> "(" + pick(LONGS) + ")";
            case FLOAT -> "(" + pick(FLOATS) + ")";
            case DOUBLE -> "(" + pick(DOUBLES) + ")";
            case STRING -> random.nextInt(25) == 0 ? "(String) null" : pick(STRINGS);
            case INTS -> pick(List.of("new int[] {3, -1, 7}", "new int[4]", "new int[] {5, 6}"));
            case LONGS -> pick(List.of("new long[] {1L << 33, -5}", "new long[3]"));
            case BYTES -> pick(List.of("new byte[] {127, -128, 3}", "new byte[2]"));
            case CHARS -> pick(List.of("new char[] {'q', '\\uffff'}", "\"char\".toCharArray()"));
            case DOUBLES -> pick(List.of("new double[] {0.5, -0.0, Double.NaN}", "new double[2]"));
            case STRINGS -> pick(List.of("new String[] {\"p\", null, \"q\"}", "new String[2]"));
            case OBJECTS ->
                pick(List.of(
                        "new Object[3]",
                        "new Object[] {0.5, 'x', 3L}",
                        "new String[] {\"s\", \"t\"}",
                        "new Integer[] {1, 2, 3}",
                        "new Shape[2]",
                        "new Dot[2]",
                        "new Object[] {1, \"two\", null}"));
            case OBJECT -> random.nextInt(15) == 0 ? "null" : pick(List.of("\"text\"", "42", "'c'", "2.5", "-7L"));
            case SHAPE ->
                random.nextInt(15) == 0
                        ? "null"
                        : pick(List.of("new Dot(1, 2L)", "new Box(\"in\", 0.5)", "new Dot(-9, 0L)"));
            case COLOUR -> pick(List.of("Colour.RED", "Colour.GREEN", "Colour.BLUE", "Colour.RED"));
            case COUNTER -> pick(List.of("new Counter(3)", "new Special(4, 9)", "new Counter(1)"));
            case LIST -> pick(List.of("T.list(1, 2, 3)", "T.list()", "T.list(9, -9)"));
            case MAP -> "T.map(\"k\", " + random.nextInt(9) + ")";
            case FUNCTION ->
                pick(List.of("T.function(Counter::twice)", "T.function(Math::abs)", "T.function(Integer::reverse)"));
        };
    }

    private @Nullable String assignment(Type type, Scope scope, int depth) {
        Scope.Variable target = variable(type, scope, true);
        if (target == null) {
            return null;
        }
        if (type.isNumber() && random.nextBoolean()) {
            return random.nextBoolean()
                    ? "(" + target.name() + pick(List.of("++", "--")) + ")"
                    : "(" + pick(List.of("++", "--")) + target.name() + ")";
        }
        return "(" + target.name() + " = " + value(type, scope, depth) + ")";
    }

    /** What may be stored: strings do not grow without end. */
    String value(Type type, Scope scope, int depth) {
        String expression = of(type, scope, depth);
        return type == Type.STRING ? "T.cut(" + expression + ")" : expression;
    }

    /** A switch. */
    private String choice(Type type, Scope scope, int depth) {
        StringBuilder text = new StringBuilder("(switch (");
        switch (random.nextInt(4)) {
            case 0 -> {
                String y = "y" + lambdaParameters++;
                text.append(of(Type.INT, scope, depth)).append(") {");
                text.append(" case 0, 1 -> ").append(of(type, scope, depth)).append(";");
                text.append(" case 7 -> { T.p(\"seven\"); ")
                        .append(type.java)
                        .append(" ")
                        .append(y)
                        .append(" = ")
                        .append(of(type, scope, depth))
                        .append("; yield ")
                        .append(y)
                        .append("; }");
                text.append(" default -> ").append(of(type, scope, depth)).append(";");
            }
            case 1 -> {
                text.append(of(Type.STRING, scope, depth)).append(") {");
                text.append(" case \"a\", \"12\" -> ")
                        .append(of(type, scope, depth))
                        .append(";");
                text.append(" case \"RED\" -> ").append(of(type, scope, depth)).append(";");
                text.append(" default -> ").append(of(type, scope, depth)).append(";");
            }
            case 2 -> {
                text.append(of(Type.COLOUR, scope, depth)).append(") {");
                text.append(" case RED -> ").append(of(type, scope, depth)).append(";");
                text.append(" case GREEN, BLUE -> ")
                        .append(of(type, scope, depth))
                        .append(";");
            }
            default -> patterns(text, type, scope, depth);
        }
        return text.append(" })").toString();
    }

    private void patterns(StringBuilder text, Type type, Scope scope, int depth) {
        boolean isShape = random.nextBoolean();
        String x = "x" + lambdaParameters++;
        text.append(of(isShape ? Type.SHAPE : Type.OBJECT, scope, depth)).append(") {");
        if (random.nextBoolean()) {
            text.append(" case null -> ").append(of(type, scope, depth)).append(";");
        }
        if (!isShape) {
            text.append(" case Integer ").append(x).append(" when ").append(x).append(" > 5 -> ");
            text.append(inside(type, scope, new Scope.Variable("((int) " + x + ")", Type.INT, Scope.Kind.FIXED), depth))
                    .append(";");
            text.append(" case String ").append(x).append(" -> ");
            text.append(inside(type, scope, new Scope.Variable(x, Type.STRING, Scope.Kind.FIXED), depth))
                    .append(";");
        }
        text.append(" case Dot(int ")
                .append(x)
                .append(", long _) when ")
                .append(x)
                .append(" != 3 -> ");
        text.append(inside(type, scope, new Scope.Variable(x, Type.INT, Scope.Kind.FIXED), depth))
                .append(";");
        text.append(" case Twin(Dot(var ").append(x).append(", _), Shape _) -> ");
        text.append(inside(type, scope, new Scope.Variable(x, Type.INT, Scope.Kind.FIXED), depth))
                .append(";");
        if (isShape) {
            text.append(" case Dot ")
                    .append(x)
                    .append(" -> ")
                    .append(of(type, scope, depth))
                    .append(";");
            text.append(" case Box(String ").append(x).append(", double _) -> ");
            text.append(inside(type, scope, new Scope.Variable(x, Type.STRING, Scope.Kind.FIXED), depth))
                    .append(";");
            text.append(" case Box ")
                    .append(x)
                    .append(" -> ")
                    .append(of(type, scope, depth))
                    .append(";");
            text.append(" case Twin ")
                    .append(x)
                    .append(" -> ")
                    .append(of(type, scope, depth))
                    .append(";");
        } else {
            text.append(" default -> ").append(of(type, scope, depth)).append(";");
        }
    }

    private String inside(Type type, Scope scope, Scope.Variable bound, int depth) {
        Scope inner = scope.block();
        inner.variables.add(bound);
        return of(type, inner, depth);
    }

    private String compound(Type type, Scope scope, int depth) {
        return switch (type) {
            case BOOLEAN -> condition(scope, depth);
            case BYTE, SHORT, CHAR -> "(" + type.java + ") (" + of(pick(Type.NUMBERS), scope, depth) + ")";
            case INT -> intOf(scope, depth);
            case LONG -> longOf(scope, depth);
            case FLOAT, DOUBLE -> floating(type, scope, depth);
            case STRING -> text(scope, depth);
            case OBJECT -> object(scope, depth);
            case SHAPE -> shape(scope, depth);
            case COLOUR ->
                pick(List.of(
                        "Colour.values()[" + of(Type.INT, scope, depth) + " & 1]",
                        random.nextInt(3) == 0 ? "Colour.valueOf(" + of(Type.STRING, scope, depth) + ")" : "Colour.RED",
                        of(Type.COLOUR, scope, depth) + ".next()"));
            case COUNTER -> counter(scope, depth);
            case LIST ->
                pick(List.of(
                        "T.list(" + of(Type.INT, scope, depth) + ", " + of(Type.INT, scope, depth) + ")",
                        "T.sorted(" + of(Type.LIST, scope, depth) + ")",
                        "T.mapped(" + of(Type.LIST, scope, depth) + ", " + of(Type.FUNCTION, scope, depth) + ")"));
            case MAP ->
                "T.put(" + of(Type.MAP, scope, depth) + ", " + of(Type.STRING, scope, depth) + ", "
                        + of(Type.INT, scope, depth) + ")";
            case FUNCTION -> function(scope, depth);
            default -> array(type, scope, depth);
        };
    }

    private String condition(Scope scope, int depth) {
        Type type = pick(Type.NUMBERS);
        Type reference = pick(List.of(Type.OBJECT, Type.SHAPE));
        return switch (random.nextInt(8)) {
            case 0 ->
                "(" + of(Type.BOOLEAN, scope, depth) + pick(List.of(" && ", " || ", " ^ ", " & ", " | "))
                        + of(Type.BOOLEAN, scope, depth) + ")";
            case 1 -> "!" + of(Type.BOOLEAN, scope, depth);
            case 2 -> "T.same(" + of(Type.OBJECT, scope, depth) + ", " + of(Type.OBJECT, scope, depth) + ")";
            case 3 ->
                "(" + of(reference, scope, depth) + " instanceof "
                        + pick(List.of(
                                "Dot",
                                "Box",
                                "Dot(int _, long _)",
                                reference == Type.OBJECT ? "Comparable<?>" : "Twin"))
                        + ")";
            case 4 -> of(Type.STRING, scope, depth) + pick(List.of(".isEmpty()", ".equals(\"a\")", ".contains(\"b\")"));
            default ->
                "(" + of(type, scope, depth) + " " + pick(COMPARISONS) + " "
                        + of(random.nextBoolean() ? type : pick(Type.NUMBERS), scope, depth) + ")";
        };
    }

    private String intOf(Scope scope, int depth) {
        return switch (random.nextInt(13)) {
            case 0 ->
                "(" + of(Type.INT, scope, depth) + pick(List.of(" << ", " >> ", " >>> "))
                        + of(pick(Type.INTEGERS), scope, depth) + ")";
            case 1 -> "(int) (" + of(pick(Type.NUMBERS), scope, depth) + ")";
            case 2 -> pick(List.of("-", "~", "+")) + "(" + of(Type.INT, scope, depth) + ")";
            case 3 -> element(Type.INTS, scope, depth);
            case 4 -> of(pick(Type.ARRAYS), scope, depth) + ".length";
            case 5 ->
                of(Type.STRING, scope, depth)
                        + pick(List.of(".length()", ".hashCode()", ".indexOf('b')", ".compareTo(\"b\")"));
            case 6 -> of(Type.COUNTER, scope, depth) + pick(List.of(".a", ".step(3)", ".next.a", ".a++"));
            case 7 -> of(Type.FUNCTION, scope, depth) + ".applyAsInt(" + of(Type.INT, scope, depth) + ")";
            case 8 ->
                pick(List.of(
                        random.nextInt(3) == 0
                                ? "Integer.parseInt(" + of(Type.STRING, scope, depth) + ")"
                                : "Integer.MAX_VALUE",
                        "Math.abs(" + of(Type.INT, scope, depth) + ")",
                        "Integer.bitCount(" + of(Type.INT, scope, depth) + ")",
                        "Math.floorMod(" + of(Type.INT, scope, depth) + ", 7)",
                        "Long.compare(" + of(Type.LONG, scope, depth) + ", 5)"));
            case 9 ->
                pick(List.of(
                        of(Type.SHAPE, scope, depth) + ".weigh(" + of(Type.INT, scope, depth) + ")",
                        of(Type.COLOUR, scope, depth) + ".mix(" + of(Type.INT, scope, depth) + ")",
                        "T.get(" + of(Type.LIST, scope, depth) + ", " + of(Type.INT, scope, depth) + ")",
                        "T.find(" + of(Type.MAP, scope, depth) + ", " + of(Type.STRING, scope, depth) + ")",
                        random.nextInt(3) == 0 ? "(int) (Integer) " + of(Type.OBJECT, scope, depth) : "14"));
            default -> arithmetic(Type.INT, scope, depth);
        };
    }

    private String longOf(Scope scope, int depth) {
        return switch (random.nextInt(7)) {
            case 0 ->
                "(" + of(Type.LONG, scope, depth) + pick(List.of(" << ", " >> ", " >>> "))
                        + of(pick(Type.INTEGERS), scope, depth) + ")";
            case 1 -> "(long) (" + of(pick(Type.NUMBERS), scope, depth) + ")";
            case 2 -> element(Type.LONGS, scope, depth);
            case 3 -> of(Type.COUNTER, scope, depth) + ".b";
            case 4 -> "Math.max(" + of(Type.LONG, scope, depth) + ", " + of(Type.LONG, scope, depth) + ")";
            default -> arithmetic(Type.LONG, scope, depth);
        };
    }

    /** Operands may be narrower: they are promoted. */
    private String arithmetic(Type type, Scope scope, int depth) {
        Type narrower = random.nextInt(3) == 0 ? pick(Type.INTEGERS) : type;
        Type other = narrower == Type.LONG && type == Type.INT ? Type.INT : narrower;
        return "(" + of(type, scope, depth) + pick(List.of(" + ", " - ", " * ", " / ", " % ", " & ", " | ", " ^ "))
                + of(other, scope, depth) + ")";
    }

    private String floating(Type type, Scope scope, int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> "(" + type.java + ") (" + of(pick(Type.NUMBERS), scope, depth) + ")";
            case 1 ->
                type == Type.DOUBLE
                        ? element(Type.DOUBLES, scope, depth)
                        : "Math.min(" + of(type, scope, depth) + ", " + of(type, scope, depth) + ")";
            case 2 -> "-(" + of(type, scope, depth) + ")";
            case 3 ->
                type == Type.DOUBLE
                        ? pick(List.of("Math.sqrt(", "Math.floor(", "Math.rint(", "Math.abs(")) + of(type, scope, depth)
                                + ")"
                        : "Math.abs(" + of(type, scope, depth) + ")";
            default ->
                "(" + of(type, scope, depth) + pick(List.of(" + ", " - ", " * ", " / ", " % "))
                        + of(random.nextInt(3) == 0 ? pick(Type.INTEGERS) : type, scope, depth) + ")";
        };
    }

    private String text(Scope scope, int depth) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> "(" + of(Type.STRING, scope, depth) + " + " + of(printable(), scope, depth) + ")";
            case 2 ->
                of(Type.STRING, scope, depth) + ".substring(" + of(Type.INT, scope, depth)
                        + (random.nextInt(3) == 0 ? ")" : " & 1)");
            case 3 ->
                of(Type.STRING, scope, depth)
                        + pick(List.of(".trim()", ".concat(\"c\")", ".replace('a', 'o')", ".repeat(2)"));
            case 4 -> element(Type.STRINGS, scope, depth);
            case 5 -> pick(List.of("String.valueOf(", "T.show(")) + of(printable(), scope, depth) + ")";
            case 6 -> of(Type.COUNTER, scope, depth) + ".c";
            default -> random.nextInt(4) == 0 ? "(String) " + of(Type.OBJECT, scope, depth) : "\"q\"";
        };
    }

    private Type printable() {
        return pick(List.of(
                Type.INT,
                Type.LONG,
                Type.CHAR,
                Type.BYTE,
                Type.DOUBLE,
                Type.FLOAT,
                Type.BOOLEAN,
                Type.OBJECT,
                Type.SHAPE,
                Type.LIST,
                Type.COLOUR));
    }

    private String object(Scope scope, int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> "(Object) " + of(Type.SHAPE, scope, depth);
            case 1 -> element(Type.OBJECTS, scope, depth);
            default ->
                "(Object) ("
                        + of(
                                pick(List.of(Type.INT, Type.LONG, Type.STRING, Type.DOUBLE, Type.COLOUR, Type.CHAR)),
                                scope,
                                depth)
                        + ")";
        };
    }

    private String shape(Scope scope, int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> "new Dot(" + of(Type.INT, scope, depth) + ", " + of(Type.LONG, scope, depth) + ")";
            case 1 -> "shallow(new Box(" + of(Type.OBJECT, scope, depth) + ", " + of(Type.DOUBLE, scope, depth) + "))";
            case 2 -> "shallow(new Twin(" + of(Type.SHAPE, scope, depth) + ", " + of(Type.SHAPE, scope, depth) + "))";
            case 3 ->
                random.nextInt(3) == 0
                        ? pick(List.of("(Shape) ", "(Dot) ")) + of(Type.OBJECT, scope, depth)
                        : "new Dot(0, " + of(Type.INT, scope, depth) + ")";
            default -> random.nextInt(3) == 0 ? "(Dot) " + of(Type.SHAPE, scope, depth) : constant(Type.SHAPE);
        };
    }

    private String counter(Scope scope, int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> "new Special(" + of(Type.INT, scope, depth) + ", " + of(Type.LONG, scope, depth) + ")";
            case 1 -> of(Type.COUNTER, scope, depth) + ".next";
            case 2 -> {
                Scope inner = scope.lambda();
                String x = "x" + lambdaParameters++;
                inner.variables.add(new Scope.Variable(x, Type.INT, Scope.Kind.FIXED));
                yield "new Counter(" + of(Type.INT, scope, depth) + ") { @Override int step(int " + x
                        + ") { return T.spent() ? " + x + " : " + of(Type.INT, inner, Math.min(depth, 1)) + "; } }";
            }
            default -> "new Counter(" + of(Type.INT, scope, depth) + ")";
        };
    }

    private String function(Scope scope, int depth) {
        Scope inner = scope.lambda();
        String x = "x" + lambdaParameters++;
        inner.variables.add(new Scope.Variable(x, Type.INT, Scope.Kind.FIXED));
        return switch (random.nextInt(3)) {
            case 0 -> "T.function(" + of(Type.COUNTER, scope, depth) + "::step)";
            default -> "T.function(" + x + " -> T.spent() ? " + x + " : " + of(Type.INT, inner, depth) + ")";
        };
    }

    private String array(Type type, Scope scope, int depth) {
        Type element = type.element();
        return switch (random.nextInt(4)) {
            case 0 -> "new " + element.java + "[" + size(scope, depth) + "]";
            case 1 -> of(type, scope, depth) + ".clone()";
            case 2 -> "Arrays.copyOf(" + of(type, scope, depth) + ", " + of(Type.INT, scope, depth) + " & 3 | 2)";
            default ->
                "new " + element.java + "[] {" + of(element, scope, depth) + ", " + of(element, scope, depth) + "}";
        };
    }

    private String size(Scope scope, int depth) {
        return random.nextInt(8) == 0
                ? "T.size(" + of(Type.INT, scope, depth) + ")"
                : of(Type.INT, scope, depth) + " & 3 | 2";
    }

    /** An element of an array. */
    String element(Type array, Scope scope, int depth) {
        String index = random.nextInt(12) == 0
                ? of(Type.INT, scope, depth)
                : of(Type.INT, scope, depth) + pick(List.of(" & 1", " & 1", " & 1", " & 2"));
        String of = of(array, scope, depth);
        return (of.startsWith("new ") ? "(" + of + ")" : of) + "[" + index + "]";
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
