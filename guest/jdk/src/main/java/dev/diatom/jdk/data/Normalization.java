package dev.diatom.jdk.data;

/** What Unicode says of composed characters, in the form of ICU: files of the JDK that builds the image. */
public final class Normalization {
    private Normalization() {}

    /** Canonical composition, {@code nfc.nrm}. */
    public static final class Canonical {
        private Canonical() {}

        public static byte[] bytes() {
            return Packed.bytes(size(), packed());
        }

        private static native int size();

        private static native String[] packed();
    }

    /** Composition by compatibility, {@code nfkc.nrm}. */
    public static final class Compatibility {
        private Compatibility() {}

        public static byte[] bytes() {
            return Packed.bytes(size(), packed());
        }

        private static native int size();

        private static native String[] packed();
    }
}
