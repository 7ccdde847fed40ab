package time;

import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;

public class Chronologies {
    public static void main(String[] arguments) {
        LocalDate date = LocalDate.of(2026, 11, 24);
        for (ChronoLocalDate each :
                new ChronoLocalDate[] {ThaiBuddhistDate.from(date), MinguoDate.from(date), JapaneseDate.from(date), date
                }) {
            System.out.println(each + " " + each.getChronology().getId() + " " + each.isLeapYear() + " "
                    + each.lengthOfYear() + " " + each.plus(100, ChronoUnit.DAYS) + " "
                    + each.get(ChronoField.YEAR_OF_ERA) + " " + each.getEra() + " " + each.isEqual(date) + " "
                    + each.toEpochDay() + " " + LocalDate.from(each));
        }
        System.out.println(IsoChronology.INSTANCE.isLeapYear(2100) + " " + Chronology.of("ISO") + " "
                + date.getLong(JulianFields.JULIAN_DAY) + " " + date.getLong(JulianFields.MODIFIED_JULIAN_DAY) + " "
                + date.getLong(ChronoField.PROLEPTIC_MONTH) + " " + date.getLong(ChronoField.ALIGNED_WEEK_OF_YEAR));
    }
}
