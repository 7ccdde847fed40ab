package javax.crypto;

import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.SecureRandom;
import sun.security.jca.GetInstance;

/** Which providers the package trusts: all, because an image holds no code but what it was built from. */
final class JceSecurity {
    static final SecureRandom RANDOM = new SecureRandom();

    private JceSecurity() {}

    static GetInstance.Instance getInstance(String type, Class<?> spi, String algorithm, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        return GetInstance.getInstance(type, spi, algorithm, provider);
    }

    static GetInstance.Instance getInstance(String type, Class<?> spi, String algorithm, Provider provider)
            throws NoSuchAlgorithmException {
        return GetInstance.getInstance(type, spi, algorithm, provider);
    }

    static GetInstance.Instance getInstance(String type, Class<?> spi, String algorithm)
            throws NoSuchAlgorithmException {
        return GetInstance.getInstance(type, spi, algorithm);
    }

    static boolean canUseProvider(Provider provider) {
        return true;
    }

    static Exception getVerificationResult(Provider provider) {
        return null;
    }

    static boolean isRestricted() {
        return false;
    }
}
