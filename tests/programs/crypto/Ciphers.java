package crypto;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Block and stream ciphers, their modes and paddings, and authenticated encryption. */
public class Ciphers {
    private static final byte[] TEXT = new byte[1000];
    private static final byte[] IV = HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < TEXT.length; i++) {
            TEXT[i] = (byte) (i * 7);
        }
        for (String mode : new String[] {
            "AES/ECB/PKCS5Padding", "AES/CBC/PKCS5Padding", "AES/CBC/NoPadding", "AES/CTR/NoPadding",
                    "AES/CFB8/NoPadding",
            "AES/OFB/NoPadding", "AES/CTS/NoPadding", "DESede/CBC/PKCS5Padding", "Blowfish/ECB/PKCS5Padding", "AES"
        }) {
            plain(mode);
        }
        gcm();
        chaCha();
        wrapped();
        streams();
        wrong();
    }

    private static String hex(byte[] bytes) {
        return bytes.length > 64
                ? HexFormat.of().formatHex(bytes, 0, 16) + ".." + bytes.length + " " + Arrays.hashCode(bytes)
                : HexFormat.of().formatHex(bytes);
    }

    private static void plain(String transformation) throws Exception {
        String algorithm = transformation.split("/")[0];
        boolean small = algorithm.equals("DESede") || algorithm.equals("Blowfish");
        for (int keyBytes : small ? new int[] {24} : new int[] {16, 24, 32}) {
            byte[] keyData = new byte[keyBytes];
            for (int i = 0; i < keyBytes; i++) {
                keyData[i] = (byte) (i * i);
            }
            SecretKey key = new SecretKeySpec(keyData, algorithm);
            Cipher cipher = Cipher.getInstance(transformation);
            boolean vector = !transformation.contains("ECB") && transformation.contains("/");
            IvParameterSpec parameter = vector ? new IvParameterSpec(Arrays.copyOf(IV, small ? 8 : 16)) : null;
            cipher.init(Cipher.ENCRYPT_MODE, key, parameter);
            byte[] first = cipher.update(TEXT, 0, 500);
            byte[] rest = cipher.doFinal(TEXT, 500, 492);
            byte[] all = new byte[first.length + rest.length];
            System.arraycopy(first, 0, all, 0, first.length);
            System.arraycopy(rest, 0, all, first.length, rest.length);
            System.out.println(cipher.getAlgorithm() + " " + cipher.getBlockSize() + " " + hex(all));
            cipher.init(Cipher.DECRYPT_MODE, key, parameter);
            System.out.println(Arrays.equals(cipher.doFinal(all), Arrays.copyOf(TEXT, 992)));
        }
    }

    private static void gcm() throws Exception {
        SecretKey key = new SecretKeySpec(Arrays.copyOf(IV, 16), "AES");
        GCMParameterSpec parameter = new GCMParameterSpec(128, Arrays.copyOf(IV, 12));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, parameter);
        cipher.updateAAD("header".getBytes());
        byte[] sealed = cipher.doFinal(TEXT);
        System.out.println(hex(sealed));
        cipher.init(Cipher.DECRYPT_MODE, key, parameter);
        cipher.updateAAD("header".getBytes());
        System.out.println(Arrays.equals(cipher.doFinal(sealed), TEXT));
        sealed[5] ^= 1;
        cipher.init(Cipher.DECRYPT_MODE, key, parameter);
        cipher.updateAAD("header".getBytes());
        try {
            cipher.doFinal(sealed);
        } catch (GeneralSecurityException e) {
            System.out.println(e);
        }
        for (boolean direct : new boolean[] {false, true}) {
            ByteBuffer source = direct ? ByteBuffer.allocateDirect(8000) : ByteBuffer.allocate(8000);
            for (int i = 0; i < 7000; i++) {
                source.put((byte) i);
            }
            source.flip();
            ByteBuffer target = source.duplicate().clear();
            GCMParameterSpec shorter = new GCMParameterSpec(96, Arrays.copyOf(IV, direct ? 14 : 13));
            cipher.init(Cipher.ENCRYPT_MODE, key, shorter);
            System.out.println(cipher.doFinal(source, target));
            byte[] inPlace = new byte[target.position()];
            target.flip().get(inPlace);
            System.out.println(hex(inPlace));
            cipher.init(Cipher.DECRYPT_MODE, key, shorter);
            ByteBuffer opened = direct ? ByteBuffer.allocateDirect(8000) : ByteBuffer.allocate(8000);
            cipher.doFinal(ByteBuffer.wrap(inPlace), opened);
            System.out.println(opened.position() + " " + opened.get(6999));
        }
        cipher.init(Cipher.ENCRYPT_MODE, key);
        System.out.println(cipher.getIV().length + " " + cipher.getParameters().getAlgorithm());
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, parameter);
            cipher.doFinal(TEXT);
            cipher.init(Cipher.ENCRYPT_MODE, key, parameter);
        } catch (GeneralSecurityException e) {
            System.out.println(e);
        }
    }

    private static void chaCha() throws Exception {
        byte[] keyData = new byte[32];
        for (int i = 0; i < keyData.length; i++) {
            keyData[i] = (byte) i;
        }
        SecretKey key = new SecretKeySpec(keyData, "ChaCha20");
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(Arrays.copyOf(IV, 12)));
        cipher.updateAAD("header".getBytes());
        byte[] sealed = cipher.doFinal(TEXT);
        System.out.println(hex(sealed));
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(Arrays.copyOf(IV, 12)));
        cipher.updateAAD("header".getBytes());
        System.out.println(Arrays.equals(cipher.doFinal(sealed), TEXT));
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(Arrays.copyOf(IV, 12)));
        try {
            cipher.doFinal(sealed);
        } catch (GeneralSecurityException e) {
            System.out.println(e);
        }
    }

    private static void wrapped() throws Exception {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(192);
        SecretKey key = generator.generateKey();
        System.out.println(key.getEncoded().length + " " + key.getAlgorithm() + " " + key.getFormat());
        SecretKey fixed = new SecretKeySpec(Arrays.copyOf(IV, 16), "AES");
        Cipher cipher = Cipher.getInstance("AESWrap");
        cipher.init(Cipher.WRAP_MODE, fixed);
        System.out.println(hex(cipher.wrap(new SecretKeySpec(IV, "AES"))));
        byte[] wrapped = cipher.wrap(key);
        cipher.init(Cipher.UNWRAP_MODE, fixed);
        System.out.println(cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).equals(key));
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("GCM");
        parameters.init(new GCMParameterSpec(128, Arrays.copyOf(IV, 12)));
        System.out.println(hex(parameters.getEncoded()));
    }

    private static void streams() throws Exception {
        SecretKey key = new SecretKeySpec(Arrays.copyOf(IV, 16), "AES");
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(IV));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CipherOutputStream encrypting = new CipherOutputStream(out, cipher)) {
            encrypting.write(TEXT);
            encrypting.write(7);
        }
        System.out.println(hex(out.toByteArray()));
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(IV));
        try (CipherInputStream decrypting =
                new CipherInputStream(new ByteArrayInputStream(out.toByteArray()), cipher)) {
            System.out.println(hex(decrypting.readAllBytes()));
        }
    }

    private static void wrong() throws Exception {
        SecretKey key = new SecretKeySpec(Arrays.copyOf(IV, 16), "AES");
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        for (Attempt attempt : new Attempt[] {
            () -> Cipher.getInstance("Foo/Bar/Baz"),
            () -> Cipher.getInstance("AES/XYZ/NoPadding"),
            () -> Cipher.getInstance(""),
            () -> cipher.doFinal(TEXT),
            () -> cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[5], "AES")),
            () -> cipher.init(Cipher.DECRYPT_MODE, key),
            () -> cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[3])),
            () -> {
                cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(IV));
                cipher.doFinal(new byte[15]);
            },
            () -> {
                cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(IV));
                cipher.doFinal(new byte[32]);
            }
        }) {
            try {
                attempt.run();
                System.out.println("done");
            } catch (Exception e) {
                System.out.println(e);
            }
        }
        System.out.println(Cipher.getMaxAllowedKeyLength("AES"));
    }

    private interface Attempt {
        void run() throws Exception;
    }
}
