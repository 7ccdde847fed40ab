package time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** java.time without the clock. */
public class Dates {
    public static void main(String[] args) {
        LocalDate leap = LocalDate.of(2024, 2, 29);
        System.out.println(leap + " " + leap.plusYears(1) + " " + leap.plusMonths(12) + " " + leap.plusDays(366) + " "
                + leap.getDayOfWeek() + " " + leap.getDayOfYear() + " " + leap.isLeapYear() + " "
                + leap.withDayOfMonth(1).minusDays(1) + " " + leap.lengthOfMonth() + " " + leap.toEpochDay());
        System.out.println(leap.with(TemporalAdjusters.lastDayOfYear()) + " "
                + leap.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) + " "
                + leap.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " " + leap.get(ChronoField.ALIGNED_WEEK_OF_MONTH));
        LocalDate other = LocalDate.of(2000, Month.JANUARY, 31);
        System.out.println(Period.between(other, leap) + " " + ChronoUnit.DAYS.between(other, leap) + " "
                + ChronoUnit.MONTHS.between(other, leap) + " " + other.isBefore(leap) + other.compareTo(leap) + " "
                + other.plusMonths(1) + " "
                + other.datesUntil(LocalDate.of(2000, 2, 3)).toList());
        LocalTime t = LocalTime.of(23, 59, 58, 123_000_000);
        System.out.println(t + " " + t.plusSeconds(3) + " " + t.truncatedTo(ChronoUnit.MINUTES) + " "
                + LocalTime.MIDNIGHT + " " + LocalTime.parse("07:05") + " " + t.toNanoOfDay());
        LocalDateTime dt = LocalDateTime.of(leap, t);
        System.out.println(dt + " " + dt.plusHours(25) + " " + dt.toEpochSecond(ZoneOffset.UTC) + " "
                + LocalDateTime.parse("2020-01-01T00:00").minusNanos(1));
        Instant i = Instant.ofEpochSecond(1_700_000_000L, 5);
        System.out.println(i + " " + i.plusMillis(1500) + " " + Instant.EPOCH + " "
                + Instant.parse("2007-12-03T10:15:30.00Z").toEpochMilli() + " " + Instant.ofEpochMilli(-1) + " "
                + i.until(Instant.EPOCH, ChronoUnit.DAYS) + Instant.MAX);
        Duration d = Duration.ofSeconds(3661, 500_000_000);
        System.out.println(d + " " + d.negated() + " " + d.toMinutes() + " " + d.toMillisPart() + " "
                + Duration.parse("PT1H30M").getSeconds() + " " + Duration.ZERO + " "
                + d.multipliedBy(3).dividedBy(2) + " " + Duration.between(Instant.EPOCH, i) + " "
                + Period.of(1, 14, 3).normalized() + Period.parse("P2Y3D"));
        OffsetDateTime o = OffsetDateTime.of(dt, ZoneOffset.ofHoursMinutes(5, 30));
        System.out.println(o + " " + o.withOffsetSameInstant(ZoneOffset.UTC) + " " + o.toInstant() + " "
                + ZonedDateTime.ofInstant(i, ZoneOffset.ofHours(-8)) + " "
                + ZonedDateTime.of(dt, ZoneOffset.UTC).toLocalDate());
        System.out.println(
                YearMonth.of(2023, 2).atEndOfMonth() + " " + Year.of(1900).isLeap() + " " + DayOfWeek.SUNDAY.plus(3)
                        + " " + Month.of(12).plus(2) + " " + Month.FEBRUARY.length(true));
        System.out.println(DateTimeFormatter.ISO_LOCAL_DATE.format(leap) + " "
                + DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss.SSS").format(dt) + " "
                + LocalDate.parse("31/12/1999", DateTimeFormatter.ofPattern("dd/MM/yyyy")) + " "
                + DateTimeFormatter.BASIC_ISO_DATE.format(leap) + " " + DateTimeFormatter.ISO_INSTANT.format(i) + " "
                + DateTimeFormatter.ISO_WEEK_DATE.format(leap) + " " + DateTimeFormatter.ISO_ORDINAL_DATE.format(leap));
        for (String bad : new String[] {"2023-02-29", "2023-13-01", "nonsense", ""}) {
            try {
                System.out.println(LocalDate.parse(bad));
            } catch (DateTimeParseException e) {
                System.out.println("'" + bad + "' at " + e.getErrorIndex());
            }
        }
        try {
            LocalDate.of(2023, 2, 30);
        } catch (DateTimeException e) {
            System.out.println(e.getMessage());
        }
        try {
            LocalDate.now().get(ChronoField.HOUR_OF_DAY);
        } catch (DateTimeException e) {
            System.out.println(e.getMessage());
        }
    }
}
