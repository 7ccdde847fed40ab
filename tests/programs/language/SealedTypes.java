package language;

/** Sealed hierarchies and exhaustive switches. */
public class SealedTypes {
    sealed interface Expr permits Num, Add, Mul, Neg {}

    record Num(int value) implements Expr {}

    record Add(Expr left, Expr right) implements Expr {}

    record Mul(Expr left, Expr right) implements Expr {}

    record Neg(Expr inner) implements Expr {}

    static int eval(Expr e) {
        return switch (e) {
            case Num(int v) -> v;
            case Add(Expr l, Expr r) -> eval(l) + eval(r);
            case Mul(Num(int a), Num(int b)) -> a * b;
            case Mul(Expr l, Expr r) -> eval(l) * eval(r);
            case Neg(Neg(var inner)) -> eval(inner);
            case Neg(var inner) -> -eval(inner);
        };
    }

    static Expr simplify(Expr e) {
        return switch (e) {
            case Add(Num(int a), Num(int b)) when a == -b -> new Num(0);
            case Add(Num(var a), var r) when a == 0 -> simplify(r);
            case Add(var l, Num(var b)) when b == 0 -> simplify(l);
            case Mul(Num(var a), var unused) when a == 0 -> new Num(0);
            case Mul(Num(var a), var r) when a == 1 -> simplify(r);
            case Add(var l, var r) -> new Add(simplify(l), simplify(r));
            case Mul(var l, var r) -> new Mul(simplify(l), simplify(r));
            case Neg n -> n;
            case Num n -> n;
        };
    }

    abstract static sealed class Shape permits Circle, Square {
        abstract double area();
    }

    static final class Circle extends Shape {
        double r = 2;

        double area() {
            return 3 * r * r;
        }
    }

    static non-sealed class Square extends Shape {
        double area() {
            return 4;
        }
    }

    static class Big extends Square {
        double area() {
            return super.area() * 100;
        }
    }

    static String name(Shape s) {
        return switch (s) {
            case Circle c -> "circle " + c.r;
            case Big b -> "big " + b.area();
            case Square q -> "square " + q.area();
        };
    }

    public static void main(String[] args) {
        Expr e = new Add(new Mul(new Num(3), new Num(4)), new Neg(new Neg(new Num(5))));
        System.out.println(eval(e) + " " + e);
        Expr zero = new Add(new Num(0), new Mul(new Num(1), new Add(new Num(7), new Num(-7))));
        System.out.println(simplify(zero) + " " + simplify(simplify(zero)) + " " + eval(zero));
        for (Shape s : new Shape[] {new Circle(), new Square(), new Big()}) {
            System.out.println(name(s));
        }
        try {
            eval(null);
        } catch (NullPointerException x) {
            System.out.println("null");
        }
        try {
            eval(new Neg(null));
        } catch (NullPointerException x) {
            System.out.println("null inside");
        }
    }
}
