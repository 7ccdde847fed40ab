package dev.diatom.jdk.data;

/** Where text may be broken, in the form of {@code sun.text.RuleBasedBreakIterator}: files of the JDK that builds the image. */
public final class TextBreaks {
    private TextBreaks() {}

    /** Between words, {@code WordBreakIteratorData}. */
    public static final class Words {
        private Words() {}

        public static byte[] bytes() {
            return Packed.bytes(size(), packed());
        }

        private static native int size();

        private static native String[] packed();
    }

    /** Between lines, {@code LineBreakIteratorData}. */
    public static final class Lines {
        private Lines() {}

        public static byte[] bytes() {
            return Packed.bytes(size(), packed());
        }

        private static native int size();

        private static native String[] packed();
    }

    /** Between sentences, {@code SentenceBreakIteratorData}. */
    public static final class Sentences {
        private Sentences() {}

        public static byte[] bytes() {
            return Packed.bytes(size(), packed());
        }

        private static native int size();

        private static native String[] packed();
    }
}
