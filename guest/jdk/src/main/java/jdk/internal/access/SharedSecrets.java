package jdk.internal.access;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import jdk.internal.vm.ThreadContainer;

/** Where packages of the JDK find each other's back doors. */
public final class SharedSecrets {
    private static final JavaLangAccess JAVA_LANG_ACCESS = new JavaLangAccess() {
        @Override
        public Thread currentCarrierThread() {
            return Thread.currentThread();
        }

        @Override
        public void start(Thread thread, ThreadContainer container) {
            thread.start();
        }

        @Override
        public String join(String prefix, String suffix, String delimiter, String[] elements, int size) {
            StringBuilder text = new StringBuilder(prefix);
            for (int i = 0; i < size; i++) {
                text.append(i == 0 ? "" : delimiter).append(elements[i]);
            }
            return text.append(suffix).toString();
        }

        @Override
        public String uncheckedNewStringNoRepl(byte[] bytes, Charset charset) {
            return new String(bytes, charset);
        }
    };

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
