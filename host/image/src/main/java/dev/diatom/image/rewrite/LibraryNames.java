package dev.diatom.image.rewrite;

import org.jspecify.annotations.Nullable;

/**
 * How TeaVM's class library names the classes it has for the JDK's: {@code java/util/List} is its
 * {@code org/teavm/classlib/java/util/TList}. All names are internal names.
 */
final class LibraryNames {
    private static final String PREFIX = "org/teavm/classlib/";

    /** {@code java.time}, which TeaVM takes from ThreeTen. */
    private static final String TIME_PREFIX = "org/threeten/bp/";

    private LibraryNames() {}

    /** The JDK's name of a class of TeaVM's class library; null when {@code name} is none of those. */
    static @Nullable String jdkName(String name) {
        if (name.startsWith(TIME_PREFIX)) {
            return "java/time/" + name.substring(TIME_PREFIX.length());
        }
        if (!name.startsWith(PREFIX + "java/")) {
            return null;
        }
        int simple = name.lastIndexOf('/') + 1;
        return name.startsWith("T", simple)
                ? name.substring(PREFIX.length(), simple) + name.substring(simple + 1)
                : null;
    }

    /** The name that TeaVM's library would have a class of the JDK under. */
    static String teaVmName(String jdkName) {
        int simple = jdkName.lastIndexOf('/') + 1;
        return PREFIX + jdkName.substring(0, simple) + "T" + jdkName.substring(simple);
    }

    /** A descriptor with TeaVM's names turned into the JDK's, so that descriptors of both libraries compare. */
    static String jdkDescriptor(String descriptor) {
        int start = nextName(descriptor, 0);
        if (start < 0) {
            return descriptor;
        }
        StringBuilder result = new StringBuilder();
        int copied = 0;
        while (start >= 0) {
            int end = descriptor.indexOf(';', start);
            String jdkName = jdkName(descriptor.substring(start + 1, end));
            result.append(descriptor, copied, start + 1);
            result.append(jdkName != null ? jdkName : descriptor.substring(start + 1, end));
            copied = end;
            start = nextName(descriptor, end);
        }
        return result.append(descriptor, copied, descriptor.length()).toString();
    }

    /** Where the next name of TeaVM's begins, by its {@code L}; -1 for none. */
    private static int nextName(String descriptor, int from) {
        int library = descriptor.indexOf('L' + PREFIX, from);
        int time = descriptor.indexOf('L' + TIME_PREFIX, from);
        return library < 0 || (time >= 0 && time < library) ? time : library;
    }
}
