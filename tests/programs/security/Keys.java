package security;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;

/** Keys, signatures and key agreement. */
public class Keys {
    private static final String RSA = ""
            + "MIICdgIBADANBgkqhkiG9w0BAQEFAASCAmAwggJcAgEAAoGBAM0vMinG1X4ZS+yab468w7Ly9zGa/aF20RRiDlJubVqMFOBlnwLh"
            + "ksOnEaqm52jE1+jys86I0snDEhZJOv5qsjqJACV7myoeHnkUcHklTaswyQc9gw8r5aDbejz4TBQqP6OqFTWoazajySLU/+ru8FCC"
            + "yaK1eT73FtZNn5WhijkFAgMBAAECgYAPI6rtnVu+IriGVBckSXDIyM0Xm6eYV4znQQdB//Rbyzy0xELBOBV3urbJaD29rlJ+VWln"
            + "dT3VAGqapYYaZL3S2mvqaXLeT2vHsVygIm5DDm/UoufMKy9kVRSOUYgytNILrxodmQHvGDt43VDeKDuZI/dTa3HqWWl+sfDtBwll"
            + "wQJBANPpxgnzmu41qu4m4gyKYdISJIptdLZBBklYW6IBX2zXfBEiuPmHNa38A0t6rFPca+3NShyfhp/grXzuyo0oskUCQQD33w3U"
            + "XZd1ApX7CRqhOBDnBWSanI8XZo5g1Sk4wj4iOUwfjRlfcB18ioOX6rvPXYgSvn/h7AkIHOfGvFhJwzfBAkEAv4Ded/XOiAC15Jv8"
            + "4epYdjfxD6vUsjNXFAcmX+QvsTOWqgGf+dfHmeBJtfc5LlveqTtBA1bimS64eVNudlxVpQJARCOtSZPw7tmnITt/dpJTEy8IWPhw"
            + "3Z3zxerTSicbrYzSwFmpf/LyKCprwndk6bxsi7qSrSiV0wUfMiLUonJoAQJAUClcrkOF2nd9Rglqb7eECKvwAgf9INWDjND+zITo"
            + "Yi0QusmpbA9SD2ZEJD6SZNhMLXzHxb6JNIH27k0V8/ld5w==";
    private static final String RSA_PUBLIC = ""
            + "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDNLzIpxtV+GUvsmm+OvMOy8vcxmv2hdtEUYg5Sbm1ajBTgZZ8C4ZLDpxGqpudo"
            + "xNfo8rPOiNLJwxIWSTr+arI6iQAle5sqHh55FHB5JU2rMMkHPYMPK+Wg23o8+EwUKj+jqhU1qGs2o8ki1P/q7vBQgsmitXk+9xbW"
            + "TZ+VoYo5BQIDAQAB";
    private static final String EC =
            "" + "MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCBDDcAR96x9J30/Y9O9mAl9g27N4VFlGlRojfMl60CcUA==";
    private static final String EC_PUBLIC = ""
            + "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEhyMZVBEVkF83H2qlmK5/oIaUMyTHl2oavc0OTq4r2OLMcDW33Nj2ELZyWHhiZ+Kj"
            + "5a1TTnHMok7DWg8X0bLQ+A==";
    private static final String ED25519 = "" + "MC4CAQAwBQYDK2VwBCIEIBNKf3lbiUXIhjzanW3vd+JOWJn4l0wR5FzY78Wd+neh";
    private static final String ED25519_PUBLIC = "" + "MCowBQYDK2VwAyEAsrh0uwChIjnepf3Lyjc+AmCh6LLi/jehimwLpbvXbaY=";
    private static final byte[] MESSAGE = "A message that is signed.".getBytes();

    public static void main(String[] args) throws Exception {
        rsa();
        ec();
        ed();
        agreement();
        wrong();
    }

    private static KeyPair pair(KeyFactory factory, String secret, String open) throws Exception {
        PrivateKey privateKey = factory.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret)));
        PublicKey publicKey = factory.generatePublic(
                new X509EncodedKeySpec(Base64.getDecoder().decode(open)));
        System.out.println(privateKey.getAlgorithm() + " " + privateKey.getFormat() + " " + publicKey.getFormat());
        System.out.println(
                Arrays.equals(publicKey.getEncoded(), Base64.getDecoder().decode(open)));
        return new KeyPair(publicKey, privateKey);
    }

    private static void sign(String algorithm, KeyPair keys, boolean fixed) throws Exception {
        sign(Signature.getInstance(algorithm), keys, fixed);
    }

    private static void sign(Signature signature, KeyPair keys, boolean fixed) throws Exception {
        signature.initSign(keys.getPrivate());
        signature.update(MESSAGE);
        byte[] signed = signature.sign();
        System.out.println(signature.getAlgorithm() + " " + signature.getProvider()
                + (fixed ? " " + HexFormat.of().formatHex(signed) : ""));
        signature.initVerify(keys.getPublic());
        signature.update(MESSAGE);
        System.out.print(signature.verify(signed));
        signature.initVerify(keys.getPublic());
        signature.update(MESSAGE, 1, 5);
        System.out.println(" " + signature.verify(signed));
    }

    private static void rsa() throws Exception {
        KeyPair keys = pair(KeyFactory.getInstance("RSA"), RSA, RSA_PUBLIC);
        RSAPublicKey open = (RSAPublicKey) keys.getPublic();
        System.out.println(open.getModulus().bitLength() + " " + open.getPublicExponent());
        System.out.println(((RSAPrivateCrtKey) keys.getPrivate()).getPrimeP().isProbablePrime(50));
        System.out.println(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(open.getModulus(), BigInteger.valueOf(65537)))
                .equals(open));
        sign("SHA1withRSA", keys, true);
        sign("SHA256withRSA", keys, true);
        sign("SHA512withRSA", keys, true);
        Signature pss = Signature.getInstance("RSASSA-PSS");
        pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        sign(pss, keys, false);
        for (String transformation : new String[] {
            "RSA/ECB/PKCS1Padding", "RSA/ECB/OAEPWithSHA-1AndMGF1Padding", "RSA/ECB/OAEPWithSHA-256AndMGF1Padding"
        }) {
            Cipher cipher = Cipher.getInstance(transformation);
            cipher.init(Cipher.ENCRYPT_MODE, keys.getPublic());
            byte[] sealed = cipher.doFinal(MESSAGE);
            cipher.init(Cipher.DECRYPT_MODE, keys.getPrivate());
            System.out.println(transformation + " " + sealed.length + " " + new String(cipher.doFinal(sealed)));
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        sign("SHA256withRSA", generator.generateKeyPair(), false);
    }

    private static void ec() throws Exception {
        KeyPair keys = pair(KeyFactory.getInstance("EC"), EC, EC_PUBLIC);
        System.out.println(((ECPublicKey) keys.getPublic()).getW().getAffineX());
        System.out.println(((ECPublicKey) keys.getPublic()).getParams());
        sign("SHA256withECDSA", keys, false);
        for (String curve : new String[] {"secp256r1", "secp384r1", "secp521r1"}) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            sign("SHA512withECDSA", generator.generateKeyPair(), false);
        }
    }

    private static void ed() throws Exception {
        sign("Ed25519", pair(KeyFactory.getInstance("Ed25519"), ED25519, ED25519_PUBLIC), true);
        sign("EdDSA", KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), false);
    }

    private static void agreement() throws Exception {
        for (String[] algorithm : new String[][] {{"X25519", "X25519"}, {"EC", "ECDH"}}) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm[0]);
            KeyPair one = generator.generateKeyPair();
            KeyPair other = generator.generateKeyPair();
            byte[] first = agree(algorithm[1], one.getPrivate(), other.getPublic());
            byte[] second = agree(algorithm[1], other.getPrivate(), one.getPublic());
            System.out.println(algorithm[1] + " " + Arrays.equals(first, second) + " " + first.length);
        }
    }

    private static byte[] agree(String algorithm, PrivateKey own, PublicKey other) throws Exception {
        KeyAgreement agreement = KeyAgreement.getInstance(algorithm);
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    private static void wrong() throws Exception {
        KeyPair keys = pair(KeyFactory.getInstance("RSA"), RSA, RSA_PUBLIC);
        try {
            Signature.getInstance("Ed25519").initSign(keys.getPrivate());
        } catch (GeneralSecurityException e) {
            System.out.println(e);
        }
        try {
            KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(new byte[] {1, 2, 3}));
        } catch (GeneralSecurityException e) {
            System.out.println(e);
        }
        try {
            Signature.getInstance("NONEwithNONE");
        } catch (GeneralSecurityException e) {
            System.out.println(e);
        }
    }
}
