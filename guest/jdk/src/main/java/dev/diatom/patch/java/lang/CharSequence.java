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

    default void getChars(int begin, int end, char[] target, int at) {
        java.lang.CharSequence self = (java.lang.CharSequence) (Object) this;
        java.util.Objects.checkFromToIndex(begin, end, self.length());
        java.util.Objects.checkIndex(at, target.length - (end - begin) + 1);
        for (int i = begin; i < end; i++) {
            target[at + i - begin] = self.charAt(i);
        }
    }
}
