package dev.diatom.examples.outline;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What is to be said about one page, as lines of text. */
final class Report {
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

    private final Document page;
    private final List<String> lines = new ArrayList<>();

    Report(Document page) {
        this.page = page;
    }

    List<String> lines() {
        lines.clear();
        lines.add(page.title().isEmpty() ? "(no title)" : page.title());
        outline();
        links();
        images();
        return lines;
    }

    /** The headings, indented by level, each with the number of words up to the next one. */
    private void outline() {
        heading("Outline");
        List<Element> headings = page.select(HEADINGS);
        Map<Element, Integer> words = wordsByHeading();
        for (Element heading : headings) {
            int level = heading.tagName().charAt(1) - '0';
            String text = "  ".repeat(level) + heading.text();
            lines.add(pad(text, 48) + padLeft(words.getOrDefault(heading, 0) + " words", 10));
        }
    }

    private Map<Element, Integer> wordsByHeading() {
        IdentityHashMap<Element, Integer> words = new IdentityHashMap<>();
        Element[] current = new Element[1];
        page.body().traverse((Node node, int depth) -> {
            if (node instanceof Element element && element.is(HEADINGS)) {
                current[0] = element;
            } else if (node instanceof TextNode text && current[0] != null && !current[0].equals(text.parent())) {
                words.merge(current[0], wordCount(text.text()), Integer::sum);
            }
        });
        return words;
    }

    /** A table of the links, in the order of their targets. */
    private void links() {
        heading("Links");
        Map<String, Link> links = new TreeMap<>();
        for (Element anchor : page.select("a[href]")) {
            links.putIfAbsent(anchor.attr("href"), Link.of(anchor, page));
        }
        int width = links.values().stream()
                .mapToInt(link -> link.text().length())
                .max()
                .orElse(0);
        for (Link link : links.values()) {
            lines.add("  " + pad(link.kind().name().toLowerCase(Locale.ROOT), 10) + pad(link.text(), width + 2)
                    + link.target());
        }
    }

    private void images() {
        List<Element> silent = page.select("img:not([alt])");
        if (!silent.isEmpty()) {
            heading("Images that say nothing to a blind reader");
            silent.forEach(image -> lines.add("  " + image.attr("src")));
        }
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
        lines.add("-".repeat(text.length()));
    }

    private static int wordCount(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
