package language;

import java.util.List;

/** JLS 14.30, 15.28: sealed hierarchies, pattern matching, record patterns, guards. */
public class Patterns {
    sealed interface Shape permits Circle, Square, Group {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    record Group(Shape first, Shape second) implements Shape {}

    sealed interface Expr {
        record Num(long value) implements Expr {}

        record Add(Expr left, Expr right) implements Expr {}

        record Mul(Expr left, Expr right) implements Expr {}

        record Neg(Expr of) implements Expr {}
    }

    static long eval(Expr e) {
        return switch (e) {
            case Expr.Num(var value) -> value;
            case Expr.Add(Expr.Num(long a), Expr.Num(long b)) -> a + b;
            case Expr.Add(var left, var right) -> eval(left) + eval(right);
            case Expr.Mul(Expr.Num(var zero), _) when zero == 0 -> 0;
            case Expr.Mul(var left, var right) -> eval(left) * eval(right);
            case Expr.Neg(Expr.Neg(var inner)) -> eval(inner);
            case Expr.Neg(var of) -> -eval(of);
        };
    }

    static double area(Shape shape) {
        return switch (shape) {
            case Circle(double r) -> r * r * 3;
            case Square s -> s.side() * s.side();
            case Group(Circle(var r), Square(var s)) when r > s -> -1;
            case Group g -> area(g.first()) + area(g.second());
        };
    }

    static String describe(Object o) {
        return switch (o) {
            case null -> "null";
            case Integer i when i > 100 -> "big int " + i;
            case Integer i -> "int " + i;
            case Long l -> "long " + l;
            case String s when s.isEmpty() -> "empty string";
            case String s when s.length() > 5 -> "long string " + s.length();
            case String s -> "string " + s;
            case int[] a when a.length == 0 -> "no ints";
            case int[] a -> "ints from " + a[0];
            case Object[] a -> "array of " + a.length;
            case List<?> l when l.size() == 3 -> "three of " + l.get(0);
            case List<?> l -> "list " + l;
            case Thread.State state -> "state " + state;
            case Character c -> "char " + (int) c;
            case Exception e -> "exception " + e.getMessage();
            default -> "a " + o.getClass().getSimpleName();
        };
    }

    static String scope(Object o) {
        if (!(o instanceof String s)) {
            return "no string";
        }
        return s.toUpperCase();
    }

    static String both(Object a, Object b) {
        if (a instanceof String s && b instanceof Integer i && s.length() == i) {
            return s + i;
        }
        return a instanceof Integer i ? "int " + i : b instanceof String s ? "string " + s : "neither";
    }

    record Box<T>(T content) {}

    static String unbox(Box<? extends Box<?>> box) {
        return switch (box) {
            case Box<? extends Box<?>>(Box<?>(String s)) -> "string " + s;
            case Box<? extends Box<?>>(Box<?>(Integer i)) -> "int " + i;
            case Box<? extends Box<?>>(Box<?>(var any)) -> "any " + any;
            case Box<? extends Box<?>>(var nothing) -> "empty " + nothing;
        };
    }

    enum Coin {
        HEAD,
        TAIL
    }

    sealed interface Face permits Toss, Number {}

    record Toss(Coin coin) implements Face {}

    record Number(int n) implements Face {}

    static String faces(Face face) {
        return switch (face) {
            case Toss(Coin c) when c == Coin.HEAD -> "head";
            case Toss t -> "other " + t.coin();
            case Number(int n) when n % 2 == 0 -> "even";
            case Number(int n) -> "odd " + n;
        };
    }

    record Thrower(String s) {
        @Override
        public String s() {
            throw new IllegalStateException("no accessor for you");
        }
    }

    public static void main(String[] args) {
        Expr e = new Expr.Add(
                new Expr.Mul(new Expr.Num(6), new Expr.Num(7)), new Expr.Neg(new Expr.Neg(new Expr.Num(-2))));
        System.out.println(e + " = " + eval(e));
        System.out.println(eval(new Expr.Mul(new Expr.Num(0), null)));
        System.out.println(area(new Group(new Circle(2), new Square(3))));
        System.out.println(area(new Group(new Circle(4), new Square(3))));
        Object[] things = {
            null, 5, 500, 7L, "", "short", "longer string", new int[0], new int[] {3, 4}, new String[2], List.of(1, 2),
            List.of(7, 8, 9), Thread.State.NEW, 'x', new RuntimeException("hm"), 1.5, new Circle(1)
        };
        for (Object thing : things) {
            System.out.println(describe(thing));
        }
        System.out.println(scope("abc") + " " + scope(1) + " " + scope(null));
        System.out.println(both("abc", 3) + " " + both(1, 2) + " " + both(null, "x") + " " + both(null, null));
        System.out.println(unbox(new Box<>(new Box<>("s"))) + ", " + unbox(new Box<>(new Box<>(1))) + ", "
                + unbox(new Box<>(new Box<>(null))) + ", " + unbox(new Box<>(null)));
        System.out.println(faces(new Toss(Coin.HEAD)) + " " + faces(new Toss(Coin.TAIL)) + " " + faces(new Toss(null)) + " "
                + faces(new Number(4)) + " " + faces(new Number(5)));
        try {
            if ((Object) new Thrower("x") instanceof Thrower(String s)) {
                System.out.println(s);
            }
        } catch (MatchException match) {
            System.out.println("match failed: " + match.getCause().getMessage());
        }
        try {
            area(null);
        } catch (NullPointerException npe) {
            System.out.println("null selector");
        }
    }
}
