package language;

/** What is evaluated for nothing still throws, and still initialises classes. */
public class UnusedResults {
    static class Announced {
        static int field = announce();

        static int announce() {
            System.out.println("initialised");
            return 1;
        }
    }

    int value;

    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": nothing");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e.getClass().getSimpleName());
        }
    }

    static void element(int[] array, int index) {
        int unused = array[index];
    }

    static void text(String[] array, int index) {
        String unused = array[index];
    }

    static void field(UnusedResults object) {
        int unused = object.value;
    }

    static void length(int[] array) {
        int unused = array.length;
    }

    static void copy(int[] array) {
        int[] unused = array.clone();
    }

    static void cast(Object object) {
        String unused = (String) object;
    }

    static void divide(int a, int b) {
        int unused = a / b;
        long other = (long) a % b;
    }

    static void make(int size) {
        int[] unused = new int[size];
    }

    static void makeMany(int size) {
        int[][] unused = new int[2][size];
    }

    static void unbox(Integer boxed) {
        int unused = boxed;
    }

    static void statics() {
        int unused = Announced.field;
    }

    public static void main(String[] args) {
        int[] three = {1, 2, 3};
        attempt("element", () -> element(three, 1));
        attempt("element too high", () -> element(three, 3));
        attempt("element too low", () -> element(three, -1));
        attempt("element of null", () -> element(null, 0));
        attempt("text", () -> text(new String[1], 1));
        attempt("field", () -> field(new UnusedResults()));
        attempt("field of null", () -> field(null));
        attempt("length of null", () -> length(null));
        attempt("copy of null", () -> copy(null));
        attempt("cast", () -> cast("text"));
        attempt("bad cast", () -> cast(1));
        attempt("division", () -> divide(1, 0));
        attempt("size", () -> make(-1));
        attempt("sizes", () -> makeMany(-1));
        attempt("unboxing", () -> unbox(null));
        statics();
        int[] two = new int[2];
        boolean caught = false;
        for (int i = 0; i < 3; i++) {
            try {
                int ignored = two[i];
            } catch (ArrayIndexOutOfBoundsException e) {
                caught = true;
                System.out.println("at " + i + " " + e.getMessage());
            }
        }
        System.out.println(caught);
    }
}
