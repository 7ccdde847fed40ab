package time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/** Clocks: they advance, agree with each other and do not go back. */
public class Clocks {
    public static void main(String[] args) throws InterruptedException {
        long millis = System.currentTimeMillis();
        System.out.println(
                "after 2024 " + (millis > 1_704_067_200_000L) + ", before 2100 " + (millis < 4_102_444_800_000L));
        long nanos = System.nanoTime();
        boolean backwards = false;
        long last = nanos;
        for (int i = 0; i < 100_000; i++) {
            long now = System.nanoTime();
            backwards |= now < last;
            last = now;
        }
        System.out.println("backwards " + backwards);
        long before = System.nanoTime();
        long beforeMillis = System.currentTimeMillis();
        Thread.sleep(50);
        long slept = System.nanoTime() - before;
        long sleptMillis = System.currentTimeMillis() - beforeMillis;
        System.out.println(
                "slept long enough " + (slept >= 50_000_000) + ", not much longer " + (slept < 1_000_000_000));
        System.out.println("the two clocks agree " + (Math.abs(sleptMillis - slept / 1_000_000) <= 20));
        System.out.println(
                "instants agree " + (Math.abs(Instant.now().toEpochMilli() - System.currentTimeMillis()) < 1000));
        System.out.println("date agrees " + (Math.abs(new Date().getTime() - System.currentTimeMillis()) < 1000) + " "
                + LocalDate.now(ZoneOffset.UTC).equals(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC)));
        Clock fixed = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        System.out.println(
                fixed.instant() + " " + Clock.offset(fixed, Duration.ofDays(1)).instant() + " "
                        + Clock.systemUTC().getZone());
        before = System.nanoTime();
        Thread.sleep(0, 500_000);
        Thread.sleep(Duration.ofMillis(2));
        System.out.println(System.nanoTime() - before >= 2_000_000);
        int short1 = 0;
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            Thread.sleep(1);
            short1 += System.nanoTime() - start >= 1_000_000 ? 1 : 0;
        }
        System.out.println("never early " + short1);
    }
}
