package time;

import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.SimpleDateFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** Time zones with their summer times, and dates as text in English. */
public class Zones {
    public static void main(String[] args) throws Exception {
        String[] zones = {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC", "+05:45"};
        for (String name : zones) {
            ZoneId zone = ZoneId.of(name);
            for (int month = 1; month <= 12; month += 3) {
                ZonedDateTime local = LocalDateTime.of(2024, month, 30, 2, 30).atZone(zone);
                System.out.println(
                        local + " " + local.toInstant() + " " + zone.getRules().isDaylightSavings(local.toInstant()));
            }
            System.out.println(zone.getRules().nextTransition(Instant.parse("2024-02-01T00:00:00Z")));
        }
        System.out.println(LocalDateTime.of(2024, 3, 31, 2, 30).atZone(ZoneId.of("Europe/Berlin")));
        ZonedDateTime moment = ZonedDateTime.parse("2024-07-04T16:05:09.123456789-04:00[America/New_York]");
        for (String pattern :
                new String[] {"EEEE, d MMMM uuuu", "EEE dd MMM yy hh:mm a", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX VV", "D e w"
                }) {
            System.out.println(DateTimeFormatter.ofPattern(pattern, Locale.US).format(moment));
        }
        System.out.println(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(Locale.US)
                        .format(moment) + " " + DateTimeFormatter.RFC_1123_DATE_TIME.format(moment) + " "
                + DateTimeFormatter.ISO_WEEK_DATE.format(moment));
        System.out.println(DayOfWeek.MONDAY.getDisplayName(TextStyle.SHORT, Locale.US) + " "
                + moment.getMonth().getDisplayName(TextStyle.FULL, Locale.US));
        SimpleDateFormat format = new SimpleDateFormat("EEE, d MMM yyyy HH:mm:ss Z", Locale.US);
        format.setTimeZone(TimeZone.getTimeZone("Europe/Berlin"));
        System.out.println(format.format(new Date(0)) + " "
                + format.parse("Thu, 4 Jul 2024 12:00:00 +0000").getTime());
        System.out.println(String.format(Locale.US, "%tF %<tT %<tA %<tB %<tj", moment));
        System.out.println(MessageFormat.format("{0} has {1,number,#,##0.0} of {2}", "a", 1234.56, "b") + " "
                + new DecimalFormat("0.00E0").format(12345));
    }
}
