package language;

/** String concatenation of every type, with control characters and many operands (JLS 15.18.1). */
public class ConcatenationOfAll {
    static final char ONE = 1;
    static final String TWO = "\u0002";
    static int calls;

    static int next() {
        return ++calls;
    }

    public static void main(String[] args) {
        byte b = -1;
        short s = -2;
        char c = 'c';
        int i = 3;
        long l = 4L;
        float f = 0.5f;
        double d = 1e-5;
        boolean z = true;
        Object o = null;
        String n = null;
        char[] chars = {'x'};
        System.out.println("" + b + s + c + i + l + f + d + z + o + n + chars.length);
        String controls = "a\u0001" + i + "\u0002b" + TWO + c + ONE + l + "\u0000";
        for (char x : controls.toCharArray()) {
            System.out.print((int) x + " ");
        }
        System.out.println();
        System.out.println((ONE + "x" + next() + TWO).length() + " " + (TWO + ONE + next()).length()
                + ("" + ONE + ONE + next()).length());
        System.out.println(next() + next() + "a" + next() + next() + (next() + next()));
        System.out.println('a' + 'b' + "c" + 'd' + 'e' + 1 + 2 + (1 + 2) + (char) ('a' + 2) + 1.0f + -0.0 + null);
        String t = "t";
        t += t += t + next();
        System.out.println(t);
        final String constant = "con" + "stant" + 1 + 'c' + true + 1.5;
        System.out.println(constant == ("constant" + "1ctrue1.5"));
        StringBuilder sb = new StringBuilder();
        sb.append(b)
                .append(s)
                .append(c)
                .append(i)
                .append(l)
                .append(f)
                .append(d)
                .append(z)
                .append(o)
                .append(n)
                .append(chars)
                .append("abc", 1, 2)
                .append(chars, 0, 1);
        System.out.println(sb);
        String many = "" + i + l + c + i + l + c + i + l + c + i + l + c + i + l + c + i + l + c + i + l + c + i + l + c
                + i + l + c + i + l + c + i + l + c + i + l + c + i + l + c;
        System.out.println(many);
        Object self = new Object() {
            int times;

            @Override
            public String toString() {
                return "self" + ++times;
            }
        };
        System.out.println("" + self + self + self);
    }
}
