package security;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Message digests of the SUN provider, by all their names. */
public class Digests {
    private static final String[] ALGORITHMS = {
        "MD2",
        "MD5",
        "SHA",
        "SHA-1",
        "sha1",
        "SHA-224",
        "SHA-256",
        "SHA-384",
        "SHA-512",
        "SHA-512/224",
        "SHA-512/256",
        "SHA3-224",
        "SHA3-256",
        "SHA3-384",
        "SHA3-512",
        "1.3.14.3.2.26",
        "OID.2.16.840.1.101.3.4.2.1"
    };

    public static void main(String[] args) throws Exception {
        for (String algorithm : ALGORITHMS) {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            System.out.println(algorithm + " " + HexFormat.of().formatHex(digest.digest("abc".getBytes())) + " "
                    + digest.getDigestLength() + " " + digest.getAlgorithm() + " "
                    + digest.getProvider().getName());
            for (int i = 0; i < 1000; i++) {
                digest.update((byte) i);
                digest.update("more".getBytes(), 1, 2);
            }
            MessageDigest copy = (MessageDigest) digest.clone();
            System.out.println(HexFormat.of().formatHex(digest.digest()));
            copy.update(ByteBuffer.wrap("and more".getBytes()));
            System.out.println(HexFormat.of().formatHex(copy.digest()));
        }
        System.out.println(MessageDigest.isEqual(new byte[] {1, 2}, new byte[] {1, 2}));
        System.out.println(MessageDigest.getInstance("SHA-256", "SUN"));
        try {
            MessageDigest.getInstance("NONE-1");
        } catch (NoSuchAlgorithmException e) {
            System.out.println(e);
        }
        try {
            MessageDigest.getInstance("SHA-256", "nobody");
        } catch (Exception e) {
            System.out.println(e);
        }
        try {
            MessageDigest.getInstance(null);
        } catch (NullPointerException e) {
            System.out.println(e);
        }
        streams();
        System.out.println(UUID.nameUUIDFromBytes("name".getBytes()));
    }

    private static void streams() throws Exception {
        DigestInputStream in =
                new DigestInputStream(new ByteArrayInputStream(new byte[10_000]), MessageDigest.getInstance("SHA-512"));
        in.transferTo(OutputStream.nullOutputStream());
        System.out.println(HexFormat.of().formatHex(in.getMessageDigest().digest()));
        DigestOutputStream out =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA3-256"));
        out.write("some text".getBytes());
        System.out.println(out);
        System.out.println(HexFormat.of().formatHex(out.getMessageDigest().digest()));
    }
}
