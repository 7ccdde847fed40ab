package security;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Message authentication codes. */
public class Macs {
    public static void main(String[] args) throws Exception {
        byte[] key = HexFormat.of().parseHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b");
        for (String algorithm : new String[] {
            "HmacMD5",
            "HmacSHA1",
            "HmacSHA224",
            "HmacSHA256",
            "HmacSHA384",
            "HmacSHA512",
            "HmacSHA512/256",
            "HmacSHA3-256"
        }) {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            System.out.println(mac.getAlgorithm() + " " + mac.getProvider() + " " + mac.getMacLength());
            System.out.println(HexFormat.of().formatHex(mac.doFinal("Hi There".getBytes())));
            mac.update((byte) 1);
            mac.update(new byte[1000]);
            Mac copy = (Mac) mac.clone();
            System.out.println(HexFormat.of().formatHex(mac.doFinal()));
            System.out.println(HexFormat.of().formatHex(copy.doFinal(key)));
            mac.init(new SecretKeySpec(new byte[200], algorithm));
            System.out.println(HexFormat.of().formatHex(mac.doFinal(key)));
        }
        System.out.println(KeyGenerator.getInstance("HmacSHA256").generateKey().getEncoded().length);
        Mac mac = Mac.getInstance("HmacSHA256");
        try {
            mac.doFinal(key);
        } catch (IllegalStateException e) {
            System.out.println(e);
        }
        try {
            mac.init(null);
        } catch (InvalidKeyException e) {
            System.out.println(e);
        }
        try {
            Mac.getInstance("HmacNone");
        } catch (NoSuchAlgorithmException e) {
            System.out.println(e);
        }
    }
}
