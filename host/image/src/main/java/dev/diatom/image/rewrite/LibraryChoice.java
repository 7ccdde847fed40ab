package dev.diatom.image.rewrite;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which library a class comes from that TeaVM and the JDK both have, and which of the JDK's classes no image can have. TeaVM's
 * class wins unless it is only part of the JDK's and the JDK's is plain Java; a class that a guest module has under the JDK's
 * name wins over both.
 */
public final class LibraryChoice {
    /** Packages, with all below them, and classes to be taken from the JDK although TeaVM has some of them. */
    private static final List<String> JDK_FIRST = List.of(
            "java/math/",
            "java/lang/CharSequence",
            "java/lang/IO",
            "java/lang/StrictMath",
            "java/lang/annotation/",
            "java/lang/reflect/",
            "java/lang/NumberFormatException",
            "java/lang/StringIndexOutOfBoundsException",
            "java/lang/ArrayIndexOutOfBoundsException",
            "java/lang/IndexOutOfBoundsException",
            "java/util/",
            "java/io/Buffered",
            "java/io/ByteArray",
            "java/io/CharArray",
            "java/io/Data",
            "java/io/File",
            "java/io/Filter",
            "java/io/InputStream",
            "java/io/OutputStream",
            "java/io/Piped",
            "java/io/PrintWriter",
            "java/io/Pushback",
            "java/io/RandomAccessFile",
            "java/io/Reader",
            "java/io/Sequence",
            "java/io/StreamTokenizer",
            "java/io/String",
            "java/io/UTF",
            "java/io/UncheckedIOException",
            "java/io/Writer",
            "java/nio/channels/",
            "java/nio/charset/",
            "java/nio/file/",
            "java/text/",
            "java/time/",
            "java/net/",
            "java/security/",
            "java/lang/System$Logger");

    /** Exceptions to {@link #JDK_FIRST}: what depends on data of the JDK that images do not have, or on its virtual machine. */
    private static final List<String> TEAVM_FIRST = List.of(
            "java/security/AccessControl",
            "java/nio/file/AddressBasedBuffer",
            "java/lang/reflect/Array",
            "java/util/ListResourceBundle",
            "java/util/MissingResourceException",
            "java/util/PropertyResourceBundle",
            "java/util/ResourceBundle",
            "java/util/ServiceLoader",
            "java/util/jar/",
            "java/util/logging/",
            "java/util/zip/");

    /** Exceptions to {@link #JDK_FIRST}: what the JDK does by reflection and TeaVM at compile time. */
    private static final String TEAVM_FIRST_SUFFIX = "FieldUpdater";

    /** What waits as a browser does: if one method of a program does, TeaVM makes all its code otherwise. */
    private static final String NOT_FROM_TEAVM = "java/net/impl/XHRURLConnection";

    /** Parts of the JDK that are one with HotSpot; what asks for them is told so instead of failing deep inside. */
    private static final List<String> NOT_FROM_JDK = List.of(
            "java/lang/",
            "jdk/internal/loader/",
            "jdk/internal/logger/",
            "jdk/internal/module/",
            "jdk/internal/reflect/",
            "jdk/internal/foreign/",
            "jdk/internal/vm/",
            "sun/invoke/",
            "sun/reflect/",
            "sun/launcher/");

    /** Exceptions to {@link #NOT_FROM_JDK}, beside the classes of throwables. */
    private static final List<String> FROM_JDK = List.of(
            "java/lang/CharSequence",
            "java/lang/Class$EnclosingMethodInfo",
            "java/lang/IO",
            "java/lang/PublicMethods",
            "java/lang/System$Logger",
            "java/lang/StrictMath",
            "java/lang/annotation/",
            "java/lang/reflect/",
            "jdk/internal/reflect/",
            "sun/reflect/annotation/",
            "sun/reflect/generics/",
            "java/lang/FdLibm",
            "java/lang/CharacterData",
            "java/lang/Character$Unicode",
            "java/lang/Character$Subset");

    private LibraryChoice() {}

    /** Whether {@code jdkName} is taken from the JDK even if TeaVM has it. */
    private static boolean isJdkFirst(String jdkName) {
        return JDK_FIRST.stream().anyMatch(jdkName::startsWith)
                && TEAVM_FIRST.stream().noneMatch(jdkName::startsWith)
                && !jdkName.endsWith(TEAVM_FIRST_SUFFIX);
    }

    /** Whether TeaVM's class {@code internalName} stays out of images; {@code guest} knows the classes of the guest modules. */
    public static boolean hidesTeaVm(String internalName, Predicate<String> guest) {
        String jdkName = LibraryNames.jdkName(internalName);
        return jdkName != null
                && (isJdkFirst(jdkName) || jdkName.startsWith(NOT_FROM_TEAVM) || guest.test(outermost(jdkName)));
    }

    /** Whether the JDK's class {@code internalName} stays out of images. */
    public static boolean hidesJdk(String internalName) {
        return NOT_FROM_JDK.stream().anyMatch(internalName::startsWith)
                && FROM_JDK.stream().noneMatch(internalName::startsWith)
                && !internalName.endsWith("Exception")
                && !internalName.endsWith("Error");
    }

    /** Of a nested class, the class that its source file has at the top, by names of either form. */
    public static String outermost(String internalName) {
        int nested = internalName.indexOf('$', 1);
        return nested < 0 ? internalName : internalName.substring(0, nested);
    }
}
