package java.security;

import sun.security.provider.DigestAlgorithms;

/** The message digests of the JDK's own provider, by name. */
public final class Digests {
    private Digests() {}

    public static MessageDigest get(String algorithm) throws NoSuchAlgorithmException {
        MessageDigestSpi spi = DigestAlgorithms.spi(algorithm);
        if (spi == null) {
            throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
        }
        return new Digest(algorithm, spi);
    }

    private static final class Digest extends MessageDigest {
        private final MessageDigestSpi spi;

        Digest(String algorithm, MessageDigestSpi spi) {
            super(algorithm);
            this.spi = spi;
        }

        @Override
        protected int engineGetDigestLength() {
            return spi.engineGetDigestLength();
        }

        @Override
        protected void engineUpdate(byte input) {
            spi.engineUpdate(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            spi.engineUpdate(input, offset, length);
        }

        @Override
        protected byte[] engineDigest() {
            return spi.engineDigest();
        }

        @Override
        protected int engineDigest(byte[] target, int offset, int length) throws DigestException {
            return spi.engineDigest(target, offset, length);
        }

        @Override
        protected void engineReset() {
            spi.engineReset();
        }

        @Override
        public Object clone() throws CloneNotSupportedException {
            return new Digest(getAlgorithm(), (MessageDigestSpi) spi.clone());
        }
    }
}
