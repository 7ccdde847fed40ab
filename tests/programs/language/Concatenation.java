package language;

/** JLS 15.18.1: string concatenation, and in which order its operands are evaluated. */
public class Concatenation {
    static int calls;

    static String next(String s) {
        calls++;
        return s + calls;
    }

    static class Shown {
        @Override
        public String toString() {
            return null;
        }
    }

    public static void main(String[] args) {
        boolean z = true;
        byte b = -1;
        short s = -300;
        char c = 'ß';
        int i = 1 << 30;
        long l = -1L;
        float f = 1.10f;
        double d = 1e-7;
        String none = null;
        Object o = null;
        char[] chars = {'h', 'i'};
        Integer boxed = 77;
        System.out.println("" + z + b + s + c + i + l + f + d + none + o + boxed);
        System.out.println(1 + 2 + "3" + 4 + 5 + '6' + 'a' + ('a' + 1) + (char) ('a' + 1));
        System.out.println(none + null + o);
        System.out.println("[" + new Shown() + "]" + String.valueOf(chars) + String.valueOf((Object) null));
        System.out.println(next("a") + next("b") + next("c"));
        String grown = "x";
        grown += 1;
        grown += 'c';
        grown += null;
        grown += 1.0f;
        grown += new int[0].length + 1;
        System.out.println(grown);
        String[] array = {"p", "q"};
        int at = 0;
        array[at++] += array[at] + at;
        System.out.println(array[0] + array[1] + at);
        Object asObject = "obj";
        asObject += "ect";
        System.out.println(asObject);
        final String constant = "con" + "stant" + 1 + 'c' + 2.0 + true;
        System.out.println(constant == ("con" + "stant1c2.0true") ? "folded" : "not folded");
        System.out.println(constant == new String(constant) ? "same" : "not same");
        System.out.println(constant == new String(constant).intern() ? "interned" : "not interned");
        String eleven = "";
        for (int n = 0; n < 200; n++) {
            eleven = eleven + n % 10;
        }
        System.out.println(eleven.length() + " " + eleven.hashCode());
        System.out.println("a" + 1 + "b" + 2L + "c" + 3f + "d" + 4d + "e" + 'f' + "g" + z + "h" + none + "i" + boxed
                + "j" + b + "k" + s + "l" + l + "m" + new StringBuilder("sb") + "n" + i + "o" + o + "p");
        System.out.println("tab\tquote\"back\\slash \0 nul".length() + "\u0041\101\7".length() + "😀".length());
        System.out.println("""
                Text blocks
                  keep "indentation" and \
                join lines,
                trailing\s\s
                escapes \t| \""" done""" + "|");
        System.out.println("""
            a
             b
            """.replace("\n", "$"));
    }
}
