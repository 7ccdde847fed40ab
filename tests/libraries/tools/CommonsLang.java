package tools;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.commons.lang3.BooleanUtils;
import org.apache.commons.lang3.CharUtils;
import org.apache.commons.lang3.ClassUtils;
import org.apache.commons.lang3.EnumUtils;
import org.apache.commons.lang3.ObjectUtils;
import org.apache.commons.lang3.Range;
import org.apache.commons.lang3.StringEscapeUtils;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;
import org.apache.commons.lang3.Validate;
import org.apache.commons.lang3.builder.CompareToBuilder;
import org.apache.commons.lang3.builder.EqualsBuilder;
import org.apache.commons.lang3.builder.HashCodeBuilder;
import org.apache.commons.lang3.builder.ToStringBuilder;
import org.apache.commons.lang3.builder.ToStringStyle;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.apache.commons.lang3.concurrent.LazyInitializer;
import org.apache.commons.lang3.concurrent.Memoizer;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.commons.lang3.function.Failable;
import org.apache.commons.lang3.math.Fraction;
import org.apache.commons.lang3.math.NumberUtils;
import org.apache.commons.lang3.mutable.MutableInt;
import org.apache.commons.lang3.stream.Streams;
import org.apache.commons.lang3.time.DurationFormatUtils;
import org.apache.commons.lang3.time.StopWatch;
import org.apache.commons.lang3.tuple.ImmutablePair;
import org.apache.commons.lang3.tuple.Pair;
import org.apache.commons.lang3.tuple.Triple;

// libraries: commons-lang3

/** What programs use of Commons Lang. */
public class CommonsLang {
    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    static final class Version implements Comparable<Version> {
        private final String name;
        private final int major;
        private final double weight;

        Version(String name, int major, double weight) {
            this.name = name;
            this.major = major;
            this.weight = weight;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Version version
                    && new EqualsBuilder()
                            .append(name, version.name)
                            .append(major, version.major)
                            .append(weight, version.weight)
                            .isEquals();
        }

        @Override
        public int hashCode() {
            return new HashCodeBuilder(17, 37)
                    .append(name)
                    .append(major)
                    .append(weight)
                    .toHashCode();
        }

        @Override
        public int compareTo(Version other) {
            return new CompareToBuilder()
                    .append(major, other.major)
                    .append(name, other.name)
                    .toComparison();
        }

        @Override
        public String toString() {
            return new ToStringBuilder(this, ToStringStyle.SHORT_PREFIX_STYLE)
                    .append("name", name)
                    .append("major", major)
                    .append("tags", new String[] {"a", "b"})
                    .toString();
        }
    }

    public static void main(String[] args) throws Exception {
        strings();
        arraysAndNumbers();
        objects();
        concurrency();
    }

    private static void strings() {
        System.out.println(StringUtils.capitalize("diatom") + " " + StringUtils.swapCase("MiXed") + " "
                + StringUtils.reverse("abc") + " "
                + StringUtils.abbreviate("a long sentence that ends", 12) + " " + StringUtils.center("mid", 9, '*')
                + " "
                + StringUtils.leftPad("7", 3, '0') + " " + StringUtils.repeat("ab", ",", 3));
        System.out.println(StringUtils.isBlank(" \t") + " " + StringUtils.isNumeric("123") + " "
                + StringUtils.isAlphaSpace("a b") + " "
                + StringUtils.defaultIfBlank(" ", "default") + " " + StringUtils.substringBetween("[a][b]", "[", "]")
                + " "
                + Arrays.toString(StringUtils.substringsBetween("[a][b]", "[", "]")) + " "
                + StringUtils.countMatches("banana", "an"));
        System.out.println(StringUtils.getLevenshteinDistance("kitten", "sitting") + " "
                + StringUtils.difference("i am a machine", "i am a robot")
                + " " + StringUtils.getCommonPrefix("interview", "internet") + " "
                + StringUtils.stripAccents("\u00e9\u00e0\u00fc") + " "
                + StringUtils.deleteWhitespace(" a b\tc ") + " " + StringUtils.normalizeSpace("  a   b "));
        System.out.println(Arrays.toString(StringUtils.split("a..b.c", '.'))
                + Arrays.toString(StringUtils.splitPreserveAllTokens("a..b", '.'))
                + Arrays.toString(StringUtils.splitByCharacterTypeCamelCase("fooBarHTTP2x"))
                + StringUtils.join(List.of(1, 2, 3), "-")
                + StringUtils.replaceEach("the cat", new String[] {"cat", "the"}, new String[] {"dog", "a"})
                + Strings.CI.contains("ABC", "b")
                + StringUtils.rotate("abcdef", 2)
                + StringUtils.wrapIfMissing("x", "'")
                + StringUtils.truncate("abcdef", 2, 3));
        System.out.println(StringEscapeUtils.escapeJava("tab\t\"\u00e9\"") + " "
                + StringEscapeUtils.unescapeHtml4("&lt;&eacute;&#65;&gt;") + " "
                + StringEscapeUtils.escapeXml11("<a&b>") + " " + StringEscapeUtils.escapeCsv("a,\"b\"") + " "
                + StringEscapeUtils.escapeEcmaScript("it's"));
        System.out.println(CharUtils.unicodeEscaped('A') + " " + CharUtils.isAsciiAlpha('x') + " "
                + BooleanUtils.toBoolean("yes") + " " + BooleanUtils.xor(new boolean[] {true, false, true}) + " "
                + BooleanUtils.toStringOnOff(true));
    }

    private static void arraysAndNumbers() {
        int[] numbers = {3, 1, 2};
        System.out.println(Arrays.toString(ArrayUtils.add(numbers, 9))
                + Arrays.toString(ArrayUtils.remove(numbers, 1))
                + ArrayUtils.contains(numbers, 2)
                + ArrayUtils.indexOf(numbers, 7)
                + Arrays.toString(ArrayUtils.toObject(numbers))
                + ArrayUtils.toString(ArrayUtils.subarray(numbers, 1, 3))
                + ArrayUtils.isSorted(numbers)
                + ArrayUtils.toMap(new String[][] {{"k", "v"}}));
        ArrayUtils.reverse(numbers);
        String[] joined = ArrayUtils.addAll(new String[] {"a"}, "b", "c");
        System.out.println(Arrays.toString(numbers)
                + Arrays.toString(joined)
                + joined.getClass().getSimpleName()
                + Arrays.toString(ArrayUtils.insert(1, joined, "x", "y"))
                + Arrays.toString(ArrayUtils.removeElements(joined, "b")));
        System.out.println(NumberUtils.toInt("12x", -1) + " " + NumberUtils.isCreatable("0x1F") + " "
                + NumberUtils.createNumber("12345678901").getClass().getSimpleName() + " " + NumberUtils.max(1, 5, 3)
                + " " + NumberUtils.isParsable("1.5e3") + " " + NumberUtils.createNumber("1.1f") + " "
                + NumberUtils.toScaledBigDecimal("2.345"));
        Fraction third = Fraction.getFraction(1, 3);
        System.out.println(third.add(Fraction.getFraction("1/6")).reduce() + " " + third.pow(3) + " "
                + Fraction.getFraction(0.375) + " " + Fraction.getFraction(7, 3).toProperString());
        Range<Integer> range = Range.of(5, 10);
        System.out.println(range + " " + range.contains(10) + " " + range.isOverlappedBy(Range.of(8, 12)) + " "
                + range.intersectionWith(Range.of(8, 12)) + " " + range.fit(99));
        MutableInt counter = new MutableInt(5);
        counter.add(3);
        System.out.println(counter.incrementAndGet() + " " + Pair.of("l", 1).compareTo(Pair.of("l", 2)) + " "
                + Triple.of(1, 'b', "c") + " " + ImmutablePair.of("a", 1).toString("%s->%s"));
    }

    private static void objects() {
        Version one = new Version("one", 1, 0.5);
        Version same = new Version("one", 1, 0.5);
        System.out.println(one + " " + one.equals(same) + " " + (one.hashCode() == same.hashCode()) + " "
                + one.hashCode() + " " + one.compareTo(new Version("two", 2, 0)));
        System.out.println(new ToStringBuilder(one, ToStringStyle.JSON_STYLE)
                        .append("x", 1)
                        .append("y", "z")
                        .toString() + " "
                + new ToStringBuilder(one, ToStringStyle.NO_CLASS_NAME_STYLE)
                        .append("list", List.of(1, 2))
                        .append("map", new int[][] {{1}, {2, 3}})
                        .build());
        System.out.println(ObjectUtils.firstNonNull(null, "first") + " " + ObjectUtils.compare(null, 1) + " "
                + ObjectUtils.max(3, 9, 4) + " " + ObjectUtils.isEmpty(List.of()) + " " + ObjectUtils.median(5, 1, 3)
                + " " + ObjectUtils.mode("a", "b", "a"));
        System.out.println(EnumUtils.getEnum(Colour.class, "GREEN") + " " + EnumUtils.isValidEnum(Colour.class, "PINK")
                + " " + EnumUtils.getEnumList(Colour.class) + " " + EnumUtils.getEnumIgnoreCase(Colour.class, "blue")
                + " " + EnumUtils.generateBitVector(Colour.class, Colour.RED, Colour.BLUE));
        System.out.println(ClassUtils.getShortClassName(Map.Entry.class) + " "
                + ClassUtils.getPackageName(Version.class) + " " + ClassUtils.isPrimitiveOrWrapper(Integer.class)
                + " " + ClassUtils.getAbbreviatedName("org.apache.commons.lang3.ClassUtils", 20) + " "
                + ClassUtils.primitiveToWrapper(int.class)
                + " " + ClassUtils.getAllInterfaces(Version.class) + " " + ClassUtils.isInnerClass(Version.class));
        try {
            Validate.inclusiveBetween(1, 10, 11, "%s is out", 11);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Validate.notEmpty(List.of(), "nothing in %s", "list");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Exception nested =
                new IllegalStateException("outer", new RuntimeException("middle", new ArithmeticException("inner")));
        System.out.println(
                ExceptionUtils.getRootCauseMessage(nested) + " " + ExceptionUtils.getThrowableCount(nested) + " "
                        + ExceptionUtils.indexOfType(nested, RuntimeException.class) + " "
                        + ExceptionUtils.hasCause(nested, ArithmeticException.class)
                        + " "
                        + ExceptionUtils.getStackTrace(nested)
                                .lines()
                                .filter(line -> !line.contains("\tat") && !line.contains("..."))
                                .toList());
        System.out.println(
                Failable.stream(List.of("1", "2")).map(Integer::valueOf).collect(java.util.stream.Collectors.toList())
                        + " " + Streams.of("x", "y").toList());
        System.out.println(DurationFormatUtils.formatDuration(
                        Duration.ofHours(26).plusSeconds(5).toMillis(), "d 'days' HH:mm:ss")
                + " " + DurationFormatUtils.formatDurationHMS(3_723_004) + " "
                + DurationFormatUtils.formatDurationWords(3_723_004, true, true));
        StopWatch watch = StopWatch.createStarted();
        watch.stop();
        System.out.println(watch.isStopped() + " " + (watch.getDuration().toNanos() >= 0) + " "
                + String.join(",", new TreeMap<>(Map.of("b", 1, "a", 2)).keySet())
                        .toUpperCase(Locale.ROOT));
    }

    private static void concurrency() throws Exception {
        LazyInitializer<String> lazy = LazyInitializer.<String>builder()
                .setInitializer(() -> {
                    System.out.println("made");
                    return "lazy";
                })
                .get();
        System.out.println(lazy.isInitialized() + " " + lazy.get() + " " + lazy.get());
        Function<Integer, Integer> square = n -> {
            System.out.println("squaring " + n);
            return n * n;
        };
        Memoizer<Integer, Integer> squares = new Memoizer<>(square);
        System.out.println(squares.compute(7) + " " + squares.compute(7));
        BasicThreadFactory factory = BasicThreadFactory.builder()
                .namingPattern("worker-%d")
                .daemon(true)
                .priority(3)
                .build();
        Thread thread = factory.newThread(() -> System.out.println(
                Thread.currentThread().getName() + " " + Thread.currentThread().isDaemon()));
        thread.start();
        thread.join();
        System.out.println(factory.getThreadCount());
    }
}
