package language;

/** Checks stay where they are: not believed where branches meet, not moved out of loops, not taken for an initialisation. */
public class ChecksAndBranches {
    static int count;

    static int tooHigh(int[] a, int i) {
        if (i >= a.length) {
            count++;
        }
        return a[i];
    }

    static int tooLow(int[] a, int i) {
        if (i < 0) {
            count++;
        }
        return a[i];
    }

    static void nullInLoop(String s) {
        for (int i = 0; i < 3; i++) {
            System.out.println("loop " + i);
            if (s.length() > 100) break;
        }
    }

    static void castInLoop(Object s) {
        for (int i = 0; i < 3; i++) {
            System.out.println("loop " + i);
            String t = (String) s;
            System.out.println(t);
        }
    }

    static int guardedRemainder(int x, int y, int n) {
        int r = 0;
        for (int i = 0; i < n; i++) {
            if (y != 0) r += x % y;
            else r++;
        }
        return r;
    }

    static int remainderInLoop(int x, int y, int n) {
        int r = 0;
        for (int i = 0; i < n; i++) {
            System.out.println("e " + i);
            r += x % y;
        }
        return r;
    }

    interface I {
        java.util.List<String> L = new java.util.ArrayList<>(java.util.List.of("x"));

        void m();
    }

    static int byInterface(I i) {
        i.m();
        return I.L.size();
    }

    public static void main(String[] args) {
        int[] a = {1, 2, 3};
        for (int i : new int[] {2, 3, -1}) {
            try {
                System.out.println(tooHigh(a, i));
            } catch (RuntimeException e) {
                System.out.println(e.getMessage() + count);
            }
            try {
                System.out.println(tooLow(a, i));
            } catch (RuntimeException e) {
                System.out.println(e.getMessage() + count);
            }
        }
        try {
            nullInLoop("abc");
            nullInLoop(null);
        } catch (RuntimeException e) {
            System.out.println(e.getClass());
        }
        try {
            castInLoop("abc");
            castInLoop(1);
        } catch (RuntimeException e) {
            System.out.println(e.getClass());
        }
        System.out.println(guardedRemainder(7, 4, 2) + guardedRemainder(7, 0, 3));
        try {
            System.out.println(remainderInLoop(7, 4, 2));
            remainderInLoop(7, 0, 3);
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(byInterface(() -> System.out.println("m")));
    }
}
