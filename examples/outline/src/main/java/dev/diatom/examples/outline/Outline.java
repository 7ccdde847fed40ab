package dev.diatom.examples.outline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Prints the outline of an HTML page, its links and what a reader would miss. With the argument {@code -} the page is
 * read from standard input, without any it is the one packed in the JAR.
 */
public final class Outline {
    private static final String PACKED_PAGE = "/diatoms.html";

    private Outline() {}

    public static void main(String[] args) throws IOException {
        if (args.length > 1 || (args.length == 1 && !args[0].equals("-"))) {
            System.err.println("usage: outline [-]    (- reads the page from standard input)");
            System.exit(2);
        }
        Document page = Jsoup.parse(args.length == 0 ? packedPage() : read(System.in));
        List<String> report = new Report(page).lines();
        report.forEach(System.out::println);
    }

    private static String packedPage() throws IOException {
        try (InputStream in = Outline.class.getResourceAsStream(PACKED_PAGE)) {
            if (in == null) {
                throw new IOException("the JAR lacks " + PACKED_PAGE);
            }
            return read(in);
        }
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
