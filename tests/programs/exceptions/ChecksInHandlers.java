package exceptions;

/** Checks for null and for bounds in the handler of the exception such a check threw, and after it; what handlers see of locals. */
public class ChecksInHandlers {
    static int twice(String s) {
        try {
            return s.length();
        } catch (NullPointerException e) {
            try {
                return s.length() + 1000;
            } catch (NullPointerException e2) {
                return -2;
            }
        }
    }

    static int again(String s) {
        int n = 0;
        try {
            n = s.length();
        } catch (NullPointerException e) {
            n = -1;
        }
        try {
            return n * 100 + s.length();
        } catch (NullPointerException e2) {
            return n * 100 - 2;
        }
    }

    static int indexed(int[] a, int i) {
        int r = 0;
        try {
            r = a[i];
            r += 10;
        } catch (RuntimeException e) {
            r -= 5;
        }
        try {
            r += a.length;
            r += a[i];
        } catch (RuntimeException e) {
            r += 100;
        }
        return r;
    }

    static int afterwards(int[] a, int i) {
        int r = 0;
        try {
            r = a[i];
        } catch (RuntimeException e) {
            r -= 5;
        }
        return a[i] + r;
    }

    static String both(Object o, Object p) {
        String r = "a";
        try {
            r = r + o.hashCode();
            r = "b" + p.toString();
        } catch (NullPointerException e) {
            r = r.length() + (o == null ? "onull" : "o" + o.equals(o)) + (p == null ? "pnull" : "p");
        }
        return r;
    }

    static class Failing {
        static {
            if (true) fail();
        }

        static void fail() {
            throw new IllegalStateException();
        }

        static void touch() {}
    }

    static void arrays(String[] a, String[] b, int n) {
        a[n] = "set";
        try {
            Failing.touch();
            b[n] = "nothing";
        } catch (ExceptionInInitializerError e) {
            b[n] = "in";
        } catch (NoClassDefFoundError e) {
            b[n] = "no";
        }
    }

    public static void main(String[] x) {
        System.out.println(twice("abc") + " " + twice(null) + " " + again("abc") + " " + again(null));
        System.out.println(indexed(new int[] {1, 2}, 1) + " " + indexed(null, 1) + " " + indexed(new int[] {1, 2}, 2));
        try {
            System.out.println(afterwards(new int[] {1, 2}, 1));
            System.out.println(afterwards(new int[] {1, 2}, 2));
        } catch (RuntimeException e) {
            System.out.println(e.getClass());
        }
        try {
            System.out.println(afterwards(null, 2));
        } catch (RuntimeException e) {
            System.out.println(e.getClass());
        }
        System.out.println(both(1, 2) + both(null, 2) + both(1, null) + both(null, null));
        String[] a = new String[2], b = new String[2];
        arrays(a, b, 0);
        arrays(a, b, 1);
        System.out.println(a[0] + b[0] + a[1] + b[1]);
    }
}
