package util;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

public class EnumCollections {
    enum Day {
        MONDAY,
        TUESDAY,
        WEDNESDAY,
        THURSDAY,
        FRIDAY,
        SATURDAY {
            @Override
            boolean isFree() {
                return true;
            }
        },
        SUNDAY {
            @Override
            boolean isFree() {
                return true;
            }
        };

        boolean isFree() {
            return false;
        }
    }

    enum None {}

    public static void main(String[] arguments) {
        EnumSet<Day> free = EnumSet.noneOf(Day.class);
        for (Day day : Day.values()) {
            if (day.isFree()) {
                free.add(day);
            }
        }
        System.out.println(free + " " + EnumSet.complementOf(free) + " " + EnumSet.range(Day.TUESDAY, Day.THURSDAY)
                + " " + EnumSet.of(Day.SUNDAY, Day.MONDAY, Day.FRIDAY) + " " + EnumSet.allOf(None.class));
        EnumSet<Day> copy = EnumSet.copyOf(free);
        copy.add(Day.MONDAY);
        System.out.println(copy.containsAll(free) + " " + free.containsAll(copy) + " "
                + copy.retainAll(List.of(Day.MONDAY, Day.SUNDAY)) + " " + copy + " "
                + copy.equals(EnumSet.of(Day.SUNDAY, Day.MONDAY)) + " " + copy.removeAll(free) + " " + copy);
        Iterator<Day> iterator = free.iterator();
        iterator.next();
        iterator.remove();
        System.out.println(free + " " + free.clone() + " " + free.size());
        try {
            iterator.remove();
        } catch (IllegalStateException e) {
            System.out.println(e);
        }
        try {
            free.add(null);
        } catch (NullPointerException e) {
            System.out.println("no null");
        }
        try {
            EnumSet.copyOf(new ArrayList<Day>());
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }

        Map<Day, String> plan = new EnumMap<>(Day.class);
        plan.put(Day.WEDNESDAY, "swim");
        plan.put(Day.MONDAY, "run");
        plan.put(Day.SUNDAY, null);
        System.out.println(plan + " " + plan.containsKey(Day.SUNDAY) + " " + plan.containsValue(null) + " "
                + plan.get(Day.FRIDAY) + " " + plan.getOrDefault(Day.TUESDAY, "rest"));
        plan.merge(Day.MONDAY, "!", String::concat);
        plan.computeIfAbsent(Day.FRIDAY, day -> day.name().toLowerCase());
        plan.computeIfPresent(Day.WEDNESDAY, (day, text) -> null);
        plan.replaceAll((day, text) -> text == null ? "idle" : text);
        System.out.println(plan + " " + plan.keySet() + " " + plan.values() + " " + plan.equals(Map.copyOf(plan)));
        plan.entrySet().removeIf(entry -> entry.getValue().length() < 5);
        for (Map.Entry<Day, String> entry : plan.entrySet()) {
            System.out.println(entry + " "
                    + entry.setValue(entry.getValue() + entry.getKey().ordinal()));
        }
        System.out.println(plan + " " + new EnumMap<>(plan).remove(Day.FRIDAY) + " " + Collections.max(plan.keySet()));
        System.out.println(
                Day.SATURDAY.getClass() == Day.class
                        ? "same"
                        : Day.SATURDAY.getDeclaringClass().getSimpleName());
        System.out.println(Day.valueOf("FRIDAY").compareTo(Day.MONDAY) > 0 ? "later" : "sooner");
    }
}
