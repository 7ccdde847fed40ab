package language;

/** Labels, breaks and continues of every nesting. */
public class LabelledLoops {
    static String primes(int limit) {
        StringBuilder found = new StringBuilder();
        next:
        for (int n = 2; n < limit; n++) {
            for (int d = 2; d * d <= n; d++) {
                if (n % d == 0) {
                    continue next;
                }
            }
            found.append(n).append(' ');
        }
        return found.toString();
    }

    static int search(int[][] grid, int wanted) {
        int steps = 0;
        rows:
        {
            for (int[] row : grid) {
                cells:
                for (int cell : row) {
                    steps++;
                    if (cell < 0) {
                        break cells;
                    }
                    if (cell == wanted) {
                        break rows;
                    }
                }
            }
            steps = -steps;
        }
        return steps;
    }

    static String mixed() {
        String log = "";
        int i = 0;
        outer:
        do {
            i++;
            int j = 0;
            while (true) {
                j++;
                switch (i * j) {
                    case 1:
                        continue;
                    case 2:
                        log += "two ";
                        break;
                    case 3:
                        continue outer;
                    case 6:
                        log += "six ";
                        break outer;
                    default:
                        log += i * j + " ";
                        continue outer;
                }
                log += "after ";
            }
        } while (i < 5);
        return log + i;
    }

    static int block(int n) {
        a:
        b:
        {
            if (n == 0) {
                break a;
            }
            if (n == 1) {
                break b;
            }
            n *= 10;
        }
        return n;
    }

    static int irregular(int n) {
        int sum = 0;
        for (int i = 0, j = n; i < j; i++, j--) {
            if ((i & 1) == 0) {
                sum += j;
                continue;
            }
            for (; ; ) {
                sum -= i;
                if (sum % 3 == 0 || sum < -20) {
                    break;
                }
            }
        }
        return sum;
    }

    public static void main(String[] args) {
        System.out.println(primes(60));
        int[][] grid = {{1, 2, 3}, {4, -1, 5}, {6, 7}};
        for (int wanted = 0; wanted < 8; wanted++) {
            System.out.print(search(grid, wanted) + " ");
        }
        System.out.println();
        System.out.println(mixed());
        System.out.println(block(0) + " " + block(1) + " " + block(2));
        for (int n = 0; n < 12; n++) {
            System.out.print(irregular(n) + " ");
        }
        System.out.println();
    }
}
