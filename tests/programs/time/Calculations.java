package time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Dates and times calculated with. */
public class Calculations {
    public static void main(String[] args) {
        LocalDate d = LocalDate.of(2024, 1, 31);
        System.out.println(d.plusMonths(1) + " " + d.plusYears(1).plusMonths(13) + " " + d.minusDays(400) + " "
                + d.withDayOfYear(366) + " " + d.lengthOfMonth() + d.isLeapYear() + d.getDayOfWeek());
        System.out.println(d.with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY)) + " "
                + d.with(TemporalAdjusters.lastDayOfYear()) + " " + d.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        System.out.println(
                Period.between(d, LocalDate.of(2025, 3, 1)) + " " + ChronoUnit.DAYS.between(d, LocalDate.of(2000, 1, 1))
                        + " " + ChronoUnit.WEEKS.between(d, d.plusDays(20)) + " " + d.until(d.plusDays(45)));
        Duration t = Duration.ofSeconds(3661, 5_000_000);
        System.out.println(t + " " + t.negated() + " " + t.multipliedBy(25) + " " + t.toHoursPart() + t.toMinutesPart()
                + t.toMillis() + " " + Duration.parse("PT-1.5S") + Duration.between(LocalTime.NOON, LocalTime.MIDNIGHT)
                + Duration.ZERO);
        LocalDateTime at = LocalDateTime.of(2023, 12, 31, 23, 59, 59, 999_999_999);
        System.out.println(at + " " + at.plusNanos(1) + " " + at.truncatedTo(ChronoUnit.HOURS) + " "
                + at.toEpochSecond(ZoneOffset.ofHours(2)) + " " + at.atOffset(ZoneOffset.ofHoursMinutes(-3, -30)));
        System.out.println(Instant.ofEpochSecond(-1) + " " + Instant.EPOCH.plus(1, ChronoUnit.DAYS) + " "
                + Instant.parse("2020-02-29T12:00:00.123Z").toEpochMilli() + " " + Instant.MAX);
        DateTimeFormatter f = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss.SSS");
        System.out.println(at.format(f) + " " + LocalDateTime.parse("01/02/2003 04:05:06.007", f) + " "
                + at.format(DateTimeFormatter.ISO_ORDINAL_DATE) + " " + at.format(DateTimeFormatter.BASIC_ISO_DATE));
        System.out.println(
                YearMonth.of(2023, 2).atEndOfMonth() + " " + Year.of(1900).isLeap() + Year.isLeap(2000) + " "
                        + LocalTime.of(1, 2).minusHours(3)
                        + LocalTime.parse("10:15").isAfter(LocalTime.NOON) + LocalDate.EPOCH.minusYears(3000) + " "
                        + Period.parse("P1Y2M3W4D") + Period.ofMonths(27).normalized());
        Runnable[] wrong = {
            () -> LocalDate.of(2023, 2, 29),
            () -> LocalDate.of(2023, 13, 1),
            () -> LocalTime.of(24, 0),
            () -> LocalDate.parse("2023-1-1"),
            () -> Duration.parse("1h"),
            () -> ZoneOffset.ofHours(19),
            () -> LocalDate.MAX.plusDays(1)
        };
        for (Runnable r : wrong) {
            try {
                r.run();
            } catch (DateTimeParseException e) {
                System.out.println(e.getMessage() + " at " + e.getErrorIndex());
            } catch (DateTimeException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
