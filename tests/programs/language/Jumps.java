package language;

/** JLS 14.7, 14.15, 14.16: labels, break and continue, and loops of every form. */
public class Jumps {
    static String pairs() {
        StringBuilder s = new StringBuilder();
        outer:
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                if (j == i) {
                    continue outer;
                }
                if (i == 4) {
                    break outer;
                }
                s.append(i).append(j).append(' ');
            }
        }
        return s.toString();
    }

    static String block(int n) {
        String s = "";
        done:
        {
            s += "a";
            if (n == 0) {
                break done;
            }
            s += "b";
            inner:
            {
                if (n == 1) {
                    break inner;
                }
                if (n == 2) {
                    break done;
                }
                s += "c";
            }
            s += "d";
        }
        return s + "e";
    }

    static int collatz(long n) {
        int steps = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n >> 1 : 3 * n + 1;
            steps++;
        }
        return steps;
    }

    static String doWhile() {
        String s = "";
        int i = 0;
        do {
            if (++i % 2 == 0) {
                continue;
            }
            s += i;
        } while (i < 9);
        return s;
    }

    static int primes(int limit) {
        int count = 0;
        next:
        for (int n = 2; n < limit; n++) {
            for (int d = 2; d * d <= n; d++) {
                if (n % d == 0) {
                    continue next;
                }
            }
            count++;
        }
        return count;
    }

    static String throughSwitch(int[] codes) {
        StringBuilder s = new StringBuilder();
        loop:
        for (int code : codes) {
            switch (code) {
                case 0:
                    continue loop;
                case 1:
                    s.append("one");
                    break;
                case 9:
                    break loop;
                default:
                    s.append('?');
            }
            s.append('.');
        }
        return s.toString();
    }

    public static void main(String[] args) {
        System.out.println(pairs());
        System.out.println(block(0) + " " + block(1) + " " + block(2) + " " + block(3));
        System.out.println(collatz(27) + " " + collatz(837799));
        System.out.println(doWhile() + " " + primes(1000));
        System.out.println(throughSwitch(new int[] {1, 0, 5, 1, 9, 1}));
        int a = 0;
        for (int i = 0, j = 10; i < j; i++, j -= 2) {
            a += i * j;
        }
        System.out.println(a);
        for (; ; ) {
            if (a-- < 20) {
                break;
            }
        }
        System.out.println(a);
        for (int[] row : new int[][] {{1, 2}, {}, {3}}) {
            for (int cell : row) {
                System.out.print(cell);
            }
            System.out.print("|");
        }
        System.out.println();
    }
}
