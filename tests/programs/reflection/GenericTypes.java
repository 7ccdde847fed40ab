package reflection;

import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Generic signatures: of superclasses, fields, methods, type variables; super type tokens. */
public class GenericTypes {
    abstract static class Token<T> {
        Type type() {
            ParameterizedType superclass = (ParameterizedType) getClass().getGenericSuperclass();
            return superclass.getActualTypeArguments()[0];
        }
    }

    static class Box<T extends Number & Comparable<T>> implements Function<T, List<? super T>> {
        T value;
        T[] array;
        List<? extends T> list;
        Map<String, List<int[]>>[] maps;

        public List<? super T> apply(T t) {
            return null;
        }

        <E extends Exception, R> R call(Class<R> type, E failure, T... rest) throws E {
            return null;
        }

        class Inner<U> {
            Map<T, U> both;
        }
    }

    static class IntBox extends Box<Integer> implements Serializable {}

    static class Names extends HashMap<String, ArrayList<? extends CharSequence>> {}

    public static void main(String[] args) throws Exception {
        System.out.println(new Token<List<Map<String, Integer[]>>>() {}.type());
        System.out.println(new Token<Box<Integer>.Inner<String>>() {}.type());
        System.out.println(new Token<int[]>() {}.type());
        System.out.println(new Token<String>() {}.type() == String.class);
        System.out.println(
                IntBox.class.getGenericSuperclass() + " " + Arrays.toString(IntBox.class.getGenericInterfaces()));
        System.out.println(Names.class.getGenericSuperclass());
        for (TypeVariable<?> variable : Box.class.getTypeParameters()) {
            System.out.println(
                    variable + " " + Arrays.toString(variable.getBounds()) + " " + variable.getGenericDeclaration());
        }
        System.out.println(Arrays.toString(Box.class.getGenericInterfaces()));
        System.out.println(Box.class.toGenericString());
        for (Field field : Box.class.getDeclaredFields()) {
            System.out.println(field.toGenericString() + " " + kind(field.getGenericType()));
        }
        System.out.println(Box.Inner.class.getDeclaredField("both").getGenericType());
        Method[] methods = Box.class.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::toGenericString));
        for (Method method : methods) {
            System.out.println(method.toGenericString());
            System.out.println("  " + Arrays.toString(method.getGenericParameterTypes()) + " "
                    + method.getGenericReturnType() + " " + Arrays.toString(method.getGenericExceptionTypes())
                    + " " + Arrays.toString(method.getTypeParameters()));
        }
        System.out.println(Arrays.toString(ArrayList.class.getTypeParameters()) + " "
                + ArrayList.class.getGenericSuperclass() + " " + Map.class.getTypeParameters().length);
        Type one = new Token<List<String>>() {}.type();
        Type two = new Token<List<String>>() {}.type();
        System.out.println(one.equals(two) + " " + (one.hashCode() == two.hashCode()) + " " + one.getTypeName());
        WildcardType wildcard = (WildcardType)
                ((ParameterizedType) Box.class.getDeclaredField("list").getGenericType()).getActualTypeArguments()[0];
        System.out.println(Arrays.toString(wildcard.getUpperBounds()) + Arrays.toString(wildcard.getLowerBounds()));
        System.out.println(
                ((GenericArrayType) Box.class.getDeclaredField("maps").getGenericType()).getGenericComponentType());
        System.out.println(Object.class.getGenericSuperclass() + " " + Runnable.class.getGenericSuperclass() + " "
                + int.class.getGenericSuperclass() + " " + int[].class.getGenericSuperclass());
    }

    private static String kind(Type type) {
        return switch (type) {
            case Class<?> plain -> "class " + plain.getName();
            case ParameterizedType generic -> "of " + generic.getRawType() + " in " + generic.getOwnerType();
            case GenericArrayType array -> "array of " + kind(array.getGenericComponentType());
            case TypeVariable<?> variable -> "variable " + variable.getName();
            default -> type.toString();
        };
    }
}
