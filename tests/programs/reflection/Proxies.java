package reflection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Callable;

/** Dynamic proxies: arguments and results of every type, exceptions, methods of Object, several interfaces. */
public class Proxies {
    interface Everything {
        void nothing();

        boolean flag(boolean a);

        byte tiny(byte a);

        char letter(char a);

        short small(short a);

        int number(int a, int b);

        long big(long a);

        float single(float a);

        double real(double a);

        String text(String a, Object... more);

        int[] array(int[] a);

        default String greeting() {
            return "default";
        }

        void fails() throws java.io.IOException;
    }

    interface Child extends Everything, Comparable<String> {
        @Override
        String text(String a, Object... more);
    }

    record Echo() implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] args) {
            System.out.println(method + " " + Arrays.deepToString(args));
            return switch (method.getName()) {
                case "toString" -> "an echo";
                case "hashCode" -> 77;
                case "equals" -> proxy == args[0];
                case "number" -> (int) args[0] + (int) args[1];
                case "greeting" -> "handled";
                case "compareTo" -> -1;
                default -> args == null || args.length == 0 ? null : args[0];
            };
        }
    }

    public static void main(String[] args) throws Exception {
        Child child = (Child) Proxy.newProxyInstance(
                Proxies.class.getClassLoader(), new Class<?>[] {Child.class, Runnable.class}, new Echo());
        child.nothing();
        System.out.println(child.flag(true) + " " + child.tiny((byte) 1) + " " + child.letter('l') + " "
                + child.small((short) 2) + " " + child.number(3, 4) + " " + child.big(5L) + " " + child.single(6f)
                + " " + child.real(7.5) + " " + child.text("t", 1, "2") + " " + child.array(new int[] {8})[0]);
        System.out.println(child.greeting() + " " + child.compareTo("x"));
        ((Runnable) child).run();
        System.out.println(child + " " + child.hashCode() + " " + child.equals(child) + " " + child.equals("x"));
        System.out.println(Proxy.isProxyClass(child.getClass()) + " " + Proxy.isProxyClass(String.class) + " "
                + Proxy.getInvocationHandler(child));
        failures();
        Comparator<String> logged = logged(Comparator.class, Comparator.naturalOrder());
        System.out.println(logged.compare("a", "b"));
    }

    @SuppressWarnings("unchecked")
    private static Comparator<String> logged(Class<?> type, Comparator<String> target) {
        return (Comparator<String>) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {Comparator.class}, (proxy, method, arguments) -> {
                    System.out.println("call of " + method.getName());
                    return method.invoke(target, arguments);
                });
    }

    private static void failures() throws Exception {
        Callable<?> wrongType = (Callable<?>) Proxy.newProxyInstance(
                Proxies.class.getClassLoader(), new Class<?>[] {Callable.class, Everything.class}, (p, m, a) -> {
                    if (m.getName().equals("fails")) {
                        throw new java.io.IOException("declared");
                    }
                    if (m.getName().equals("call")) {
                        throw new IllegalStateException("unchecked");
                    }
                    if (m.getName().equals("nothing")) {
                        throw new Exception("undeclared");
                    }
                    return "a string";
                });
        Everything everything = (Everything) wrongType;
        try {
            everything.fails();
        } catch (java.io.IOException e) {
            System.out.println(e);
        }
        try {
            wrongType.call();
        } catch (IllegalStateException e) {
            System.out.println(e);
        }
        try {
            everything.nothing();
        } catch (UndeclaredThrowableException e) {
            System.out.println(e + " " + e.getCause());
        }
        try {
            everything.number(1, 2);
        } catch (ClassCastException e) {
            System.out.println("ClassCastException");
        }
        try {
            Method number = Everything.class.getMethod("number", int.class, int.class);
            number.invoke(everything, 1, 2);
        } catch (InvocationTargetException e) {
            System.out.println(e.getCause().getClass());
        }
        try {
            Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {String.class}, new Echo());
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
