package language;

import java.util.Arrays;
import java.util.List;

/** Stores into arrays of references are checked against the array's own type (JLS 15.26.1). */
public class ArrayStores {
    interface Animal {}

    static class Cat implements Animal {}

    static class Tiger extends Cat {}

    static final class Dog implements Animal {}

    static void store(Object[] array, int index, Object value) {
        try {
            array[index] = value;
            System.out.println(array.getClass().getSimpleName() + " takes "
                    + (value == null ? null : value.getClass().getSimpleName()));
        } catch (ArrayStoreException | ArrayIndexOutOfBoundsException | NullPointerException e) {
            System.out.println(
                    e.getClass().getSimpleName() + " " + (e instanceof NullPointerException ? "" : e.getMessage()));
        }
    }

    static int evaluated(String what) {
        System.out.print(what + " ");
        return 0;
    }

    static Object value() {
        System.out.print("value ");
        return 1;
    }

    public static void main(String[] args) {
        Object[][] arrays = {
            new Object[1],
            new String[1],
            new Integer[1],
            new Number[1],
            new Animal[1],
            new Cat[1],
            new Tiger[1],
            new Dog[1],
            new Comparable<?>[1],
            new int[1][],
            new Object[1][],
            new String[1][],
            new Runnable[1]
        };
        Object[] values = {
            null,
            "text",
            1,
            2.5,
            new Cat(),
            new Tiger(),
            new Dog(),
            new int[0],
            new Object[0],
            new String[0],
            'c',
            new long[0]
        };
        for (Object[] array : arrays) {
            for (Object value : values) {
                store(array, 0, value);
            }
        }
        store(new String[1], 1, 5);
        store(null, 1, 5);
        Object[] strings = new String[2];
        try {
            strings[evaluated("index")] = value();
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            strings[2] = value();
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            Arrays.fill(strings, 7);
        } catch (ArrayStoreException e) {
            System.out.println("fill " + e.getMessage());
        }
        try {
            List.of(1, 2).toArray(new String[2]);
        } catch (ArrayStoreException e) {
            System.out.println("toArray");
        }
        Object[] mixed = {"a", "b", 3};
        try {
            System.arraycopy(mixed, 0, strings, 0, 2);
            System.out.println(Arrays.toString(strings));
            System.arraycopy(mixed, 1, strings, 0, 2);
        } catch (ArrayStoreException e) {
            System.out.println(Arrays.toString(strings) + " " + e.getMessage());
        }
        Animal[] animals = new Cat[] {new Tiger()};
        Animal first = animals[0];
        animals[0] = first;
        try {
            animals[0] = new Dog();
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        } finally {
            System.out.println(animals[0] == first);
        }
    }
}
