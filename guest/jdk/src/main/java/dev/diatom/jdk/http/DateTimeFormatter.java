package dev.diatom.jdk.http;

import java.time.temporal.TemporalAccessor;

/** Writes the present time as an HTTP date (RFC 9110, 5.6.7), whatever pattern and time it is given. */
public final class DateTimeFormatter {
    private static final String DAYS = "ThuFriSatSunMonTueWed";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int SECONDS_PER_DAY = 86_400;

    private long formattedSecond = -1;
    private String formatted = "";

    private DateTimeFormatter() {}

    public static DateTimeFormatter ofPattern(String pattern, Locale locale) {
        return new DateTimeFormatter();
    }

    public DateTimeFormatter withZone(ZoneId zone) {
        return this;
    }

    public synchronized String format(TemporalAccessor now) {
        long second = Math.floorDiv(System.currentTimeMillis(), 1000);
        if (second != formattedSecond) {
            formatted = format(second);
            formattedSecond = second;
        }
        return formatted;
    }

    /**
     * The date of a second.
     *
     * @param second since 1970-01-01T00:00:00Z
     */
    static String format(long second) {
        long day = Math.floorDiv(second, SECONDS_PER_DAY);
        int secondOfDay = (int) Math.floorMod(second, (long) SECONDS_PER_DAY);
        // Days since 0000-03-01 make the leap day the last of its year; an era is 400 years.
        long shifted = day + 719_468;
        long era = Math.floorDiv(shifted, 146_097L);
        int dayOfEra = (int) Math.floorMod(shifted, 146_097L);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        int month = (monthFromMarch + 2) % 12;
        long year = era * 400 + yearOfEra + (month < 2 ? 1 : 0);

        StringBuilder text = new StringBuilder(29);
        text.append(DAYS, name(Math.floorMod(day, 7)), name(Math.floorMod(day, 7)) + 3)
                .append(", ");
        twoDigits(text, dayOfMonth).append(' ');
        text.append(MONTHS, name(month), name(month) + 3).append(' ');
        text.append(year).append(' ');
        twoDigits(text, secondOfDay / 3600).append(':');
        twoDigits(text, secondOfDay / 60 % 60).append(':');
        return twoDigits(text, secondOfDay % 60).append(" GMT").toString();
    }

    private static int name(int index) {
        return 3 * index;
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
