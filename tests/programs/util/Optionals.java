package util;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

public class Optionals {
    record City(String name, Optional<String> mayor) {}

    public static void main(String[] arguments) {
        Optional<String> full = Optional.of("text");
        Optional<String> empty = Optional.empty();
        for (Optional<String> each : List.of(full, empty, Optional.<String>ofNullable(null))) {
            System.out.println(each + " " + each.isPresent() + " " + each.isEmpty() + " " + each.orElse("else") + " "
                    + each.orElseGet(() -> "made") + " " + each.map(String::length) + " "
                    + each.filter(text -> text.startsWith("x")) + " " + each.flatMap(text -> Optional.of(text + "!"))
                    + " "
                    + each.or(() -> Optional.of("other")) + " " + each.stream().count() + " " + each.hashCode());
            each.ifPresentOrElse(text -> System.out.println("has " + text), () -> System.out.println("has none"));
            each.ifPresent(text -> System.out.println("present " + text));
        }
        System.out.println(full.equals(Optional.of("te" + "xt")) + " " + empty.equals(Optional.empty()) + " "
                + full.equals(empty));
        attempt(() -> empty.get());
        attempt(() -> empty.orElseThrow());
        attempt(() -> empty.orElseThrow(() -> new IllegalStateException("own")));
        attempt(() -> Optional.of(null));
        attempt(() -> full.map(null));
        attempt(() -> Objects.requireNonNull(null, "message"));
        attempt(() -> Objects.requireNonNull(null, () -> "supplied"));
        attempt(() -> Objects.checkIndex(5, 5));
        attempt(() -> Objects.checkFromToIndex(3, 2, 5));
        attempt(() -> Objects.checkFromIndexSize(3, 4, 5));
        attempt(() -> Objects.requireNonNullElse(null, null));
        System.out.println(
                Objects.requireNonNullElse(null, "default") + " " + Objects.requireNonNullElseGet(null, () -> 7));
        System.out.println(
                Objects.hash(1, "a", null) + " " + Objects.hashCode(null) + " " + Objects.toString(null, "none") + " "
                        + Objects.equals(null, null) + " " + Objects.deepEquals(new int[] {1}, new int[] {1}) + " "
                        + Objects.compare("a", "b", String::compareTo));
        System.out.println(OptionalInt.of(3) + " " + OptionalInt.empty() + " " + OptionalLong.of(1L << 40) + " "
                + OptionalLong.empty() + " " + OptionalDouble.of(0.1) + " " + OptionalDouble.empty() + " "
                + OptionalInt.of(3).hashCode());
        attempt(() -> OptionalInt.empty().getAsInt());
        attempt(() -> OptionalDouble.empty().orElseThrow());
        City city = new City("Ulm", Optional.of("Ada"));
        System.out.println(city + " " + city.mayor().map(String::toUpperCase).orElse("?"));
    }

    interface Action {
        Object run();
    }

    static void attempt(Action action) {
        try {
            System.out.println("gave " + action.run());
        } catch (NoSuchElementException | IllegalStateException | NullPointerException | IndexOutOfBoundsException e) {
            System.out.println(e);
        }
    }
}
