package exceptions;

/** Locals that change inside try keep their value in catch and after it, whatever the compiler kept in registers. */
public class LocalsAfterCatch {
    static class Box {
        int n;
        String s = "s";

        Box(int n) {
            this.n = n;
        }
    }

    static int fail(int n) {
        if (n % 3 == 0) {
            throw new IllegalStateException("three divides " + n);
        }
        return n;
    }

    static String references(int n) {
        Box box = new Box(n);
        Box other = null;
        String text = "start";
        try {
            other = new Box(n + 1);
            text = "in try " + n;
            box = new Box(n + 2);
            fail(n);
            text = "after call";
            box = new Box(fail(n + 1));
            text = "after second";
        } catch (IllegalStateException e) {
            return text + " " + box.n + " " + other.n + " " + e.getMessage();
        }
        return text + " " + box.n + " " + other.n;
    }

    static long primitives(int n) {
        int i = 1;
        long l = 10;
        double d = 0.5;
        boolean flag = false;
        for (int round = 0; round < 5; round++) {
            try {
                i += round;
                l *= 3;
                d += i;
                flag = !flag;
                fail(n + round);
                i *= 2;
            } catch (IllegalStateException e) {
                l += i;
                d = -d;
            } finally {
                i++;
            }
        }
        return i + l * 100 + (long) (d * 1000) + (flag ? 1 : 0);
    }

    static String parameters(String a, String b, int n) {
        try {
            a = a + b;
            b = null;
            n = n * 2;
            Object o = a;
            Integer wrong = (Integer) o;
            return "no " + wrong;
        } catch (ClassCastException e) {
            return a + " " + b + " " + n;
        }
    }

    static int nested(int n) {
        int sum = 0;
        Object last = "none";
        for (int i = 0; i < n; i++) {
            try {
                last = i;
                try {
                    sum += fail(i);
                    last = "ok" + i;
                } catch (IllegalStateException e) {
                    sum -= 100;
                    last = "caught" + i;
                    int[] none = new int[0];
                    none[i] = 1;
                }
            } catch (ArrayIndexOutOfBoundsException e) {
                sum += 1000;
                last = last + "!";
            }
        }
        return sum * 31 + last.hashCode();
    }

    static String garbage() {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            String kept = "kept" + i;
            Object[] more = {kept, i};
            try {
                byte[][] churn = new byte[50][];
                for (int j = 0; j < churn.length; j++) {
                    churn[j] = new byte[1000];
                }
                fail(i);
                more = new Object[] {churn[3].length, kept + "?"};
                fail(i + 1);
            } catch (IllegalStateException e) {
                kept = kept + more[0] + more[1];
            }
            s.append(kept.length()).append(kept.charAt(kept.length() - 1));
        }
        return s.toString();
    }

    public static void main(String[] args) {
        for (int i = 0; i < 6; i++) {
            System.out.println(references(i) + " | " + primitives(i));
        }
        System.out.println(parameters("a", "b", 21));
        System.out.println(nested(20));
        System.out.println(garbage());
    }
}
