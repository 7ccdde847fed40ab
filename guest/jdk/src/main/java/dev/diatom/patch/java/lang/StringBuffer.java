package dev.diatom.patch.java.lang;

/** Methods TeaVM's class lacks. */
public final class StringBuffer {
    private StringBuffer() {}

    private java.lang.StringBuffer self() {
        return (java.lang.StringBuffer) (Object) this;
    }

    public int compareTo(java.lang.StringBuffer other) {
        return java.lang.CharSequence.compare(self(), other);
    }

    public java.lang.StringBuffer repeat(int codePoint, int count) {
        requireCount(count);
        java.lang.StringBuffer builder = self();
        for (int i = 0; i < count; i++) {
            builder.appendCodePoint(codePoint);
        }
        return builder;
    }

    public java.lang.StringBuffer repeat(java.lang.CharSequence text, int count) {
        requireCount(count);
        java.lang.StringBuffer builder = self();
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
