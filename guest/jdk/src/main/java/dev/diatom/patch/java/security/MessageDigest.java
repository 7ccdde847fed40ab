package dev.diatom.patch.java.security;

import java.security.Digests;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;

/** Digests are looked up by name alone. */
public abstract class MessageDigest {
    public static java.security.MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
        return Digests.get(algorithm);
    }

    public static java.security.MessageDigest getInstance(String algorithm, String provider)
            throws NoSuchAlgorithmException {
        return Digests.get(algorithm);
    }

    public static java.security.MessageDigest getInstance(String algorithm, Provider provider)
            throws NoSuchAlgorithmException {
        return Digests.get(algorithm);
    }
}
