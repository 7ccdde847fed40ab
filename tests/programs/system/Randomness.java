package system;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Secure random numbers and UUIDs: never the same twice, and evenly spread. */
public class Randomness {
    public static void main(String[] args) {
        SecureRandom random = new SecureRandom();
        Set<Long> seen = new HashSet<>();
        int ones = 0;
        for (int i = 0; i < 2000; i++) {
            long n = random.nextLong();
            seen.add(n);
            ones += Long.bitCount(n);
        }
        System.out.println(seen.size() + " " + (ones > 62_000 && ones < 66_000));
        byte[] bytes = new byte[1000];
        random.nextBytes(bytes);
        int[] counts = new int[256];
        for (byte b : bytes) {
            counts[b & 255]++;
        }
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        System.out.println(most < 20);
        System.out.println(random.nextInt(10) < 10 && random.generateSeed(16).length == 16);
        Set<UUID> uuids = new HashSet<>();
        boolean proper = true;
        for (int i = 0; i < 500; i++) {
            UUID uuid = UUID.randomUUID();
            uuids.add(uuid);
            proper &= uuid.version() == 4
                    && uuid.variant() == 2
                    && uuid.toString().length() == 36
                    && UUID.fromString(uuid.toString()).equals(uuid);
        }
        System.out.println(uuids.size() + " " + proper);
        System.out.println(UUID.nameUUIDFromBytes("name".getBytes()) + " " + new UUID(1, 2) + " "
                + UUID.fromString("00000000-0000-0001-0000-000000000002").compareTo(new UUID(1, 3)));
        Set<Long> seeds = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            seeds.add(new Random().nextLong());
        }
        System.out.println(seeds.size());
        try {
            UUID.fromString("nonsense");
        } catch (IllegalArgumentException e) {
            System.out.println("no UUID");
        }
    }
}
