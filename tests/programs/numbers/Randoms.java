package numbers;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Seeded generators give the same sequence everywhere. */
public class Randoms {
    public static void main(String[] args) {
        for (long seed : new long[] {0, 42, -1, Long.MAX_VALUE}) {
            Random r = new Random(seed);
            System.out.println(r.nextInt() + " " + r.nextInt(100) + " " + r.nextInt(64) + " " + r.nextLong() + " "
                    + r.nextDouble() + " " + r.nextFloat() + " " + r.nextBoolean() + " " + r.nextGaussian() + " "
                    + r.nextGaussian() + " " + r.nextInt(5, 10));
            byte[] bytes = new byte[7];
            r.nextBytes(bytes);
            System.out.println(java.util.Arrays.toString(bytes)
                    + r.ints(5, 0, 50).boxed().collect(Collectors.toList())
                    + r.doubles(2).sum());
            r.setSeed(7);
            System.out.println(r.nextInt(1000));
            SplittableRandom s = new SplittableRandom(seed);
            System.out.println(
                    s.nextInt() + " " + s.nextLong(1000) + " " + s.split().nextInt(50) + " " + s.nextDouble());
        }
        try {
            new Random().nextInt(0);
        } catch (IllegalArgumentException e) {
            System.out.println("bound must be positive");
        }
        int inRange = 0;
        for (int i = 0; i < 1000; i++) {
            int n = ThreadLocalRandom.current().nextInt(10, 20);
            inRange += n >= 10 && n < 20 ? 1 : 0;
        }
        System.out.println(inRange + " " + (new Random().nextLong() != new Random().nextLong()));
    }
}
