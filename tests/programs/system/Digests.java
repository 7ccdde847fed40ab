package system;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Message digests. */
public class Digests {
    public static void main(String[] args) throws Exception {
        for (String algorithm : new String[] {"MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512"}) {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            System.out.println(algorithm + " " + HexFormat.of().formatHex(digest.digest("abc".getBytes())) + " "
                    + digest.getDigestLength());
            for (int i = 0; i < 1000; i++) {
                digest.update((byte) i);
                digest.update("more".getBytes(), 1, 2);
            }
            System.out.println(HexFormat.of().formatHex(digest.digest()));
        }
        System.out.println(MessageDigest.isEqual(new byte[] {1, 2}, new byte[] {1, 2}));
        try {
            MessageDigest.getInstance("NONE-1");
        } catch (NoSuchAlgorithmException e) {
            System.out.println("no such algorithm");
        }
    }
}
