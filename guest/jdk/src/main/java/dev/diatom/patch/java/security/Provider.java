package dev.diatom.patch.java.security;

/** Versions are read without the machinery of floating-point numbers: the first two parts are short. */
abstract class Provider {
    private static double parseVersionStr(String text) {
        double version = 0;
        double unit = 1;
        boolean fraction = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                version = version * 10 + (c - '0');
                unit = fraction ? unit * 10 : unit;
            } else if (c == '.' && !fraction) {
                fraction = true;
            } else {
                return c == '.' || c == '-' || c == '+' ? version / unit : 0;
            }
        }
        return version / unit;
    }
}
