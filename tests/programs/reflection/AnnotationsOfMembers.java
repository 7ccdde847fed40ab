package reflection;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/** Annotations with values of every kind, defaults, inherited and repeated ones. */
public class AnnotationsOfMembers {
    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @interface Values {
        int number() default 42;

        long big() default 1L << 40;

        double real() default 2.5;

        float single() default 1.25f;

        boolean flag() default true;

        char letter() default 'x';

        byte tiny() default 3;

        short small() default 4;

        String text() default "text \u00e4";

        Class<?> type() default String.class;

        TimeUnit unit() default TimeUnit.DAYS;

        Note note() default @Note("inner");

        int[] numbers() default {1, 2, 3};

        String[] texts() default {};

        Class<?>[] types() default {int.class, int[].class, void.class};

        TimeUnit[] units() default {TimeUnit.HOURS, TimeUnit.SECONDS};

        Note[] notes() default {@Note("a"), @Note("b")};
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Repeatable(Notes.class)
    @interface Note {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Notes {
        Note[] value();
    }

    @Retention(RetentionPolicy.CLASS)
    @interface Invisible {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.FIELD})
    @interface Marked {
        int value() default 0;
    }

    @Values(
            number = 1,
            texts = {"one", "two"},
            unit = TimeUnit.NANOSECONDS,
            type = Map.Entry.class)
    @Invisible
    static class Base {
        @Marked(5)
        int field;

        @Note("first")
        @Note("second")
        void repeated() {}

        @Note("single")
        @Deprecated
        void once(@Marked int a, String b, @Marked(7) @Deprecated long c) {}
    }

    interface Map {
        interface Entry {}
    }

    @Note("derived")
    static class Derived extends Base {}

    public static void main(String[] args) throws Exception {
        Values values = Base.class.getAnnotation(Values.class);
        System.out.println(values.number() + " " + values.big() + " " + values.real() + " " + values.single() + " "
                + values.flag() + " " + values.letter() + " " + values.tiny() + " " + values.small() + " "
                + values.text() + " " + values.type() + " " + values.unit() + " "
                + values.note().value());
        System.out.println(Arrays.toString(values.numbers())
                + Arrays.toString(values.texts())
                + Arrays.toString(values.types())
                + Arrays.toString(values.units())
                + values.notes().length);
        System.out.println(values.annotationType());
        System.out.println(values.equals(Derived.class.getAnnotation(Values.class)) + " "
                + (values.hashCode()
                        == Derived.class.getAnnotation(Values.class).hashCode()));
        show("derived", Derived.class.getAnnotations());
        show("declared", Derived.class.getDeclaredAnnotations());
        show("field", Base.class.getDeclaredField("field").getAnnotations());
        Method repeated = Base.class.getDeclaredMethod("repeated");
        show("repeated", repeated.getAnnotations());
        show("by type", repeated.getAnnotationsByType(Note.class));
        System.out.println(repeated.getAnnotation(Note.class) + " " + repeated.isAnnotationPresent(Notes.class));
        Method once = Base.class.getDeclaredMethod("once", int.class, String.class, long.class);
        show("once", once.getAnnotations());
        for (Annotation[] parameter : once.getParameterAnnotations()) {
            show("parameter", parameter);
        }
        show("invisible", Base.class.getAnnotationsByType(Invisible.class));
        System.out.println(Values.class.getMethod("number").getDefaultValue() + " "
                + Values.class.getMethod("unit").getDefaultValue() + " "
                + Note.class.getMethod("value").getDefaultValue());
        System.out.println(Values.class.isAnnotation() + " "
                + Values.class.getMethod("text").invoke(values));
        System.out.println(
                values.note().equals(new Object()) + " " + values.note().equals(values.note()));
    }

    private static void show(String title, Annotation[] annotations) {
        System.out.println(title);
        Arrays.stream(annotations)
                .sorted(Comparator.comparing(
                        annotation -> annotation.annotationType().getName()))
                .forEach(annotation ->
                        System.out.println("  " + (annotation instanceof Values ? "values" : annotation.toString())));
    }
}
