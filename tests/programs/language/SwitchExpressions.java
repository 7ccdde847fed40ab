package language;

/** Switch expressions and their yields. */
public class SwitchExpressions {
    enum Size {
        S,
        M,
        L
    }

    static int number(Size size) {
        return switch (size) {
            case S -> 1;
            case M -> {
                int sum = 0;
                for (int i = 0; i < 4; i++) {
                    if (i == 2) {
                        continue;
                    }
                    sum += i;
                }
                yield sum;
            }
            case L -> throw new IllegalStateException("L");
        };
    }

    static String kind(int n) {
        return switch (n) {
            case 1, 3, 5, 7, 9:
                yield "odd";
            case 0:
            case 2:
            case 4:
                if (n == 0) {
                    yield "zero";
                }
                yield "even";
            default:
                yield n < 0 ? "negative" : "large";
        };
    }

    static long mixed(char c) {
        return switch (c) {
            case 'a' -> 1;
            case 'b' -> 2L;
            case 'c' -> 'c';
            default -> (short) -1;
        };
    }

    static int nested(int a, int b) {
        return switch (a) {
            case 0 ->
                switch (b) {
                    case 0 -> 0;
                    default -> {
                        try {
                            yield 10 / (b - 1);
                        } catch (ArithmeticException e) {
                            yield -1;
                        } finally {
                            System.out.print("finally ");
                        }
                    }
                };
            default ->
                a
                        * switch (b) {
                            case 1 -> 100;
                            default -> 1000;
                        };
        };
    }

    public static void main(String[] args) {
        for (Size size : Size.values()) {
            try {
                System.out.println(number(size));
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
        for (int i = -1; i < 11; i++) {
            System.out.print(kind(i) + " ");
        }
        System.out.println();
        System.out.println(mixed('a') + " " + mixed('b') + " " + mixed('c') + " " + mixed('d'));
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 3; b++) {
                System.out.println(nested(a, b));
            }
        }
        int sparse = 0;
        for (int i : new int[] {Integer.MIN_VALUE, -1, 0, 1000000, Integer.MAX_VALUE, 5}) {
            sparse = sparse * 10
                    + switch (i) {
                        case Integer.MIN_VALUE -> 1;
                        case Integer.MAX_VALUE -> 2;
                        case 1000000 -> 3;
                        case -1 -> 4;
                        default -> 5;
                    };
        }
        System.out.println(sparse);
        Object o = switch (args.length) {
            case 0 -> 1;
            default -> 2.0;
        };
        System.out.println(o);
        System.out.println(args.length == 0 ? 1 : 2.0);
    }
}
