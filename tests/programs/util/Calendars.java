package util;

import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

public class Calendars {
    public static void main(String[] arguments) throws ParseException {
        TimeZone utc = TimeZone.getTimeZone("UTC");
        TimeZone berlin = TimeZone.getTimeZone("Europe/Berlin");
        Calendar calendar = new GregorianCalendar(utc, Locale.ROOT);
        calendar.setTimeInMillis(0);
        print(calendar);
        calendar.set(2024, Calendar.FEBRUARY, 29, 23, 59, 58);
        calendar.set(Calendar.MILLISECOND, 7);
        print(calendar);
        calendar.add(Calendar.YEAR, 1);
        print(calendar);
        calendar.add(Calendar.MONTH, 13);
        print(calendar);
        calendar.roll(Calendar.MONTH, 11);
        print(calendar);
        calendar.set(Calendar.DAY_OF_WEEK, Calendar.SUNDAY);
        print(calendar);
        System.out.println(calendar.getActualMaximum(Calendar.DAY_OF_MONTH) + " " + calendar.getMinimum(Calendar.HOUR)
                + " " + ((GregorianCalendar) calendar).isLeapYear(2000) + " "
                + ((GregorianCalendar) calendar).isLeapYear(1900));
        calendar.setLenient(false);
        try {
            calendar.set(Calendar.MONTH, 14);
            calendar.getTime();
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        calendar.setLenient(true);
        calendar.set(2024, Calendar.MARCH, 31, 1, 59, 59);
        calendar.setTimeZone(berlin);
        calendar.set(2024, Calendar.MARCH, 31, 1, 59, 59);
        long before = calendar.getTimeInMillis();
        calendar.add(Calendar.SECOND, 1);
        System.out.println(calendar.get(Calendar.HOUR_OF_DAY) + " " + (calendar.getTimeInMillis() - before) + " "
                + calendar.get(Calendar.DST_OFFSET) + " " + calendar.get(Calendar.ZONE_OFFSET));

        SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSS EEE MMM", Locale.ENGLISH);
        format.setTimeZone(utc);
        System.out.println(format.format(new Date(1234567890123L)));
        format.setTimeZone(berlin);
        System.out.println(format.format(new Date(1234567890123L)));
        SimpleDateFormat zone = new SimpleDateFormat("d/M/yy h:mm a Z XXX D w u", Locale.ENGLISH);
        zone.setTimeZone(berlin);
        System.out.println(zone.format(new Date(1700000000000L)));
        SimpleDateFormat parser = new SimpleDateFormat("dd.MM.yyyy HH:mm", Locale.ENGLISH);
        parser.setTimeZone(utc);
        System.out.println(parser.parse("24.11.2026 18:30").getTime());
        System.out.println(parser.parse("32.13.2026 25:61").getTime());
        try {
            parser.parse("tomorrow");
        } catch (ParseException e) {
            System.out.println(e.getMessage() + " " + e.getErrorOffset());
        }
        Date date = new Date(1000);
        System.out.println(date.before(new Date(2000)) + " " + date.compareTo(new Date(0)) + " " + date.toInstant()
                + " " + date.hashCode() + " " + Date.from(date.toInstant()).equals(date));
        System.out.println(berlin.getID() + " " + berlin.getRawOffset() + " "
                + berlin.inDaylightTime(new Date(1720000000000L)) + " " + berlin.getOffset(0) + " "
                + TimeZone.getTimeZone("GMT+5:30").getRawOffset() + " "
                + TimeZone.getTimeZone("Nowhere").getID());
    }

    static void print(Calendar calendar) {
        System.out.printf(
                "%04d-%02d-%02d %02d:%02d:%02d.%03d day %d of week, %d of year, week %d, %s, era %d, %d%n",
                calendar.get(Calendar.YEAR),
                calendar.get(Calendar.MONTH) + 1,
                calendar.get(Calendar.DAY_OF_MONTH),
                calendar.get(Calendar.HOUR_OF_DAY),
                calendar.get(Calendar.MINUTE),
                calendar.get(Calendar.SECOND),
                calendar.get(Calendar.MILLISECOND),
                calendar.get(Calendar.DAY_OF_WEEK),
                calendar.get(Calendar.DAY_OF_YEAR),
                calendar.get(Calendar.WEEK_OF_YEAR),
                calendar.get(Calendar.AM_PM) == Calendar.AM ? "am" : "pm",
                calendar.get(Calendar.ERA),
                calendar.getTimeInMillis());
    }
}
