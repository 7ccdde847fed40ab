package crypto;

import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.PBEKeySpec;

/** Keys from passwords and from other keys. */
public class Derivations {
    public static void main(String[] args) throws Exception {
        for (String algorithm : new String[] {"PBKDF2WithHmacSHA1", "PBKDF2WithHmacSHA256", "PBKDF2WithHmacSHA512"}) {
            SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm);
            PBEKeySpec spec = new PBEKeySpec("pässword".toCharArray(), "salt".getBytes(), 500, 384);
            System.out.println(factory.getAlgorithm() + " "
                    + HexFormat.of().formatHex(factory.generateSecret(spec).getEncoded()));
        }
        byte[] secret = HexFormat.of().parseHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b");
        byte[] salt = HexFormat.of().parseHex("000102030405060708090a0b0c");
        byte[] info = HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9");
        for (String algorithm : new String[] {"HKDF-SHA256", "HKDF-SHA384", "HKDF-SHA512"}) {
            KDF kdf = KDF.getInstance(algorithm);
            System.out.println(kdf.getAlgorithm() + " "
                    + HexFormat.of()
                            .formatHex(kdf.deriveData(HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .addSalt(salt)
                                    .thenExpand(info, 42))));
            System.out.println(kdf.deriveKey(
                            "AES", HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(null, 16))
                    .getAlgorithm());
        }
        try {
            KDF.getInstance("HKDF-MD5");
        } catch (Exception e) {
            System.out.println(e);
        }
    }
}
