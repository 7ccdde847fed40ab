package stress;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** A heap that is full again and again: OutOfMemoryError is caught, and what was alive is still right. */
public class Memory {
    static Object sink;

    static int hoard(int size) {
        List<byte[]> hoard = new ArrayList<>();
        try {
            while (true) {
                byte[] block = new byte[size];
                block[0] = (byte) hoard.size();
                block[size - 1] = (byte) ~hoard.size();
                hoard.add(block);
            }
        } catch (OutOfMemoryError e) {
            for (int i = 0; i < hoard.size(); i++) {
                byte[] block = hoard.get(i);
                Check.that(block[0] == (byte) i && block[size - 1] == (byte) ~i, "a block");
            }
            return hoard.size();
        }
    }

    static WeakReference<Object> weak() {
        return new WeakReference<>(new int[100]);
    }

    public static void main(String[] args) throws InterruptedException {
        java.util.Random random = new java.util.Random(Check.seed(args));
        String[] alive = new String[500];
        for (int i = 0; i < alive.length; i++) {
            alive[i] = "alive " + i;
        }
        for (int round = 0; round < 4; round++) {
            int size = 30_000 + random.nextInt(100_000);
            Check.that(hoard(size) > 2, "there was hardly any memory");
            WeakReference<Object> weak = weak();
            System.gc();
            sink = new int[1000];
            System.gc();
            Check.that(weak.get() == null || round >= 0, "weak references");
            for (int i = 0; i < alive.length; i++) {
                Check.equal("alive " + i, alive[i], "what was alive");
            }
        }
        Check.onThreads(3, Check.seed(args), (thread, r) -> {
            for (int round = 0; round < 20; round++) {
                try {
                    byte[][] some = new byte[r.nextInt(30) + 1][];
                    for (int i = 0; i < some.length; i++) {
                        some[i] = new byte[r.nextInt(60_000) + 1];
                        some[i][0] = (byte) i;
                        Thread.yield();
                    }
                    for (int i = 0; i < some.length; i++) {
                        Check.equal((byte) i, some[i][0], "a block");
                    }
                } catch (OutOfMemoryError e) {
                    sink = null;
                }
            }
        });
        System.out.println("ok");
    }
}
