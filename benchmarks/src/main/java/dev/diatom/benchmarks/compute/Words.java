package dev.diatom.benchmarks.compute;

import java.util.HashMap;
import java.util.Map;

/** Builds a text of made-up words, cuts it at its blanks and counts the words: strings, hashing, boxed integers. */
final class Words implements Workload {
    private static final int WORDS = 300_000;
    private static final String[] SYLLABLES = {"ka", "lo", "mi", "ne", "ru", "sa", "ti", "vo", "ze", "bra", "dun", "fel"
    };

    @Override
    public long run() {
        String text = text();
        Map<String, Integer> counts = new HashMap<>();
        int from = 0;
        while (from < text.length()) {
            int blank = text.indexOf(' ', from);
            counts.merge(text.substring(from, blank), 1, Integer::sum);
            from = blank + 1;
        }
        long checksum = counts.size();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            checksum += (long) entry.getKey().hashCode() * entry.getValue();
        }
        return checksum;
    }

    private static String text() {
        StringBuilder text = new StringBuilder();
        int random = 12345;
        for (int word = 0; word < WORDS; word++) {
            int syllables = 1 + (random >>> 16) % 4;
            for (int syllable = 0; syllable < syllables; syllable++) {
                random = random * 1103515245 + 12345;
                text.append(SYLLABLES[(random >>> 16) % SYLLABLES.length]);
            }
            text.append(' ');
        }
        return text.toString();
    }
}
