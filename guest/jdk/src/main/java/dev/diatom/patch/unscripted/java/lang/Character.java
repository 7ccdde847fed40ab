package dev.diatom.patch.unscripted.java.lang;

/** Unicode's scripts and blocks are left out where the application's constants and classes name none. */
public final class Character {
    private Character() {}

    private static UnsupportedOperationException absent() {
        return new UnsupportedOperationException(
                "The image knows no scripts and blocks of Unicode: no constant of the application has a pattern with one.");
    }

    /** A patch of the class of that name. */
    public static final class UnicodeScript {
        private UnicodeScript() {}

        public static java.lang.Character.UnicodeScript forName(String name) {
            throw absent();
        }

        public static java.lang.Character.UnicodeScript of(int codePoint) {
            throw absent();
        }
    }

    /** A patch of the class of that name. */
    public static final class UnicodeBlock {
        private UnicodeBlock() {}

        public static java.lang.Character.UnicodeBlock forName(String name) {
            throw absent();
        }

        public static java.lang.Character.UnicodeBlock of(int codePoint) {
            throw absent();
        }
    }
}
