package apps;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Numbers: matrices, fractions, complex numbers, roots, integrals, FFT, primes, random walks. */
public class Matrices {
    record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
        Fraction {
            if (denominator.signum() == 0) {
                throw new ArithmeticException("denominator is zero");
            }
            BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }

        Fraction(long numerator, long denominator) {
            this(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Fraction times(Fraction other) {
            return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        @Override
        public int compareTo(Fraction other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        }

        @Override
        public String toString() {
            return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
        }
    }

    record Complex(double re, double im) {
        Complex plus(Complex other) {
            return new Complex(re + other.re, im + other.im);
        }

        Complex minus(Complex other) {
            return new Complex(re - other.re, im - other.im);
        }

        Complex times(Complex other) {
            return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
        }
    }

    static double[][] multiply(double[][] a, double[][] b) {
        double[][] result = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    result[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return result;
    }

    static double determinant(double[][] matrix) {
        double[][] m = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        double result = 1;
        for (int i = 0; i < m.length; i++) {
            int pivot = i;
            for (int j = i + 1; j < m.length; j++) {
                if (Math.abs(m[j][i]) > Math.abs(m[pivot][i])) {
                    pivot = j;
                }
            }
            if (m[pivot][i] == 0) {
                return 0;
            }
            if (pivot != i) {
                double[] row = m[i];
                m[i] = m[pivot];
                m[pivot] = row;
                result = -result;
            }
            result *= m[i][i];
            for (int j = i + 1; j < m.length; j++) {
                double factor = m[j][i] / m[i][i];
                for (int k = i; k < m.length; k++) {
                    m[j][k] -= factor * m[i][k];
                }
            }
        }
        return result;
    }

    static Complex[] transform(Complex[] input) {
        int n = input.length;
        if (n == 1) {
            return input.clone();
        }
        Complex[] even = new Complex[n / 2];
        Complex[] odd = new Complex[n / 2];
        for (int i = 0; i < n; i++) {
            ((i & 1) == 0 ? even : odd)[i / 2] = input[i];
        }
        even = transform(even);
        odd = transform(odd);
        Complex[] result = new Complex[n];
        for (int k = 0; k < n / 2; k++) {
            double angle = -2 * Math.PI * k / n;
            Complex turned = new Complex(Math.cos(angle), Math.sin(angle)).times(odd[k]);
            result[k] = even[k].plus(turned);
            result[k + n / 2] = even[k].minus(turned);
        }
        return result;
    }

    static double root(DoubleUnaryOperator function, double low, double high) {
        double sign = Math.signum(function.applyAsDouble(low));
        for (int i = 0; i < 200 && high - low > Math.ulp(low); i++) {
            double middle = (low + high) / 2;
            if (Math.signum(function.applyAsDouble(middle)) == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static double simpson(DoubleUnaryOperator function, double from, double to, int steps) {
        double width = (to - from) / steps;
        double sum = function.applyAsDouble(from) + function.applyAsDouble(to);
        for (int i = 1; i < steps; i++) {
            sum += function.applyAsDouble(from + i * width) * (i % 2 == 0 ? 2 : 4);
        }
        return sum * width / 3;
    }

    static long power(long base, long exponent, long modulus) {
        long result = 1;
        for (base %= modulus; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = Math.floorMod(result * base, modulus);
            }
            base = Math.floorMod(base * base, modulus);
        }
        return result;
    }

    public static void main(String[] arguments) {
        double[][] a = {{1, 2, 3}, {4, 5, 6}, {7, 8, 10}};
        System.out.println(Arrays.deepToString(multiply(a, new double[][] {{1}, {0.5}, {-1}})) + " "
                + (float) determinant(a) + " " + determinant(new double[][] {{1, 2}, {2, 4}}));
        Fraction sum = new Fraction(0, 1);
        for (int i = 1; i <= 25; i++) {
            sum = sum.plus(new Fraction(1, i));
        }
        System.out.println(sum + " " + sum.times(new Fraction(-2, -4)) + " " + new Fraction(6, -3) + " "
                + sum.compareTo(new Fraction(4, 1)));
        try {
            new Fraction(1, 0);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        Complex[] signal = new Complex[8];
        Arrays.setAll(signal, i -> new Complex(i % 3, 0));
        for (Complex each : transform(signal)) {
            System.out.printf("%.6f%+.6fi ", each.re() + 0.0, each.im() + 0.0);
        }
        System.out.println();
        System.out.println(root(x -> x * x - 2, 0, 2) + " " + (float) root(Math::cos, 1, 2) + " "
                + (float) simpson(x -> 1 / x, 1, Math.E, 1000) + " " + (float) simpson(Math::sin, 0, Math.PI, 100));
        System.out.println(power(3, 200, 1_000_003) + " "
                + BigInteger.TWO.pow(127).subtract(BigInteger.ONE).isProbablePrime(20) + " "
                + BigInteger.valueOf(3).modPow(BigInteger.valueOf(1000), BigInteger.valueOf(1_000_000_007)) + " "
                + BigInteger.ONE.shiftLeft(100).sqrt() + " " + new BigInteger("123456789abcdef", 16).bitCount());
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= 60; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        System.out.println(factorial + " " + factorial.bitLength() + " " + factorial.getLowestSetBit());
        Random random = new Random(42);
        int x = 0;
        int y = 0;
        int farthest = 0;
        for (int i = 0; i < 10_000; i++) {
            switch (random.nextInt(4)) {
                case 0 -> x++;
                case 1 -> x--;
                case 2 -> y++;
                default -> y--;
            }
            farthest = Math.max(farthest, Math.abs(x) + Math.abs(y));
        }
        System.out.println(x + " " + y + " " + farthest);
        long state = 88172645463325252L;
        long mixed = 0;
        for (int i = 0; i < 100_000; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            mixed += Long.rotateLeft(state, i)
                    ^ Long.reverse(state) + Long.numberOfLeadingZeros(state) * Long.bitCount(state);
        }
        System.out.println(state + " " + mixed + " " + Long.toUnsignedString(state) + " "
                + Long.divideUnsigned(state, 1000) + " " + Math.multiplyHigh(state, mixed));
        int collatz = 0;
        int steps = 0;
        for (int i = 1; i < 20_000; i++) {
            int count = 0;
            for (long n = i; n != 1; n = (n & 1) == 0 ? n / 2 : 3 * n + 1) {
                count++;
            }
            if (count > steps) {
                steps = count;
                collatz = i;
            }
        }
        System.out.println(collatz + " " + steps);
    }
}
