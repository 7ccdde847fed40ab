package jdk.internal.access;

import java.nio.charset.Charset;
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
}
