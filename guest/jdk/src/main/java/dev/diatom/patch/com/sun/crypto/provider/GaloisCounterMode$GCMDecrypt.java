package dev.diatom.patch.com.sun.crypto.provider;

/** Tells its direction to what it shares with encryption. */
abstract class GaloisCounterMode$GCMDecrypt {
    boolean decrypts() {
        return true;
    }
}
