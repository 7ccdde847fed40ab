package system;

/** Runtime's numbers, identity hash codes and class objects. */
public class RuntimeFacts {
    static class Named<T> {
        class Inner {}
    }

    static Object[] sink;

    public static void main(String[] args) throws Exception {
        Runtime runtime = Runtime.getRuntime();
        System.out.println((runtime.availableProcessors() >= 1) + " " + (runtime.maxMemory() > 1 << 20) + " "
                + (runtime.totalMemory() <= runtime.maxMemory()) + " " + (runtime.freeMemory() > 0) + " "
                + (runtime == Runtime.getRuntime()));
        System.gc();
        Object a = new Object();
        Object b = new Object();
        int hash = System.identityHashCode(a);
        sink = new Object[1000];
        for (int i = 0; i < 20_000; i++) {
            sink[i % 1000] = new int[50];
        }
        System.gc();
        System.out.println((hash == System.identityHashCode(a)) + " " + (a.hashCode() == hash) + " "
                + System.identityHashCode(null) + " " + (a.equals(b)) + " "
                + a.toString().startsWith("java.lang.Object@"));
        int distinct = 0;
        java.util.HashSet<Integer> hashes = new java.util.HashSet<>();
        Object[] kept = new Object[1000];
        for (int i = 0; i < 1000; i++) {
            kept[i] = new Object();
            distinct += hashes.add(kept[i].hashCode()) ? 1 : 0;
        }
        System.out.println("mostly distinct " + (distinct > 990));
        Class<?>[] classes = {
            RuntimeFacts.class,
            Named.class,
            Named.Inner.class,
            int.class,
            int[].class,
            String[][].class,
            Runnable.class,
            Thread.State.class,
            void.class,
            Integer.class
        };
        for (Class<?> c : classes) {
            System.out.println(c + " " + c.getName() + " " + c.getSimpleName() + " " + c.isPrimitive() + c.isArray()
                    + c.isInterface() + c.isEnum() + " " + c.getComponentType() + " " + c.getSuperclass());
        }
        System.out.println("x".getClass() == String.class ? "same" : "different");
        System.out.println(new int[0].getClass() == int[].class ? "same" : "different");
        System.out.println(Integer.class.isInstance(5) + " " + Number.class.isAssignableFrom(Integer.class) + " "
                + Integer.class.cast(5) + " " + RuntimeFacts.class.getPackageName() + " "
                + new Object() {}.getClass().getName() + " " + RuntimeFacts.class.desiredAssertionStatus());
        Cloneable cloned = new int[] {1};
        System.out.println(cloned instanceof int[]);
        System.out.println(java.util.Objects.hash(1, "a", null) + " " + java.util.Objects.toString(null, "none") + " "
                + java.util.Objects.requireNonNullElse(null, 3));
        System.err.print("");
        System.err.flush();
    }
}
