package numbers;

import java.math.BigInteger;
import java.util.Random;

/** BigInteger. */
public class BigIntegers {
    public static void main(String[] args) {
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= 200; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        System.out.println(factorial);
        System.out.println(factorial.bitLength() + " " + factorial.bitCount() + " " + factorial.getLowestSetBit() + " "
                + factorial.hashCode());
        BigInteger a = new BigInteger("-123456789012345678901234567890");
        BigInteger b = new BigInteger("987654321098765432109876543210fedcba", 16);
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + b.divide(a) + " "
                + b.remainder(a) + " " + a.mod(BigInteger.TEN) + " " + a.negate() + " " + a.abs());
        System.out.println(a.pow(7) + " " + b.sqrt() + " " + a.gcd(b) + " " + a.signum() + " " + a.compareTo(b) + " "
                + a.max(b).equals(b) + a.min(b).equals(a));
        System.out.println(a.shiftLeft(70) + " " + a.shiftRight(50) + " " + b.shiftRight(3) + " " + a.and(b) + " "
                + a.or(b) + " " + a.xor(b) + " " + a.not() + " " + a.andNot(b) + " " + a.testBit(5) + a.setBit(200)
                + a.clearBit(3) + a.flipBit(0));
        System.out.println(b.toString(2) + " " + a.toString(36) + " " + new BigInteger("zz", 36) + " "
                + java.util.Arrays.toString(a.toByteArray()) + new BigInteger(1, new byte[] {-1, 0}));
        System.out.println(BigInteger.TWO.modPow(new BigInteger("1000"), new BigInteger("1000000007")) + " "
                + BigInteger.valueOf(3).modInverse(BigInteger.valueOf(11)) + " "
                + new BigInteger("1000000007").isProbablePrime(20) + " "
                + new BigInteger("1000000008").isProbablePrime(20) + " "
                + BigInteger.valueOf(100).nextProbablePrime());
        System.out.println(a.intValue() + " " + a.longValue() + " " + a.doubleValue() + " " + b.floatValue() + " "
                + java.util.Arrays.toString(b.divideAndRemainder(a)));
        for (Runnable r : new Runnable[] {
            () -> a.divide(BigInteger.ZERO),
            () -> a.longValueExact(),
            () -> new BigInteger("12x"),
            () -> BigInteger.TWO.pow(-1),
            () -> a.mod(a),
            () -> a.sqrt()
        }) {
            try {
                r.run();
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getSimpleName());
            }
        }
        Random random = new Random(3);
        int wrong = 0;
        for (int i = 0; i < 100; i++) {
            BigInteger x = new BigInteger(500 + i * 20, random);
            BigInteger y = new BigInteger(100 + i * 7, random).setBit(50);
            BigInteger[] q = x.divideAndRemainder(y);
            if (!q[0].multiply(y).add(q[1]).equals(x)
                    || !new BigInteger(x.toString()).equals(x)
                    || !x.multiply(x).sqrt().equals(x)) {
                wrong++;
            }
        }
        System.out.println("wrong " + wrong);
        BigInteger fibonacci = BigInteger.ZERO;
        BigInteger next = BigInteger.ONE;
        for (int i = 0; i < 1000; i++) {
            BigInteger sum = fibonacci.add(next);
            fibonacci = next;
            next = sum;
        }
        System.out.println(fibonacci);
    }
}
