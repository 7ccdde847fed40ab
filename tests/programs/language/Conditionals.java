package language;

/** The conditional operator's types and boxing (JLS 15.25). */
public class Conditionals {
    static boolean yes() {
        return true;
    }

    static Object type(Object o) {
        return o.getClass().getSimpleName() + ":" + o;
    }

    public static void main(String[] args) {
        boolean t = yes();
        Integer i = 5;
        Character c = 'c';
        System.out.println(
                type(t ? 1 : 2.0) + " " + type(t ? 1 : 'a') + " " + type(t ? i : c) + " " + type(t ? 'a' : i));
        System.out.println(type(t ? (Object) 1 : 2.0) + " " + type(t ? 1L : 2) + " " + type(t ? (byte) 1 : (short) 2)
                + " " + type(t ? 'a' : 0));
        System.out.println(type(t ? (byte) 1 : 'a') + " " + type(t ? "s" : 1) + " " + type(t ? i : "s"));
        Integer none = null;
        try {
            int x = t ? none : 0;
            System.out.println(x);
        } catch (NullPointerException e) {
            System.out.println("unboxed null");
        }
        Integer still = t ? none : Integer.valueOf(0);
        System.out.println(still);
        int a = 3;
        System.out.println(a > 2 ? a > 5 ? "big" : "middle" : "small");
        int n = 0;
        int r = t ? n++ : n--;
        System.out.println(r + " " + n + " " + (t || n++ > 0) + n + (!t && n++ > 0) + n + (t | n++ > 0) + n);
        long l = t ? Integer.MAX_VALUE + 1 : 0L;
        System.out.println(l + " " + (t ? 1 : 0) / 2.0 + " " + (char) (t ? 'x' : 'y') + (t ? null : 0));
        Integer small = 127, same = 127;
        System.out.println((small == same) + " " + small.equals(same) + " " + (small == 127L) + " " + small.equals(127L)
                + " " + (0.0 == -0.0) + Double.valueOf(0.0).equals(-0.0) + (Double.NaN != Double.NaN)
                + Double.valueOf(Double.NaN).equals(Double.NaN));
    }
}
