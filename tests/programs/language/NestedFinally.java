package language;

/** Finally blocks that return, throw, break and nest. */
public class NestedFinally {
    static String log = "";

    static int note(int n) {
        log += n + " ";
        return n;
    }

    @SuppressWarnings("finally")
    static int returns(int how) {
        try {
            if (how == 0) {
                return note(1);
            }
            if (how == 1) {
                throw new IllegalStateException();
            }
            note(2);
        } catch (IllegalStateException e) {
            return note(3);
        } finally {
            note(4);
            if (how == 2) {
                return note(5);
            }
        }
        return note(6);
    }

    static int unchanged() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 2;
        }
    }

    static int[] changed() {
        int[] x = {1};
        try {
            return x;
        } finally {
            x[0] = 2;
        }
    }

    @SuppressWarnings("finally")
    static int loop() {
        int count = 0;
        outer:
        for (int i = 0; i < 4; i++) {
            try {
                try {
                    if (i == 1) {
                        continue;
                    }
                    if (i == 3) {
                        break outer;
                    }
                    count += 10;
                } finally {
                    count++;
                    if (i == 2) {
                        continue outer;
                    }
                }
                count += 100;
            } finally {
                count += 1000;
            }
        }
        return count;
    }

    @SuppressWarnings("finally")
    static String swallowed() {
        while (true) {
            try {
                throw new RuntimeException("gone");
            } finally {
                break;
            }
        }
        return "swallowed";
    }

    static void nested() {
        try {
            try {
                throw new IllegalArgumentException("first");
            } finally {
                note(7);
                throw new IllegalStateException("second");
            }
        } catch (RuntimeException e) {
            log += e.getMessage() + " " + e.getSuppressed().length + " ";
        } finally {
            try {
                Object o = "s";
                Integer i = (Integer) o;
            } catch (ClassCastException e) {
                note(8);
            } finally {
                note(9);
            }
        }
    }

    static int overwritten(int n) {
        int result = 0;
        try {
            result = 10 / n;
            return result;
        } catch (ArithmeticException e) {
            result = -1;
            return result;
        } finally {
            result += 100;
            log += result + " ";
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 4; i++) {
            System.out.println(returns(i) + ": " + log);
            log = "";
        }
        System.out.println(unchanged() + " " + changed()[0] + " " + loop() + " " + swallowed());
        nested();
        System.out.println(log);
        log = "";
        System.out.println(overwritten(5) + " " + overwritten(0) + " " + log);
    }
}
