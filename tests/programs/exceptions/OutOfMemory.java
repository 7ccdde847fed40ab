package exceptions;

import java.util.ArrayList;
import java.util.List;

/** Too little memory is an OutOfMemoryError that a program can catch, and afterwards the memory is there again. */
public class OutOfMemory {
    static Object sink;

    static int fill() {
        List<byte[]> hoard = new ArrayList<>();
        try {
            while (true) {
                hoard.add(new byte[1 << 20]);
            }
        } catch (OutOfMemoryError e) {
            int size = hoard.size();
            hoard.clear();
            return size;
        }
    }

    static boolean small() {
        Object[] chain = null;
        try {
            while (true) {
                chain = new Object[] {chain, new int[10]};
                sink = chain;
            }
        } catch (OutOfMemoryError e) {
            sink = null;
            return true;
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            System.out.println("filled " + (fill() >= 4));
        }
        System.out.println("small objects " + small());
        try {
            sink = new long[Integer.MAX_VALUE];
        } catch (OutOfMemoryError e) {
            System.out.println("one huge array");
        }
        try {
            sink = new int[50_000][50_000];
        } catch (OutOfMemoryError e) {
            System.out.println("many huge arrays");
        }
        byte[] fine = new byte[1 << 20];
        System.out.println("and on we go with " + fine.length);
    }
}
