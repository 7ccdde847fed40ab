package sun.security.provider;

import java.security.MessageDigestSpi;
import java.util.Locale;

/** The digests of this package by their standard names. */
public final class DigestAlgorithms {
    private DigestAlgorithms() {}

    /** A new digest, or null when there is none of that name. */
    public static MessageDigestSpi spi(String algorithm) {
        return switch (algorithm.toUpperCase(Locale.ROOT)) {
            case "MD5" -> new MD5();
            case "SHA", "SHA1", "SHA-1" -> new SHA();
            case "SHA-224" -> new SHA2.SHA224();
            case "SHA-256" -> new SHA2.SHA256();
            case "SHA-384" -> new SHA5.SHA384();
            case "SHA-512" -> new SHA5.SHA512();
            default -> null;
        };
    }
}
