package security;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collections;
import javax.crypto.spec.SecretKeySpec;

/** Key stores and certificates. */
public class KeyStores {
    /** A key and its certificate, as {@code keytool -genkeypair -keyalg EC} makes them. */
    private static final String STORE = ""
            + "MIIEFgIBAzCCA8AGCSqGSIb3DQEHAaCCA7EEggOtMIIDqTCCASAGCSqGSIb3DQEHAaCCAREEggENMIIBCTCCAQUGCyqGSIb3DQEM"
            + "CgECoIG9MIG6MGYGCSqGSIb3DQEFDTBZMDgGCSqGSIb3DQEFDDArBBQ+ASF+1S/IISedHitDTns0etN71wICJxACASAwDAYIKoZI"
            + "hvcNAgkFADAdBglghkgBZQMEASoEEBpxc7SonnmiZTNklCWBJDcEUCmx6cEVAHEiqvIgGfIVeIF0DPcBEyfZ+7tlCBN9VHig1e3z"
            + "P55fe+OkTgSx3Rz5Q0ZF34tQvZ3EwVQoP9uY8Fl8sAbfFjtFv03BKCUAviMsMTYwEQYJKoZIhvcNAQkUMQQeAgBhMCEGCSqGSIb3"
            + "DQEJFTEUBBJUaW1lIDE3OTU1MTgwMzE3MTAwggKBBgkqhkiG9w0BBwagggJyMIICbgIBADCCAmcGCSqGSIb3DQEHATBmBgkqhkiG"
            + "9w0BBQ0wWTA4BgkqhkiG9w0BBQwwKwQUe9S87nRkxDZOdQ+yOW3d9iPmTMICAicQAgEgMAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUD"
            + "BAEqBBBcb3b9vWcJAz9UToETWDAggIIB8MX1YMN3PVGeiHIYVi15vEAb5YxZYmFihIeXNzSCk8vbnuqPr6W4CB3+1sE6Fq6jowAn"
            + "KXu1wffP/0HVQCU2hcK2DlUonCu4yyZjvT46o9Mhj7wb6G1+0tUvaPr7mgHOupSlbdJ+TB1Gog6G4g1cN1jBAcFxe/6JIm8W/xzU"
            + "YGae/1a7AB3WbqhLq8MILXWAIjbNjDQaPkbwZ9tolRRMGvB2tkE2EPTYe/EfZFFpP/+ymfeBY6FUf1yal+FKiJVStJOEOhOBh/2k"
            + "QueA6hbUy5ZiTfdj+J2s89rDC/0uXsLPFTOxba4z2kvtB5hO50jhvJ3ZvEPSPWSd10d9vYKWObnHRW8B1+z62HVTgVr/RcSPxiJg"
            + "QOwTxYFU/t9/kGNSkB1kcVzZvdCFGWqUTQ5NnYaRLS4GlEFgAhbrV4uf2UCP6GL3OnJKd8S3uDmwyhrvChyiksd4W8noF/5et61p"
            + "/REPYHAciBSrGTlYzXZipbc6hJvzxBD3JOu8q9t16loAzgs+XXmlsY5iIA1K8LF3BMug25acdKA08ipIgCzJ3zmwpTmRfyz3LJTU"
            + "IY0akNTRaVKsiyc7TOujO+MEZQDDlRiCQrVbHkphIrOT11Da8N1eI3uVxf/jQnCxINVtCkcptDRPvYJAn2VyapJqVQT6cP0wTTAx"
            + "MA0GCWCGSAFlAwQCAQUABCAaASmHsxQF3KKg9A3N0jrv4+UWA6xnABxVFUIScFi4uQQUQINpj93xY21+V5fVFjMiMODnDkACAicQ";

    private static final String CERTIFICATE = """
-----BEGIN CERTIFICATE-----
MIIBezCCASGgAwIBAgIIIlKf8UEAuZswCgYIKoZIzj0EAwMwIzENMAsGA1UEChME
VGVzdDESMBAGA1UEAxMJbG9jYWxob3N0MCAXDTI2MTEyNDExMDAzMVoYDzIxMjYx
MDMxMTEwMDMxWjAjMQ0wCwYDVQQKEwRUZXN0MRIwEAYDVQQDEwlsb2NhbGhvc3Qw
WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAS1Ye60YpbPrTj8ttOWB/Ryogy4LL8j
miFmGJGiKMmtXTuqZ4EDj2fzGrLCYrDhhLHW1WjFhks3OSrICK6tUFf3oz0wOzAd
BgNVHQ4EFgQUFjyKtMM0FAUcvpI7DeLGfyyc/9kwGgYDVR0RBBMwEYIJbG9jYWxo
b3N0hwR/AAABMAoGCCqGSM49BAMDA0gAMEUCIQDtW7K4xdkxH927i0QIeJC3602s
fzcBL36kbHveUiy8AAIgOovu/hcqjX/ybtCPXa2+cPsxNhUJsOhOi6A45/i9ujw=
-----END CERTIFICATE-----
""";

    private static final char[] PASSWORD = "changeit".toCharArray();

    public static void main(String[] args) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(Base64.getDecoder().decode(STORE)), PASSWORD);
        System.out.println(store.getType() + " " + store.getProvider() + " " + store.size() + " "
                + Collections.list(store.aliases()) + " " + store.isKeyEntry("a") + " "
                + store.isCertificateEntry("a"));
        Key key = store.getKey("a", PASSWORD);
        System.out.println(key.getAlgorithm() + " " + key.getFormat());
        X509Certificate certificate = (X509Certificate) store.getCertificate("a");
        System.out.println(certificate.getSubjectX500Principal() + " "
                + certificate.getIssuerX500Principal().getName());
        System.out.println(
                certificate.getSerialNumber() + " " + certificate.getVersion() + " " + certificate.getSigAlgName());
        System.out.println(certificate.getSubjectAlternativeNames());
        System.out.println(certificate.getNotBefore().getTime() + " "
                + certificate.getNotAfter().getTime());
        System.out.println(certificate.getBasicConstraints() + " " + certificate.getCriticalExtensionOIDs());
        certificate.checkValidity(certificate.getNotBefore());
        certificate.verify(certificate.getPublicKey());
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign((PrivateKey) key);
        signature.update(new byte[100]);
        byte[] signed = signature.sign();
        signature.initVerify(certificate);
        signature.update(new byte[100]);
        System.out.println(signature.verify(signed));

        Certificate parsed = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(CERTIFICATE.getBytes()));
        System.out.println(parsed.equals(certificate) + " " + parsed.getType() + " " + parsed.hashCode());
        try {
            CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(new byte[10]));
        } catch (GeneralSecurityException e) {
            System.out.println(e);
        }

        KeyStore other = KeyStore.getInstance(KeyStore.getDefaultType());
        other.load(null, null);
        other.setCertificateEntry("trusted", parsed);
        other.setKeyEntry("key", key, PASSWORD, new Certificate[] {certificate});
        other.setEntry(
                "secret",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
                new KeyStore.PasswordProtection(PASSWORD));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        other.store(written, PASSWORD);
        KeyStore read = KeyStore.getInstance("PKCS12");
        read.load(new ByteArrayInputStream(written.toByteArray()), PASSWORD);
        System.out.println(Collections.list(read.aliases()));
        System.out.println(read.getKey("key", PASSWORD).equals(key) + " "
                + read.getKey("secret", PASSWORD).getAlgorithm() + " " + read.getCertificateAlias(parsed));
        try {
            KeyStore.getInstance("PKCS12").load(new ByteArrayInputStream(written.toByteArray()), "wrong".toCharArray());
        } catch (IOException e) {
            System.out.println(e);
        }
        try {
            KeyStore.getInstance("none");
        } catch (GeneralSecurityException e) {
            System.out.println(e);
        }
    }
}
