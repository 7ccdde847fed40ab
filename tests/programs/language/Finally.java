package language;

/** JLS 14.20.2: what finally does to returns, throws and jumps. */
@SuppressWarnings("finally")
public class Finally {
    static int overrides() {
        try {
            return 1;
        } finally {
            return 2;
        }
    }

    static int keepsValue() {
        int i = 1;
        try {
            return i;
        } finally {
            i = 99;
        }
    }

    static int swallows() {
        try {
            throw new RuntimeException("lost");
        } finally {
            return 3;
        }
    }

    static int nested() {
        int result = 0;
        try {
            try {
                result += 1;
                throw new IllegalStateException("inner");
            } finally {
                result += 10;
            }
        } catch (IllegalStateException e) {
            result += 100;
            try {
                return result;
            } finally {
                result += 1000;
                System.out.println("result in finally " + result);
            }
        } finally {
            System.out.println("outer finally " + result);
        }
    }

    static String loops() {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            try {
                if (i == 1) {
                    continue;
                }
                if (i == 3) {
                    break;
                }
                s.append("b").append(i);
            } finally {
                s.append("f").append(i);
            }
        }
        return s.toString();
    }

    static String replaced() {
        try {
            try {
                throw new RuntimeException("first");
            } finally {
                throw new RuntimeException("second");
            }
        } catch (RuntimeException e) {
            return e.getMessage() + " " + e.getSuppressed().length;
        }
    }

    static int depth(int n) {
        try {
            if (n == 0) {
                throw new ArithmeticException("bottom");
            }
            return depth(n - 1);
        } finally {
            System.out.print(n + " ");
        }
    }

    static String rethrow(boolean wrap) {
        try {
            try {
                Object o = "s";
                return "" + (Integer) o;
            } catch (ClassCastException e) {
                if (wrap) {
                    throw new IllegalArgumentException("wrapped", e);
                }
                throw e;
            } finally {
                System.out.print("[between]");
            }
        } catch (IllegalArgumentException e) {
            return "iae " + (e.getCause() instanceof ClassCastException);
        } catch (RuntimeException e) {
            return "runtime";
        }
    }

    static int multi(int kind) {
        try {
            switch (kind) {
                case 0:
                    throw new IllegalStateException();
                case 1:
                    throw new UnsupportedOperationException();
                case 2:
                    throw new IndexOutOfBoundsException();
                default:
                    return -1;
            }
        } catch (IllegalStateException | UnsupportedOperationException e) {
            return e instanceof IllegalStateException ? 10 : 11;
        } catch (RuntimeException e) {
            return 12;
        }
    }

    static int whileFinally() {
        int n = 0;
        while (true) {
            try {
                n++;
                if (n > 3) {
                    return n;
                }
            } finally {
                if (n < 6) {
                    continue;
                }
            }
        }
    }

    public static void main(String[] args) {
        System.out.println(overrides() + " " + keepsValue() + " " + swallows());
        System.out.println(nested());
        System.out.println(loops() + " " + replaced());
        try {
            depth(5);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(rethrow(true) + " " + rethrow(false));
        System.out.println(multi(0) + " " + multi(1) + " " + multi(2) + " " + multi(3));
        System.out.println(whileFinally());
    }
}
