package time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;

public class Formatting {
    public static void main(String[] arguments) {
        LocalDateTime moment = LocalDateTime.of(2026, 11, 4, 7, 5, 9, 12_345_000);
        ZonedDateTime zoned = moment.atZone(ZoneId.of("America/New_York"));
        for (String pattern : new String[] {
            "yyyy-MM-dd HH:mm:ss",
            "d MMM uuuu",
            "EEEE, MMMM d, yyyy",
            "hh:mm a",
            "H:m:s.SSSSSS",
            "yy/M/d",
            "D Q w e",
            "'quoted' ''yyyy",
            "[yyyy][-MM]",
            "n N A",
            "GGGG"
        }) {
            System.out.println(pattern + " -> " + moment.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)));
        }
        for (String pattern : new String[] {"VV", "xxx", "XX", "O", "Z", "z"}) {
            System.out.println(pattern + " -> " + zoned.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)));
        }
        System.out.println(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(zoned) + " "
                + DateTimeFormatter.ISO_WEEK_DATE.format(moment) + " " + DateTimeFormatter.BASIC_ISO_DATE.format(moment)
                + " " + DateTimeFormatter.RFC_1123_DATE_TIME.format(zoned) + " "
                + DateTimeFormatter.ISO_ORDINAL_DATE.format(moment) + " "
                + DateTimeFormatter.ISO_INSTANT.format(zoned));
        DateTimeFormatter built = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("dd-MMM-uuuu")
                .optionalStart()
                .appendLiteral(' ')
                .appendPattern("HH:mm")
                .optionalEnd()
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 30)
                .toFormatter(Locale.ENGLISH);
        System.out.println(
                LocalDateTime.parse("04-nov-2026", built) + " " + LocalDateTime.parse("04-NOV-2026 23:01", built));
        String[] dates = {"2026-02-29", "2024-02-29", "2026-13-01", "2026-1-1", "today", "", "2026-11-04T10"};
        for (String date : dates) {
            try {
                System.out.println(LocalDate.parse(date));
            } catch (DateTimeParseException e) {
                System.out.println(e.getMessage() + " @" + e.getErrorIndex());
            }
        }
        System.out.println(LocalDate.parse(
                        "31/02/2026",
                        DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.LENIENT))
                + " "
                + LocalDate.parse(
                        "31/02/2026",
                        DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.SMART)));
        for (String duration : new String[] {"PT1H30M", "-PT0.5S", "P2DT3H", "PT36H", "P1Y", "PT"}) {
            try {
                Duration parsed = Duration.parse(duration);
                System.out.println(parsed + " " + parsed.toMillis() + " " + parsed.toHoursPart() + " "
                        + parsed.negated() + " " + parsed.multipliedBy(3).dividedBy(2));
            } catch (DateTimeParseException e) {
                System.out.println(e.getMessage());
            }
        }
        System.out.println(
                Period.parse("P1Y2M3W4D") + " " + Period.between(LocalDate.of(2024, 2, 29), LocalDate.of(2026, 11, 4))
                        + " " + Period.of(0, 25, 3).normalized() + " " + Period.ZERO);
        System.out.println(ChronoUnit.DAYS.between(LocalDate.EPOCH, moment.toLocalDate()) + " "
                + ChronoUnit.MONTHS.between(YearMonth.of(2020, 1), YearMonth.of(2026, 11)) + " "
                + moment.truncatedTo(ChronoUnit.HOURS));
        LocalDate date = moment.toLocalDate();
        System.out.println(date.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)) + " "
                + date.with(TemporalAdjusters.lastDayOfYear()) + " "
                + date.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY)) + " "
                + date.get(IsoFields.QUARTER_OF_YEAR) + " " + date.get(WeekFields.ISO.weekOfWeekBasedYear()) + " "
                + date.range(ChronoField.DAY_OF_MONTH) + " " + date.lengthOfMonth());
        System.out.println(Month.MAY.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + DayOfWeek.FRIDAY.plus(3)
                + " " + Month.JANUARY.minus(1) + " " + Year.of(1900).isLeap() + " "
                + MonthDay.parse("--02-29").atYear(2025));
        System.out.println(OffsetDateTime.parse("2026-11-04T10:15:30+05:30").toInstant() + " "
                + ZonedDateTime.parse("2026-11-04T10:15:30+01:00[Europe/Paris]").withZoneSameInstant(ZoneOffset.UTC));
        System.out.println(Instant.parse("2026-11-04T10:15:30.123456789Z").toEpochMilli() + " " + Instant.MIN + " "
                + Instant.MAX + " " + Instant.ofEpochSecond(-1, 999_999_999));
        ZoneId paris = ZoneId.of("Europe/Paris");
        System.out.println(LocalDateTime.of(2026, 3, 29, 2, 30).atZone(paris) + " "
                + LocalDateTime.of(2026, 10, 25, 2, 30).atZone(paris) + " "
                + LocalDateTime.of(2026, 10, 25, 2, 30).atZone(paris).withLaterOffsetAtOverlap() + " "
                + paris.getRules().nextTransition(Instant.EPOCH));
        for (Runnable wrong : new Runnable[] {
            () -> LocalTime.of(25, 0),
            () -> LocalDate.of(2025, 2, 29),
            () -> ZoneId.of("Mars/Base"),
            () -> date.get(ChronoField.HOUR_OF_DAY),
            () -> ZoneOffset.ofHours(19),
            () -> DateTimeFormatter.ofPattern("b"),
            () -> LocalDate.MAX.plusDays(1),
            () -> Duration.between(date, date)
        }) {
            try {
                wrong.run();
                System.out.println("nothing");
            } catch (DateTimeException | IllegalArgumentException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
    }
}
