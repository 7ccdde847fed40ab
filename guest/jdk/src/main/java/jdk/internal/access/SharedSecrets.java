package jdk.internal.access;

import java.io.FileDescriptor;
import java.lang.reflect.NewMembers;
import java.net.HttpCookie;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/** Where packages of the JDK find each other's back doors. */
public final class SharedSecrets {
    private static final JavaLangAccess JAVA_LANG_ACCESS = new LanguageAccess();
    private static JavaSecuritySpecAccess javaSecuritySpecAccess;
    private static JavaNetHttpCookieAccess javaNetHttpCookieAccess;
    private static JavaxSecurityAccess javaxSecurityAccess;
    private static JavaxCryptoSpecAccess javaxCryptoSpecAccess;
    private static JavaSecuritySignatureAccess javaSecuritySignatureAccess;
    private static JavaLangReflectAccess javaLangReflectAccess;

    private static JavaIORandomAccessFileAccess randomAccessFileAccess;
    private static JavaIOFileDescriptorAccess fileDescriptorAccess;

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

    public static void setJavaNetHttpCookieAccess(JavaNetHttpCookieAccess access) {
        javaNetHttpCookieAccess = access;
    }

    /** Asked before the class of cookies was used. */
    public static JavaNetHttpCookieAccess getJavaNetHttpCookieAccess() {
        if (javaNetHttpCookieAccess == null) {
            new HttpCookie("any", "");
        }
        return javaNetHttpCookieAccess;
    }

    public static void setJavaNetURLAccess(JavaNetURLAccess access) {}

    public static void setJavaSecurityPropertiesAccess(JavaSecurityPropertiesAccess access) {}

    public static void setJavaSecuritySpecAccess(JavaSecuritySpecAccess access) {
        javaSecuritySpecAccess = access;
    }

    public static JavaSecuritySpecAccess getJavaSecuritySpecAccess() {
        return javaSecuritySpecAccess;
    }

    public static void setJavaSecuritySignatureAccess(JavaSecuritySignatureAccess access) {
        javaSecuritySignatureAccess = access;
    }

    public static JavaSecuritySignatureAccess getJavaSecuritySignatureAccess() {
        return javaSecuritySignatureAccess;
    }

    public static void setJavaxCryptoSpecAccess(JavaxCryptoSpecAccess access) {
        javaxCryptoSpecAccess = access;
    }

    public static JavaxCryptoSpecAccess getJavaxCryptoSpecAccess() {
        return javaxCryptoSpecAccess;
    }

    public static void setJavaxSecurityAccess(JavaxSecurityAccess access) {
        javaxSecurityAccess = access;
    }

    /** Asked by what makes names only; their class may not have been used yet. */
    public static JavaxSecurityAccess getJavaxSecurityAccess() {
        if (javaxSecurityAccess == null) {
            new X500Principal("");
        }
        return javaxSecurityAccess;
    }

    public static JavaNioAccess getJavaNioAccess() {
        return null;
    }

    public static void setJavaIORandomAccessFileAccess(JavaIORandomAccessFileAccess access) {
        randomAccessFileAccess = access;
    }

    /** Null before a file was opened for random access. */
    public static JavaIORandomAccessFileAccess getJavaIORandomAccessFileAccess() {
        return randomAccessFileAccess;
    }

    public static void setJavaIOFileDescriptorAccess(JavaIOFileDescriptorAccess access) {
        fileDescriptorAccess = access;
    }

    public static JavaIOFileDescriptorAccess getJavaIOFileDescriptorAccess() {
        if (fileDescriptorAccess == null) {
            // Its initialization sets the access.
            FileDescriptor.in.valid();
        }
        return fileDescriptorAccess;
    }

    public static JavaLangReflectAccess getJavaLangReflectAccess() {
        if (javaLangReflectAccess == null) {
            javaLangReflectAccess = (JavaLangReflectAccess) NewMembers.access();
        }
        return javaLangReflectAccess;
    }

    public static void setJavaLangReflectAccess(JavaLangReflectAccess access) {
        javaLangReflectAccess = access;
    }

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
