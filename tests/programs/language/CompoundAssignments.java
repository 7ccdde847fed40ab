package language;

/** Compound assignment converts back to the variable's type, and evaluates its left side once (JLS 15.26.2). */
public class CompoundAssignments {
    static int calls;
    static int[] array = {1, 2, 3};

    static int[] array() {
        calls++;
        return array;
    }

    static int index(int i) {
        System.out.print("index " + i + " ");
        return i;
    }

    public static void main(String[] args) {
        byte b = 100;
        b += 100;
        System.out.println(b);
        b *= 2.7;
        System.out.println(b);
        short s = 1;
        s -= 100000;
        System.out.println(s);
        char c = 'a';
        c += 1.9;
        System.out.println(c);
        c -= 200;
        System.out.println((int) c);
        int i = 7;
        i /= 2.5;
        System.out.println(i);
        i *= 1e10;
        System.out.println(i);
        i -= Double.NaN;
        System.out.println(i);
        i += 5;
        i <<= 34;
        System.out.println(i);
        i %= 3.5;
        System.out.println(i);
        long l = 1;
        l += 1e19;
        System.out.println(l);
        l ^= 'x';
        System.out.println(l);
        float f = 1;
        f += 1e-9;
        f /= 0;
        System.out.println(f);
        array()[index(1)] += array()[index(2)] *= 10;
        System.out.println(array[1] + " " + array[2] + " " + calls);
        int k = 1;
        k += k++ + ++k;
        System.out.println(k);
        k = k++ * 2 + k;
        System.out.println(k);
        array[k % 3] = k = 2;
        System.out.println(array[0] + " " + array[1] + " " + array[2] + " " + k);
        String text = "a";
        text += 1 + 2;
        text += 'c' + 1;
        text += null;
        System.out.println(text);
        boolean flag = true;
        flag &= index(0) == 0;
        flag |= index(1) == 0;
        flag ^= true;
        System.out.println(flag);
        try {
            array()[5] += index(9);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        int[] none = null;
        try {
            none[index(3)] += index(4);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        try {
            i /= index(0);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage() + " " + i);
        }
    }
}
