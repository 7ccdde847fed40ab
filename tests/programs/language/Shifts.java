package language;

/** Shifts by any distance, constant and not (JLS 15.19). */
public class Shifts {
    static int distance(int n) {
        return n;
    }

    public static void main(String[] args) {
        int[] distances = {0, 1, 5, 31, 32, 33, 63, 64, 65, -1, -31, -32, -33, 127, Integer.MAX_VALUE, Integer.MIN_VALUE
        };
        int[] ints = {0, 1, -1, 12345, -12345, Integer.MAX_VALUE, Integer.MIN_VALUE};
        long[] longs = {0, 1, -1, 123456789012L, Long.MAX_VALUE, Long.MIN_VALUE};
        for (int n : distances) {
            StringBuilder line = new StringBuilder().append(n).append(':');
            for (int i : ints) {
                line.append(' ')
                        .append(i << n)
                        .append(' ')
                        .append(i >> n)
                        .append(' ')
                        .append(i >>> n);
            }
            for (long l : longs) {
                line.append(' ')
                        .append(l << n)
                        .append(' ')
                        .append(l >> n)
                        .append(' ')
                        .append(l >>> n);
            }
            System.out.println(line);
        }
        int x = distance(-4);
        System.out.println(
                (x << 33) + " " + (x >> 33) + " " + (x >>> 33) + " " + (x >>> Integer.MAX_VALUE) + " " + (x << -1));
        x >>>= Integer.MAX_VALUE;
        System.out.println(x);
        x = -8;
        x >>= 35L;
        System.out.println(x);
        long y = -4;
        y >>>= 65;
        System.out.println(y);
        y <<= 64L;
        System.out.println(y);
        byte b = -1;
        b >>>= 1;
        System.out.println(b);
        short s = -32768;
        s >>>= 17;
        System.out.println(s);
        char c = '\uffff';
        c <<= 4;
        System.out.println((int) c);
        for (int i = 30; i < 36; i++) {
            System.out.print((1 << i) + " " + (1L << i) + " " + (-1 >>> i) + " " + (-1L >>> 2 * i) + "; ");
        }
        System.out.println();
    }
}
