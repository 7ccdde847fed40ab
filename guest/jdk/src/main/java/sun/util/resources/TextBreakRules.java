package sun.util.resources;

import dev.diatom.jdk.data.TextBreaks;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;

/** The rules of the JDK's break iterators by the names it knows them by; they are the same for all languages but Thai. */
final class TextBreakRules extends ResourceBundle {
    private static final List<String> KEYS = List.of("WordData", "LineData", "SentenceData");

    @Override
    protected Object handleGetObject(String key) {
        return switch (key) {
            case "WordData" -> TextBreaks.Words.bytes();
            case "LineData" -> TextBreaks.Lines.bytes();
            case "SentenceData" -> TextBreaks.Sentences.bytes();
            default -> null;
        };
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(KEYS);
    }
}
