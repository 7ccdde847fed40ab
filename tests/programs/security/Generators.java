package security;

import java.security.DrbgParameters;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/** Generators of random numbers: of what they draw, what can be said; seeded ones draw the same. */
public class Generators {
    public static void main(String[] args) throws Exception {
        SecureRandom random = new SecureRandom();
        System.out.println(random.getAlgorithm() + " " + random.getProvider() + " " + random);
        byte[] bytes = new byte[64];
        random.nextBytes(bytes);
        System.out.println(Arrays.equals(bytes, new byte[64]));
        int below = random.nextInt(10);
        System.out.println(below >= 0 && below < 10);
        System.out.println(random.generateSeed(7).length + " " + SecureRandom.getSeed(9).length);
        System.out.println(random.doubles(100).allMatch(d -> d >= 0 && d < 1));

        SecureRandom seeded = SecureRandom.getInstance("SHA1PRNG");
        seeded.setSeed(42);
        System.out.println(
                seeded.nextLong() + " " + seeded.nextInt() + " " + seeded.nextInt(100) + " " + seeded.nextGaussian());
        byte[] drawn = new byte[50];
        seeded.nextBytes(drawn);
        System.out.println(HexFormat.of().formatHex(drawn));
        seeded.setSeed(new byte[] {1, 2, 3});
        seeded.nextBytes(drawn);
        System.out.println(HexFormat.of().formatHex(drawn));

        SecureRandom drbg = SecureRandom.getInstance("DRBG");
        System.out.println(drbg + " " + drbg.getParameters());
        Set<Long> draws = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            draws.add(drbg.nextLong());
        }
        System.out.println(draws.size());
        drbg.reseed();
        drbg = SecureRandom.getInstance(
                "DRBG", DrbgParameters.instantiation(256, DrbgParameters.Capability.PR_AND_RESEED, "mine".getBytes()));
        drbg.nextBytes(bytes, DrbgParameters.nextBytes(256, true, "more".getBytes()));
        System.out.println(drbg.getParameters());
        try {
            drbg.nextBytes(bytes, null);
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
        for (String name : new String[] {"NativePRNG", "NativePRNGBlocking", "NativePRNGNonBlocking"}) {
            System.out.println(SecureRandom.getInstance(name).getAlgorithm());
        }
        System.out.println(SecureRandom.getInstanceStrong().nextLong()
                != SecureRandom.getInstanceStrong().nextLong());
        try {
            SecureRandom.getInstance("Dice");
        } catch (NoSuchAlgorithmException e) {
            System.out.println(e);
        }
        UUID id = UUID.randomUUID();
        System.out.println(id.version() + " " + id.variant() + " " + id.equals(UUID.fromString(id.toString())));
    }
}
