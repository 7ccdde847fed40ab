package dev.diatom.tests.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A Java program made from a seed: a class {@code generated.PSEED} with a method {@code run()}. What it does is fixed by the
 * language and the library's documentation, and it ends; everything else is left to chance: types, shapes, exceptions and the
 * way control takes. It traces to {@code generated.T}.
 */
public final class RandomProgram {
    private static final int METHODS = 3;
    /** Calls of a method are made while all that follows from them is less. */
    private static final long COST_MAX = 3000;

    private static final List<Type> FIELDS = List.of(
            Type.INT,
            Type.INT,
            Type.LONG,
            Type.BYTE,
            Type.CHAR,
            Type.DOUBLE,
            Type.FLOAT,
            Type.STRING,
            Type.INTS,
            Type.OBJECTS,
            Type.OBJECT,
            Type.SHAPE,
            Type.COUNTER,
            Type.LIST,
            Type.MAP,
            Type.COLOUR,
            Type.FUNCTION);

    private record Method(
            String name, List<Type> parameters, @Nullable Type result, boolean isRecursive, long cost) {}

    private final long seed;
    private final Random random;
    private final Expressions expressions;
    private final List<Method> methods = new ArrayList<>();
    private final List<Scope.Variable> fields = new ArrayList<>();
    /** Of the calls in the method being made. */
    private long cost;

    private RandomProgram(long seed) {
        this.seed = seed;
        random = new Random(seed);
        expressions = new Expressions(random, this::call);
    }

    /** The simple name of a seed's class. */
    public static String className(long seed) {
        return "P" + seed;
    }

    /** The source of a seed's class. */
    public static String source(long seed) {
        return new RandomProgram(seed).source();
    }

    private String source() {
        StringBuilder text =
                new StringBuilder("package generated;\n\nimport java.util.*;\nimport java.util.function.*;\n\n"
                        + "@SuppressWarnings(\"all\")\npublic final class " + className(seed) + " {\n");
        Scope constants = Scope.ofMethod(List.of(), null);
        for (Type type : FIELDS) {
            String name = "f" + fields.size();
            String modifier = random.nextInt(6) == 0 ? "static volatile " : "static ";
            text.append("    " + modifier + type.java + " " + name + " = " + expressions.constant(type) + ";\n");
            fields.add(new Scope.Variable(name, type, Scope.Kind.FIELD));
        }
        constants.variables.add(new Scope.Variable("x", Type.INT, Scope.Kind.FIXED));
        cost = COST_MAX;
        text.append(classes(
                expressions.of(Type.INT, constants, 2),
                expressions.of(Type.INT, constants, 2),
                expressions.of(Type.INT, constants, 2)));
        for (int i = 0; i < METHODS; i++) {
            text.append(method("m" + i));
        }
        text.append(main());
        return text.append("}\n").toString();
    }

    private String method(String name) {
        boolean isRecursive = random.nextInt(4) == 0;
        Type result = random.nextInt(4) == 0 ? null : expressions.pick(Type.FREQUENT);
        List<Type> parameters = new ArrayList<>();
        List<Scope.Variable> variables = new ArrayList<>(fields);
        StringBuilder text =
                new StringBuilder("    static " + (result == null ? "void" : result.java) + " " + name + "(");
        if (isRecursive) {
            text.append("int depth, ");
        }
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            Type type = expressions.pick(Type.FREQUENT);
            text.append(i == 0 ? "" : ", ").append(type.java).append(" a").append(i);
            parameters.add(type);
            variables.add(new Scope.Variable("a" + i, type, Scope.Kind.LOCAL));
        }
        cost = 1;
        Scope scope = Scope.ofMethod(variables, result == null ? "" : result.name());
        text.append(") ");
        String body = new Statements(random, expressions).body(scope, result, 4 + random.nextInt(3));
        Method made = new Method(name, parameters, result, isRecursive, isRecursive ? 4 * cost : cost);
        if (isRecursive) {
            // The one call of itself comes first, and not always.
            String call = name + "(depth - 1, " + arguments(parameters, Scope.ofMethod(variables, null)) + ")";
            String result1 = result == null ? call + ";" : "T.p(T.show(" + call + "));";
            if (result == Type.FUNCTION) {
                result1 = call + ".applyAsInt(1);";
            }
            body = "{\n        if (depth > 0) { " + result1 + " }\n" + body.substring(2);
        }
        methods.add(made);
        return text + body;
    }

    private String main() {
        StringBuilder text = new StringBuilder("    public static void run() {\n");
        List<Method> reversed = methods.reversed();
        for (Method method : reversed) {
            cost = 0;
            Scope scope = Scope.ofMethod(fields, null);
            for (int i = 0; i < 2; i++) {
                text.append("        try { ");
                boolean shows = method.result() != null && method.result() != Type.FUNCTION;
                String call = call(method, scope);
                text.append(shows ? "T.p(" + call + ");" : call + ";");
                text.append(" } catch (Throwable e) { T.caught(e); }\n");
            }
        }
        for (Scope.Variable field : fields) {
            if (field.type() != Type.FUNCTION) {
                text.append("        T.p(" + field.name() + ");\n");
            }
        }
        return text.append("    }\n").toString();
    }

    private @Nullable String call(Type result, Scope scope) {
        List<Method> fitting = methods.stream()
                .filter(method -> method.result() == result && cost + scope.times * method.cost() < COST_MAX)
                .toList();
        if (fitting.isEmpty()) {
            return null;
        }
        Method method = expressions.pick(fitting);
        cost += scope.times * method.cost();
        return call(method, scope);
    }

    private String call(Method method, Scope scope) {
        String depth = method.isRecursive() ? random.nextInt(4) + ", " : "";
        return method.name() + "(" + depth + arguments(method.parameters(), scope) + ")";
    }

    private String arguments(List<Type> parameters, Scope scope) {
        return String.join(
                ", ",
                parameters.stream().map(type -> expressions.of(type, scope, 1)).toList());
    }

    /** What all programs have. The arguments are expressions of an int x. */
    private static String classes(String dotWeight, String greenMix, String counterStep) {
        return """
                sealed interface Shape permits Dot, Box, Twin {
                    default int weigh(int x) { return x; }
                }
                record Dot(int x, long y) implements Shape {
                    public int weigh(int x) { return this.x + %s; }
                }
                record Box(Object content, double size) implements Shape {}
                record Twin(Shape left, Shape right) implements Shape {
                    public int weigh(int x) { return left.weigh(x) - right.weigh(x + 1); }
                }
                static Shape shallow(Shape shape) {
                    return height(shape, 4) > 3 ? new Dot(0, 0) : shape;
                }
                static int height(Object shape, int limit) {
                    if (limit == 0) { return 1; }
                    return switch (shape) {
                        case Twin(Shape left, Shape right) -> 1 + Math.max(height(left, limit - 1), height(right, limit - 1));
                        case Box(Object content, double _) -> 1 + height(content, limit - 1);
                        case null, default -> 1;
                    };
                }
                enum Colour {
                    RED, GREEN { int mix(int x) { return %s; } }, BLUE;
                    int mix(int x) { return x ^ ordinal(); }
                    Colour next() { return values()[(ordinal() + 1) %% 3]; }
                }
                static class Counter {
                    int a; long b; String c; Counter next;
                    Counter(int a) { this.a = a; b = a * 3L; c = "c" + a; }
                    int step(int x) { a += x; return %s; }
                    static int twice(int x) { return 2 * x; }
                    public String toString() { return "Counter " + a + " " + b + " " + c + (next == null ? "" : "+"); }
                }
                static final class Special extends Counter {
                    Special(int a, long b) { super(a); this.b = b; next = new Counter(a); }
                    int step(int x) { return super.step(x) + (int) b; }
                    public String toString() { return "Special " + a; }
                }
                static final class Trouble extends RuntimeException {
                    Trouble(int code) { super("trouble " + code); }
                }
                record Door(int number) implements AutoCloseable {
                    public void close() {
                        T.p("close " + number);
                        if (number %% 5 == 3) { throw new Trouble(number); }
                    }
                }
            """.formatted(dotWeight, greenMix, counterStep);
    }
}
