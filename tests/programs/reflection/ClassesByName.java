package reflection;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Class.forName, names of every form, nested classes, arrays. */
public class ClassesByName {
    static class Loud {
        static {
            System.out.println("Loud is initialized");
        }

        public Loud() {
            System.out.println("a Loud is made");
        }
    }

    static class Quiet {
        static {
            System.out.println("Quiet is initialized");
        }
    }

    class Inner {
        class Deeper {}
    }

    interface Talks {
        String talk();
    }

    static class Dog implements Talks {
        private final String name;

        public Dog() {
            this("dog");
        }

        public Dog(String name) {
            this.name = name;
        }

        public String talk() {
            return name + " barks";
        }
    }

    public static void main(String[] args) throws Exception {
        Class<?> loud = Class.forName("reflection.ClassesByName$Loud");
        System.out.println(loud);
        loud.getDeclaredConstructor().newInstance();
        Class<?> quiet = Class.forName("reflection.ClassesByName$Quiet", false, ClassesByName.class.getClassLoader());
        System.out.println("not yet " + quiet.getSimpleName());
        String name = "reflection.ClassesByName$" + (args.length == 0 ? "Dog" : args[0]);
        Talks talks = (Talks) Class.forName(name).getConstructor(String.class).newInstance("rex");
        System.out.println(talks.talk() + "; " + ((Talks) Class.forName(name).newInstance()).talk());
        for (String missing : List.of("no.such.Class", "reflection/ClassesByName", "[Lno.such.Class;", "int", "")) {
            try {
                System.out.println(Class.forName(missing));
            } catch (ClassNotFoundException e) {
                System.out.println(e);
            }
        }
        for (String array : List.of("[I", "[[Z", "[Ljava.lang.String;", "[[Lreflection.ClassesByName$Dog;")) {
            Class<?> type = Class.forName(array);
            System.out.println(type + " " + type.getSimpleName() + " " + type.getCanonicalName() + " "
                    + type.getTypeName() + " " + type.descriptorString());
        }
        Runnable lambda = () -> {};
        Object anonymous = new Object() {};
        class Local {
            class Member {}
        }
        for (Class<?> type : List.of(
                int.class,
                void.class,
                int[].class,
                String.class,
                Inner.class,
                Inner.Deeper.class,
                Local.class,
                Local.Member.class,
                anonymous.getClass(),
                Talks.class,
                Talks[][].class,
                List.class,
                java.util.Map.Entry.class)) {
            System.out.println(type.getName() + " | " + type.getSimpleName() + " | " + type.getCanonicalName() + " | "
                    + type.getTypeName() + " | " + type.getPackageName() + " | " + type.descriptorString() + " | "
                    + type.isMemberClass() + type.isLocalClass() + type.isAnonymousClass() + " | "
                    + type.getDeclaringClass() + " | " + type.getEnclosingClass() + " | " + type.isPrimitive()
                    + type.isArray() + type.isInterface());
        }
        Object array = Array.newInstance(Dog.class, 2);
        Array.set(array, 0, new Dog("one"));
        System.out.println(array.getClass() + " " + Array.getLength(array) + " " + ((Talks) Array.get(array, 0)).talk()
                + " " + Array.get(array, 1));
        int[][] grid = (int[][]) Array.newInstance(int.class, 2, 3);
        Array.setInt(grid[1], 2, 9);
        System.out.println(Arrays.deepToString(grid) + " " + Array.getInt(grid[1], 2));
        System.out.println(Dog.class.arrayType() + " " + Dog[].class.componentType() + " " + int.class.arrayType());
        System.out.println(ArrayList.class.isAssignableFrom(List.class) + " "
                + Dog[].class.isAssignableFrom(Talks[].class) + " " + Number.class.isAssignableFrom(Comparable.class));
        System.out.println(java.util.Collection.class.isAssignableFrom(java.util.NavigableSet.class) + " "
                + Iterable[].class.isAssignableFrom(List[].class) + " " + Object.class.isAssignableFrom(Talks.class)
                + " " + Object[].class.isAssignableFrom(int[][].class) + " "
                + Object[].class.isAssignableFrom(int[].class));
        System.out.println(Talks.class.isAssignableFrom(Dog.class) + " " + Object[].class.isAssignableFrom(Dog[].class)
                + " " + Number.class.isInstance(1) + " " + Dog.class.asSubclass(Talks.class));
        try {
            Dog.class.cast("text");
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        try {
            ArrayList.class.asSubclass(Talks.class);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Arrays.toString(Dog.class.getInterfaces()) + " " + Talks.class.getInterfaces().length);
    }
}
