package language;

import java.util.Map;

/** {@code Class.getSimpleName} of every kind of class. */
public class SimpleNames {
    class Inner {}

    static class Nested {}

    interface Face {}

    enum Kind {
        PLAIN,
        WITH_BODY {
            @Override
            void act() {}
        };

        void act() {}
    }

    public static void main(String[] args) {
        class Local {}
        Object anonymous = new Object() {};
        Class<?>[] classes = {
            SimpleNames.class,
            Inner.class,
            Nested.class,
            Face.class,
            Kind.class,
            Kind.WITH_BODY.getClass(),
            Local.class,
            anonymous.getClass(),
            int.class,
            int[].class,
            String[][].class,
            Local[].class,
            Thread.State.class,
            Map.Entry.class
        };
        for (Class<?> type : classes) {
            System.out.println(type.getName() + " '" + type.getSimpleName() + "'");
        }
    }
}
