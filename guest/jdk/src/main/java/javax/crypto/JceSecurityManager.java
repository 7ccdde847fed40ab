package javax.crypto;

/** The limits on the strength of ciphers: none, as the JDK's own policy has it. */
final class JceSecurityManager {
    static final JceSecurityManager INSTANCE = new JceSecurityManager();

    private JceSecurityManager() {}

    CryptoPermission getCryptoPermission(String algorithm) {
        return CryptoAllPermission.INSTANCE;
    }
}
