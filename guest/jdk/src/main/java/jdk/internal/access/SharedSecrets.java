package jdk.internal.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Where packages of the JDK find each other's back doors. */
public final class SharedSecrets {
    private static final JavaLangAccess JAVA_LANG_ACCESS = new LanguageAccess();

    private SharedSecrets() {}

    public static JavaLangAccess getJavaLangAccess() {
        return JAVA_LANG_ACCESS;
    }

    public static void setJavaUtilConcurrentFJPAccess(JavaUtilConcurrentFJPAccess access) {}

    public static void setJavaUtilConcurrentTLRAccess(JavaUtilConcurrentTLRAccess access) {}

    public static JavaUtilConcurrentTLRAccess getJavaUtilConcurrentTLRAccess() {
        return null;
    }

    public static void setJavaObjectInputStreamAccess(JavaObjectInputStreamAccess access) {}

    public static void setJavaNetUriAccess(JavaNetUriAccess access) {}

    public static JavaUtilCollectionAccess getJavaUtilCollectionAccess() {
        return TrustedArrays.INSTANCE;
    }

    /** Lists over arrays that nobody else changes. */
    private static final class TrustedArrays implements JavaUtilCollectionAccess {
        static final TrustedArrays INSTANCE = new TrustedArrays();

        @Override
        @SuppressWarnings("unchecked")
        public <E> List<E> listFromTrustedArray(Object[] array) {
            return (List<E>) Collections.unmodifiableList(Arrays.asList(array));
        }

        @Override
        public <E> List<E> listFromTrustedArrayNullsAllowed(Object[] array) {
            return listFromTrustedArray(array);
        }
    }
}
