package dev.diatom.patch.java.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Methods the library's class lacks. */
public final class LocalDate {
    private LocalDate() {}

    public static java.time.LocalDate ofInstant(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    public Stream<java.time.LocalDate> datesUntil(java.time.LocalDate end) {
        java.time.LocalDate self = (java.time.LocalDate) (Object) this;
        if (end.isBefore(self)) {
            throw new IllegalArgumentException(end + " < " + self);
        }
        return LongStream.range(self.toEpochDay(), end.toEpochDay()).mapToObj(java.time.LocalDate::ofEpochDay);
    }
}
