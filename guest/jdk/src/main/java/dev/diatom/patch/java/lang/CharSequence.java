package dev.diatom.patch.java.lang;

/** Methods TeaVM's interface lacks. */
public interface CharSequence {
    static int compare(java.lang.CharSequence a, java.lang.CharSequence b) {
        int common = java.lang.Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return a.charAt(i) - b.charAt(i);
            }
        }
        return a.length() - b.length();
    }
}
