package language;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;

/** Enums with constructors, bodies, fields, interfaces and switches. */
public class EnumBodies {
    interface Priced {
        int price();
    }

    enum Fruit implements Priced {
        APPLE(3),
        PEAR(4) {
            @Override
            public int price() {
                return super.price() * 2;
            }
        },
        PLUM {
            @Override
            String kind() {
                return "stone " + name().toLowerCase(java.util.Locale.ROOT);
            }
        };
        static final int COUNT;
        private static int made;
        final int cost;

        static {
            COUNT = values().length;
        }

        Fruit() {
            this(1);
        }

        Fruit(int cost) {
            this.cost = cost;
        }

        public int price() {
            return cost;
        }

        String kind() {
            return "core";
        }

        Fruit next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    enum Operation {
        PLUS("+") {
            int apply(int a, int b) {
                return a + b;
            }
        },
        TIMES("*") {
            int apply(int a, int b) {
                return a * b;
            }
        };
        final String symbol;

        Operation(String symbol) {
            this.symbol = symbol;
        }

        abstract int apply(int a, int b);
    }

    enum Empty {}

    public static void main(String[] args) {
        for (Fruit f : Fruit.values()) {
            System.out.println(f + " " + f.ordinal() + " " + f.price() + " " + f.kind() + " " + f.next() + " "
                    + f.getDeclaringClass().getSimpleName());
        }
        System.out.println(Fruit.COUNT + " " + Fruit.valueOf("PEAR").price() + " " + Fruit.APPLE.compareTo(Fruit.PLUM)
                + " " + Empty.values().length);
        for (Operation o : Operation.values()) {
            System.out.println(3 + o.symbol + 4 + "=" + o.apply(3, 4));
        }
        for (String name : new String[] {"KIWI", "apple", ""}) {
            try {
                Fruit.valueOf(name);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            Fruit.valueOf(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            Enum.valueOf(Operation.class, "MINUS");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        EnumMap<Fruit, String> map = new EnumMap<>(Fruit.class);
        map.put(Fruit.PLUM, "p");
        map.put(Fruit.APPLE, "a");
        System.out.println(map + " " + EnumSet.complementOf(EnumSet.of(Fruit.PEAR)) + " "
                + EnumSet.range(Fruit.APPLE, Fruit.PEAR));
        Fruit[] copy = Fruit.values();
        copy[0] = null;
        System.out.println(Arrays.toString(Fruit.values()) + (Fruit.values() == Fruit.values()));
    }
}
