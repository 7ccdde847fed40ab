package numbers;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/** Generators whose algorithm is part of their documentation. */
public class SeededRandoms {
    public static void main(String[] args) {
        for (long seed : new long[] {0, 42, -1, Long.MAX_VALUE}) {
            Random r = new Random(seed);
            System.out.println(r.nextInt() + " " + r.nextInt(10) + " " + r.nextInt(64) + " " + r.nextLong() + " "
                    + r.nextBoolean() + " " + r.nextFloat() + " " + r.nextDouble() + " " + r.nextInt(1 << 30));
            byte[] bytes = new byte[7];
            r.nextBytes(bytes);
            int sum = 0;
            for (byte b : bytes) {
                sum = sum * 31 + b;
            }
            System.out.println(sum + " " + r.ints(3, 0, 100).sum() + " " + r.nextInt(5, 9));
        }
        SplittableRandom s = new SplittableRandom(7);
        System.out.println(s.nextInt() + " " + s.nextLong() + " " + s.nextInt(100) + " "
                + s.split().nextInt() + " " + s.nextDouble());
        System.out.println(UUID.nameUUIDFromBytes(new byte[] {1, 2, 3}) + " " + new UUID(1, -1) + " "
                + UUID.fromString("00000000-0000-0001-ffff-ffffffffffff").compareTo(new UUID(1, -1))
                + new UUID(5, 6).hashCode());
        try {
            new Random(1).nextInt(0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            UUID.fromString("x");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
