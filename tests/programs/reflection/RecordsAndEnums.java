package reflection;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Components of records, constants of enums, sealed hierarchies. */
public class RecordsAndEnums {
    @Retention(RetentionPolicy.RUNTIME)
    @interface Name {
        String value();
    }

    record Point(@Name("x") int x, @Name("y") long y, List<String> tags) {
        static int made;

        Point {
            made++;
        }

        double length() {
            return Math.sqrt(x * x + y * y);
        }
    }

    record Pair<A, B>(A first, B... rest) {}

    record Empty() {}

    enum Color {
        RED,
        GREEN {
            @Override
            String nice() {
                return "grass";
            }
        },
        @Name("sky")
        BLUE;

        final int code = ordinal() * 10;

        String nice() {
            return name().toLowerCase();
        }
    }

    sealed interface Shape permits Circle, Square {}

    record Circle(double radius) implements Shape {}

    static final class Square implements Shape {}

    public static void main(String[] args) throws Exception {
        for (Class<?> type : List.of(Point.class, Pair.class, Empty.class, Color.class, Shape.class)) {
            System.out.println(type.toGenericString() + " " + type.isRecord() + type.isEnum() + type.isSealed()
                    + type.isInterface());
        }
        for (RecordComponent component : Point.class.getRecordComponents()) {
            System.out.println(component + " " + component.getGenericType() + " " + component.getAccessor() + " "
                    + Arrays.toString(component.getAnnotations()));
        }
        System.out.println(
                Pair.class.getRecordComponents()[1].getGenericType() + " " + Color.class.getRecordComponents());
        Constructor<Point> constructor = Point.class.getDeclaredConstructor(int.class, long.class, List.class);
        Point point = constructor.newInstance(3, 4L, List.of("a"));
        System.out.println(point + " " + Point.class.getDeclaredField("made").get(null));
        for (RecordComponent component : Point.class.getRecordComponents()) {
            System.out.println(
                    component.getName() + "=" + component.getAccessor().invoke(point));
        }
        for (Parameter parameter : constructor.getParameters()) {
            System.out.println(parameter + " " + parameter.isNamePresent() + " " + parameter.getName() + " "
                    + parameter.isImplicit());
        }
        Field x = Point.class.getDeclaredField("x");
        x.setAccessible(true);
        try {
            x.set(point, 1);
        } catch (IllegalAccessException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Arrays.toString(Color.class.getEnumConstants()) + " "
                + Color.valueOf("BLUE").nice() + " " + Color.GREEN.nice() + " "
                + Color.GREEN.getClass().isEnum() + " " + Color.GREEN.getDeclaringClass());
        for (Field field : Color.class.getFields()) {
            System.out.println(field + " " + field.isEnumConstant() + " " + field.get(null));
        }
        System.out.println(
                Color.class.getField("BLUE").getAnnotation(Name.class).value());
        System.out.println(Color.class.getDeclaredField("code").get(Color.BLUE));
        System.out.println(Color.class.getMethod("valueOf", String.class).invoke(null, "RED"));
        try {
            Color.class.getDeclaredConstructors()[0].newInstance("A", 1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        for (Class<?> permitted : Shape.class.getPermittedSubclasses()) {
            System.out.println(permitted + " " + permitted.isRecord());
        }
    }
}
