package dev.diatom.jdk;

import java.io.FileDescriptor;
import jdk.internal.access.JavaIOFileDescriptorAccess;
import jdk.internal.access.SharedSecrets;

/** The number in a {@link FileDescriptor}; -1 once it is closed. */
public final class Descriptors {
    private static final JavaIOFileDescriptorAccess ACCESS = SharedSecrets.getJavaIOFileDescriptorAccess();

    private Descriptors() {}

    public static int of(FileDescriptor descriptor) {
        return ACCESS.get(descriptor);
    }

    public static void set(FileDescriptor descriptor, int number) {
        ACCESS.set(descriptor, number);
    }
}
