package dev.diatom.jdk.data;

import java.io.ByteArrayInputStream;
import java.io.File;

/** The rules of all time zones, {@code lib/tzdb.dat} of the JDK that builds the image: in the place of a file of that content. */
public final class TimeZoneData extends ByteArrayInputStream {
    public TimeZoneData(File file) {
        super(Packed.bytes(size(), packed()));
    }

    private static native int size();

    private static native String[] packed();
}
