package language;

import java.util.Arrays;

/** JLS 15.7, 15.26, 5.2, 5.6, 15.25: order of evaluation with failures in the middle, compound assignment, conditional types. */
public class OrderAndAssignment {
    static final StringBuilder LOG = new StringBuilder();
    static int[] array = {1, 2, 3};
    static byte b = 100;
    static short s = 30000;
    static char c = 'a';
    static float f = 16777216f;
    static long l = 1L << 53;
    static double d = 0.1;
    static String text = "t";
    static Integer boxed = 127;
    static Object object = "o";

    static int i(int n) {
        LOG.append(n).append(' ');
        return n;
    }

    static int[] a(String name, int[] a) {
        LOG.append(name).append(' ');
        return a;
    }

    static int fail(String name) {
        LOG.append(name).append("! ");
        throw new IllegalStateException(name);
    }

    static <T> T see(String what, T value) {
        LOG.append(what).append(' ');
        return value;
    }

    interface Action {
        Object run();
    }

    static void attempt(String what, Action action) {
        LOG.setLength(0);
        Object result;
        try {
            result = action.run();
        } catch (RuntimeException e) {
            result = e.getClass().getSimpleName();
        }
        System.out.println(what + ": " + result + " | " + LOG);
    }

    static int sum(int... all) {
        return Arrays.stream(all).sum();
    }

    int field = 3;

    static OrderAndAssignment none() {
        LOG.append("none ");
        return null;
    }

    static void nop(int n) {}

    public static void main(String[] args) {
        attempt("operands", () -> i(1) + i(2) * i(3) - i(4) / i(5));
        attempt("division", () -> i(1) / i(0) + i(2));
        attempt("left fails", () -> fail("left") + i(1));
        attempt("index fails", () -> a("array", null)[fail("index")]);
        attempt("null array", () -> a("array", null)[i(1)]);
        attempt("null array store", () -> a("array", null)[i(1)] = i(2));
        attempt("bad index store", () -> a("array", array)[i(9)] = i(2));
        attempt("bad index store fails", () -> a("array", array)[i(9)] = fail("value"));
        attempt("compound null", () -> a("array", null)[i(1)] += i(2));
        attempt("compound index", () -> a("array", array)[i(9)] += fail("value"));
        attempt("compound fails", () -> a("array", array)[i(1)] += fail("value"));
        attempt("null field", () -> none().field = i(1));
        attempt("null field compound", () -> none().field += i(1));
        attempt("static by null", () -> {
            nop(i(3));
            return none().array.length;
        });
        attempt("arguments", () -> sum(i(1), i(2), i(3)) + sum());
        attempt("arguments fail", () -> sum(i(1), fail("two"), i(3)));
        attempt("dimensions", () -> new int[i(2)][i(-1)][i(3)].length);
        attempt("dimensions fail", () -> new int[i(2)][fail("second")].length);
        attempt("initialiser", () -> Arrays.toString(new int[] {i(3), i(2), array[0]++ + array[0]}));
        attempt("saved left", () -> {
            int x = 5;
            x += (x = 10) * 2 + x++;
            return x;
        });
        attempt("saved element", () -> {
            int[] v = {1, 2, 3};
            int k = 0;
            v[k] = k = 2;
            v[k++] += k++ * 10;
            v[k - 3] -= v[k - 4] << k;
            return Arrays.toString(v) + k;
        });
        attempt("array replaced", () -> {
            int[] v = {1, 2};
            int[] w = v;
            v[0] = (v = new int[] {7, 8})[1];
            return Arrays.toString(w) + Arrays.toString(v);
        });
        attempt("short circuit", () -> (i(1) > 1 && i(2) > 1) || !(i(3) > 2 || i(4) > 1) | i(5) > 1 & i(6) > 9 ^ true);
        attempt("conditional", () -> i(1) > 0 ? i(2) > 5 ? i(3) : i(4) : i(5));
        System.out.println("byte " + (b += 100) + " " + (b *= 2.6) + " " + (b >>>= 1) + " " + (b -= 'a') + " "
                + (b <<= 9) + " " + ++b + " " + b--);
        b = -1;
        System.out.println(
                (b >>>= 10) + " " + (b >>>= 25) + " " + (b ^= 0x1FF) + " " + (byte) (b / 0.0) + " " + (b |= 'z'));
        System.out.println(
                "short " + (s += 10000) + " " + (s /= 0.001) + " " + (s %= 7) + " " + (s -= 1e10) + " " + s++);
        System.out.println("char " + (c += 1) + " " + (int) (c *= 1000) + " " + (c = 'x') + " " + (c -= 0.5) + " "
                + (int) (c -= 200) + " " + (char) (c + 100) + (int) c++ + (int) c);
        System.out.println("float " + (f += 1) + " " + (f += 1.5) + " " + (f /= 0) + " " + (f -= f) + " " + (f = 1)
                + (f += Long.MAX_VALUE) + " " + (f = 3) + (f %= 0.7));
        System.out.println("long " + (l += 1.0f) + " " + (l += 1) + " " + (l *= 1.1) + " " + (l <<= 65) + " "
                + (l >>>= 'b') + " " + (l = Long.MIN_VALUE) + (l /= -1) + " " + (l += Double.NaN) + " " + (l -= 1e300));
        System.out.println("double " + (d += 0.2f) + " " + (d *= 'a') + " " + (d %= -5) + " " + (d -= Long.MAX_VALUE)
                + " " + -0.0 + (0.0 == -0.0) + Double.valueOf(0.0).equals(-0.0) + (d = Double.MIN_VALUE / 2) + 1 / d);
        text += 1 + 2 + 'c' + (String) null + 1.0f + new char[0].length;
        object += "x" + 1;
        System.out.println(text + " " + object + " " + 1 + 2 + 'a' + ('a' + 1) + (char) ('a' + 1) + null + 1e7 + 1e-4f
                + 100L + true);
        char[] chars = {'h', 'i'};
        System.out.println(String.valueOf(chars)
                + (String) null
                + (Object) null
                + (byte) 200
                + (short) 70000
                + (int) 3.99e20
                + (long) Float.NaN
                + (char) 97.9);
        Integer before = boxed++;
        System.out.println(before + " " + boxed + " " + (before == (Integer) 127) + " " + boxed.equals(128) + " "
                + (boxed == 128) + " " + boxed.equals(128L));
        Character cc = 'q';
        cc++;
        Byte bb = 127;
        bb++;
        Long ll = 1L;
        ll += cc;
        Double dd = 1.0;
        dd /= 3;
        System.out.println(cc + " " + bb + " " + ll + " " + dd + " " + -bb + " " + ~cc);
        boolean yes = args.length == 0;
        Object mixed = yes ? 1 : "s";
        Object promoted = yes ? 1 : 2.0;
        Object boxedMixed = yes ? Integer.valueOf(1) : Double.valueOf(2);
        Object chr = yes ? 'a' : 0;
        Object chrInt = yes ? 'a' : i(0);
        Object sameByte = yes ? (byte) 1 : 'b';
        Object sht = yes ? (byte) 1 : (short) 2;
        Object lng = yes ? 1 : 2L;
        Object cast = yes ? (Object) 1 : 2.0;
        Integer nothing = null;
        System.out.println(mixed + " " + promoted + " " + boxedMixed + " " + chr + " " + chrInt + " " + sameByte
                + sameByte.getClass().getSimpleName() + " " + sht.getClass().getSimpleName() + " "
                + lng.getClass().getSimpleName() + " " + cast);
        attempt("unboxed null in conditional", () -> {
            Integer r = yes ? nothing : 0;
            return r;
        });
        attempt("null stays", () -> {
            Integer r = yes ? nothing : Integer.valueOf(0);
            return r;
        });
        attempt("unboxed comparison", () -> nothing == 0);
        attempt("string of null", () -> "" + nothing + none());
        attempt("see", () -> see("a", "x") + see("b", 1) + see("c", 'c') + (see("d", 1) + see("e", 2)));
        attempt("switch order", () -> switch (i(2)) {
            case 1 -> i(10);
            case 2 -> i(20) + i(30);
            default -> i(40);
        });
        System.out.println((5 & 6 | 1 ^ 3) + " " + (-7 / 2) + (-7 % 2) + (-7 >> 1) + (-7 >>> 28) + " " + (1 << 33)
                + (1L << 33) + " " + (Integer.MIN_VALUE / -1) + (Integer.MIN_VALUE % -1) + " "
                + Math.abs(Integer.MIN_VALUE) + " " + 5.5 % -2 + -5.5 % 2);
        int x = 3;
        x = x++ + ++x + x-- - --x;
        System.out.println(x + " " + -(-x) + - -x + ~-x + (x > 3 == true != false));
    }
}
