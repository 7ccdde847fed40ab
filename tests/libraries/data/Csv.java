package data;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.csv.QuoteMode;

// libraries: commons-csv commons-io commons-codec

/** Tables read, summed up and written with Commons CSV. */
public class Csv {
    private static final String SALES = """
            # exported yesterday
            region;product;amount;comment
            north;"tea; green";12.50;"said ""hello""\"
            south;coffee;7;
            north;coffee;3.25;"two
            lines"
            ;;;

            east ; tea ;  1 ;\\N
            """;

    enum Column {
        region,
        product,
        amount,
        comment
    }

    public static void main(String[] args) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setCommentMarker('#')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setNullString("\\N")
                .get();
        TreeMap<String, Double> sums = new TreeMap<>();
        try (CSVParser parser = CSVParser.parse(SALES, format)) {
            System.out.println(parser.getHeaderNames() + " " + parser.getHeaderMap());
            for (CSVRecord row : parser) {
                System.out.println(row.getRecordNumber() + " " + row.size() + " " + row.isConsistent() + " "
                        + row.toList() + " line " + parser.getCurrentLineNumber() + " " + row.getCharacterPosition()
                        + " " + row.getComment());
                if (!row.get("amount").isEmpty()) {
                    sums.merge(row.get(Column.region), Double.parseDouble(row.get(2)), Double::sum);
                }
                System.out.println(row.isSet("comment") + " " + row.isMapped("price") + " "
                        + row.toMap().get("product"));
            }
        }
        System.out.println(sums);
        System.out.println(CSVFormat.TDF.parse(new StringReader("a\tb\nc\td\n")).stream()
                .map(record -> record.get(1))
                .collect(Collectors.joining("+")));

        for (CSVFormat each : List.of(
                CSVFormat.DEFAULT,
                CSVFormat.EXCEL,
                CSVFormat.MYSQL,
                CSVFormat.POSTGRESQL_CSV,
                CSVFormat.RFC4180,
                CSVFormat.TDF,
                CSVFormat.DEFAULT
                        .builder()
                        .setQuoteMode(QuoteMode.ALL_NON_NULL)
                        .setRecordSeparator('|')
                        .get())) {
            StringWriter out = new StringWriter();
            try (CSVPrinter printer = new CSVPrinter(out, each)) {
                printer.printComment("ignored");
                printer.printRecord("plain", "with, comma", "with \"quote\"", null, 1.5, "", " space ", "multi\nline");
                printer.print("one");
                printer.print('x');
                printer.println();
                printer.printRecords(List.of(List.of(1, 2), Arrays.asList("a", "b")));
            }
            System.out.println(each.format("f", 1) + " "
                    + out.toString()
                            .replace("\r", "<CR>")
                            .replace("\t", "<TAB>")
                            .replace("\n", "<LF>"));
        }
        System.out.println(CSVFormat.EXCEL);
        System.out.println(CSVFormat.EXCEL.equals(CSVFormat.EXCEL.builder().get()));

        StringBuilder large = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            large.append(i).append(",\"value ").append(i * 7).append("\"\n");
        }
        long total = 0;
        for (CSVRecord row : CSVFormat.DEFAULT.parse(new StringReader(large.toString()))) {
            total += Integer.parseInt(row.get(0)) + row.get(1).length();
        }
        System.out.println(total);

        failing("a,\"unfinished", CSVFormat.DEFAULT);
        failing("a,\"b\"x,c", CSVFormat.DEFAULT);
        failing(
                "a,a\n1,2",
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                        .get());
        failing(
                "a,,\n1,2,3",
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setAllowMissingColumnNames(false)
                        .get());
        try {
            CSVFormat.DEFAULT.builder().setDelimiter('"').get();
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        CSVRecord record = CSVParser.parse(
                        "h1,h2\n1", CSVFormat.DEFAULT.builder().setHeader().get())
                .getRecords()
                .get(0);
        try {
            record.get("h2");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            record.get("nothing");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void failing(String text, CSVFormat format) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Iterator<CSVRecord> rows = parser.iterator();
            while (rows.hasNext()) {
                System.out.println(rows.next().toList());
            }
        } catch (UncheckedIOException e) {
            System.out.println(e.getMessage() + " / " + e.getCause().getMessage());
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
