package dev.diatom.patch.sun.security.util;

/** No algorithm is disabled as such: what an image has, its program asked for. */
public abstract class CryptoAlgorithmConstraints {
    public static boolean permits(String service, String algorithm) {
        return true;
    }
}
