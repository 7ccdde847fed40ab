package collections;

import java.util.BitSet;

/** BitSet. */
public class BitSets {
    public static void main(String[] args) {
        BitSet a = new BitSet();
        BitSet b = BitSet.valueOf(new long[] {0b101101, 1L << 63});
        for (int i = 0; i < 200; i += 9) {
            a.set(i);
        }
        System.out.println(a + " " + a.cardinality() + " " + a.length() + " " + b + " " + b.size());
        BitSet c = (BitSet) a.clone();
        c.and(b);
        System.out.println(c + " " + c.isEmpty() + a.intersects(b));
        c.or(b);
        c.flip(0, 10);
        System.out.println(c);
        c.xor(a);
        c.andNot(b);
        c.clear(100, 150);
        System.out.println(
                c + " " + c.nextSetBit(20) + " " + c.nextClearBit(0) + " " + c.previousSetBit(90) + " " + c.get(3, 40));
        a.set(64, 130);
        System.out.println(a.nextClearBit(64) + " " + a.stream().sum() + " " + a.hashCode() + " "
                + a.toLongArray().length + " " + a.toByteArray().length);
        try {
            a.get(-1);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        BitSet sieve = new BitSet(1000);
        sieve.set(2, 1000);
        for (int i = 2; i * i < 1000; i = sieve.nextSetBit(i + 1)) {
            for (int j = i * i; j < 1000; j += i) {
                sieve.clear(j);
            }
        }
        System.out.println(sieve.cardinality() + " " + sieve.previousSetBit(999));
    }
}
