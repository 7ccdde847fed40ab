package language;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/** JLS 8.9: enums with fields, bodies and interfaces; EnumMap and EnumSet. */
public class Enums {
    enum Operation implements IntBinaryOperator {
        PLUS("+") {
            @Override
            public int applyAsInt(int a, int b) {
                return a + b;
            }
        },
        MINUS("-") {
            @Override
            public int applyAsInt(int a, int b) {
                return a - b;
            }
        },
        POWER("^") {
            @Override
            public int applyAsInt(int a, int b) {
                return b == 0 ? 1 : a * applyAsInt(a, b - 1);
            }

            @Override
            boolean binds() {
                return true;
            }
        };

        final String symbol;

        Operation(String symbol) {
            this.symbol = symbol;
        }

        boolean binds() {
            return false;
        }

        static Operation of(String symbol) {
            for (Operation operation : values()) {
                if (operation.symbol.equals(symbol)) {
                    return operation;
                }
            }
            throw new IllegalArgumentException("no operation " + symbol);
        }
    }

    enum Planet {
        MERCURY(3.303e+23, 2.4397e6),
        EARTH(5.976e+24, 6.37814e6);

        final double mass;
        final double radius;

        Planet(double mass, double radius) {
            this.mass = mass;
            this.radius = radius;
        }

        double gravity() {
            return 6.67300E-11 * mass / (radius * radius);
        }
    }

    enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN;

        Day next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    enum Nothing {}

    public static void main(String[] args) {
        for (Operation o : Operation.values()) {
            System.out.println(
                    o + " " + o.name() + " " + o.ordinal() + " " + o.symbol + " " + o.applyAsInt(2, 5) + " " + o.binds()
                            + " " + o.getDeclaringClass().getSimpleName() + " " + (o.getClass() == Operation.class));
        }
        System.out.println(Operation.valueOf("PLUS") + " " + Operation.of("^") + " " + Enum.valueOf(Day.class, "SUN"));
        try {
            Day.valueOf("XYZ");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Day.valueOf(null);
        } catch (NullPointerException e) {
            System.out.println("no name");
        }
        for (Planet p : Planet.values()) {
            System.out.println(p + " " + p.gravity());
        }
        Day[] days = Day.values();
        days[0] = null;
        System.out.println(Day.values()[0] + " " + Day.SUN.next() + " " + Day.MON.compareTo(Day.WED) + " "
                + Day.MON.equals(Day.MON));
        System.out.println(Nothing.values().length);

        Map<Day, String> plans = new EnumMap<>(Day.class);
        plans.put(Day.SUN, "rest");
        plans.put(Day.MON, "work");
        plans.put(Day.WED, null);
        System.out.println(plans + " " + plans.containsKey(Day.WED) + " " + plans.get(Day.FRI) + " "
                + plans.remove(Day.SUN) + plans.size());
        plans.replaceAll((d, s) -> d.name().toLowerCase() + s);
        System.out.println(plans);
        EnumSet<Day> weekend = EnumSet.of(Day.SUN, Day.SAT);
        EnumSet<Day> work = EnumSet.complementOf(weekend);
        System.out.println(weekend + " " + work + " " + EnumSet.range(Day.TUE, Day.THU) + EnumSet.noneOf(Day.class)
                + EnumSet.allOf(Day.class).size());
        work.removeAll(EnumSet.of(Day.MON, Day.TUE));
        work.retainAll(Arrays.asList(Day.WED, Day.FRI, Day.SUN));
        System.out.println(work + " " + work.contains(Day.FRI) + " " + work.containsAll(weekend));
        System.out.println(Arrays.toString(Day.class.getEnumConstants()));
    }
}
