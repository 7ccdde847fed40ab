package language;

/** Assertions are off unless asked for: neither condition nor message is evaluated. */
public class AssertionsOff {
    static int evaluated;

    static boolean condition() {
        evaluated++;
        return false;
    }

    static class Inner {
        int check(int n) {
            assert n > 0 : "n is " + ++evaluated;
            return n;
        }
    }

    public static void main(String[] args) {
        assert condition();
        assert condition() : evaluated++;
        boolean on = false;
        assert on = true;
        System.out.println(on + " " + evaluated);
        System.out.println(new Inner().check(-1) + " " + evaluated);
        Runnable lambda = () -> {
            assert condition();
            System.out.println("lambda " + evaluated);
        };
        lambda.run();
        System.out.println(AssertionsOff.class.desiredAssertionStatus());
    }
}
