package language;

import java.util.ArrayList;
import java.util.List;

/** Java 22 to 25: unnamed variables, statements before super(), and assertions that are off. */
public class NewerJava {
    static class Positive {
        final int value;

        Positive(int value) {
            this.value = value;
        }
    }

    static class Checked extends Positive {
        final String label;

        Checked(int value) {
            if (value <= 0) {
                throw new IllegalArgumentException("not positive: " + value);
            }
            String text = "value " + value;
            label = text.toUpperCase();
            super(value);
        }
    }

    record Range(int from, int to) {
        Range(String text) {
            String[] ends = text.split("-");
            this(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        }
    }

    static int evaluated;

    static boolean evaluate() {
        evaluated++;
        return false;
    }

    public static void main(String[] args) {
        System.out.println(new Checked(5).label + new Checked(7).value);
        try {
            new Checked(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new Range("3-9"));
        int count = 0;
        for (var _ : List.of("a", "b", "c")) {
            count++;
        }
        try {
            Integer.parseInt("x");
        } catch (NumberFormatException _) {
            count += 10;
        }
        Object o = new Range(1, 2);
        if (o instanceof Range(int from, _)) {
            count += from * 100;
        }
        System.out.println(count);
        assert evaluate() : "assertions are off unless asked for";
        System.out.println("evaluated " + evaluated);
        var list = new ArrayList<Integer>();
        for (var i = 0; i < 3; i++) {
            list.add(i);
        }
        System.out.println(list.reversed() + " " + list.getFirst() + list.getLast() + list.removeLast() + list);
        int hash = switch (list.size()) {
            case 1, 2 -> {
                var square = list.size() * list.size();
                yield square;
            }
            default -> throw new IllegalStateException();
        };
        System.out.println(hash);
    }
}
