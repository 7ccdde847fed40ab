package dev.diatom.patch.java.lang;

/** Methods TeaVM's class lacks. */
public final class StringBuilder {
    private StringBuilder() {}

    private java.lang.StringBuilder self() {
        return (java.lang.StringBuilder) (Object) this;
    }

    public int compareTo(java.lang.StringBuilder other) {
        return java.lang.CharSequence.compare(self(), other);
    }

    public java.lang.StringBuilder repeat(int codePoint, int count) {
        requireCount(count);
        java.lang.StringBuilder builder = self();
        for (int i = 0; i < count; i++) {
            builder.appendCodePoint(codePoint);
        }
        return builder;
    }

    public java.lang.StringBuilder repeat(java.lang.CharSequence text, int count) {
        requireCount(count);
        java.lang.StringBuilder builder = self();
        java.lang.String repeated = java.lang.String.valueOf(text);
        for (int i = 0; i < count; i++) {
            builder.append(repeated);
        }
        return builder;
    }

    private static void requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is negative: " + count);
        }
    }
}
