package language;

/** Native methods whose library nobody loaded. */
public class NativeMethods {
    private static native int twice(int number);

    private native String[] join(long first, double[] more, String last);

    public static void main(String[] args) {
        try {
            System.out.println(twice(21));
        } catch (UnsatisfiedLinkError e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(new NativeMethods().join(1, new double[] {2}, "3").length);
        } catch (UnsatisfiedLinkError e) {
            System.out.println(e.getMessage());
        }
    }
}
