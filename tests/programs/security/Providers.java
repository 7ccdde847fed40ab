package security;

import java.security.MessageDigest;
import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.HexFormat;
import java.util.List;

/** The providers, and one of the program's own. */
public class Providers {
    public static void main(String[] args) throws Exception {
        for (Provider provider : Security.getProviders()) {
            System.out.println(provider + ": " + provider.getInfo().length() + " " + provider.getVersionStr());
        }
        System.out.println(Security.getProperty("keystore.type"));
        System.out.println(Security.getProperty("securerandom.strongAlgorithms"));
        Security.setProperty("mine", "yours");
        System.out.println(Security.getProperty("mine") + " " + Security.getProperty("nobody's"));
        System.out.println(Security.addProvider(new Own()));
        MessageDigest sum = MessageDigest.getInstance("Sum");
        System.out.println(
                sum + " " + HexFormat.of().formatHex(sum.digest(new byte[] {1, 2, 3})) + " " + sum.getProvider());
        System.out.println(MessageDigest.getInstance("plus", "Own").getAlgorithm());
        Security.removeProvider("Own");
        try {
            MessageDigest.getInstance("Sum");
        } catch (NoSuchAlgorithmException e) {
            System.out.println(e);
        }
        MessageDigest.getInstance("MD5");
        Provider sun = Security.getProvider("SUN");
        Provider.Service service = sun.getService("MessageDigest", "MD5");
        System.out.println(
                service.getAlgorithm() + " " + service.getClassName() + " " + service.getAttribute("ImplementedIn"));
        System.out.println(new SecureRandom().getProvider() == sun);
    }

    public static class Sum extends MessageDigestSpi {
        private byte sum;

        @Override
        protected void engineUpdate(byte input) {
            sum += input;
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            for (int i = 0; i < length; i++) {
                sum += input[offset + i];
            }
        }

        @Override
        protected byte[] engineDigest() {
            byte[] digest = {sum};
            engineReset();
            return digest;
        }

        @Override
        protected void engineReset() {
            sum = 0;
        }
    }

    private static class Own extends Provider {
        Own() {
            super("Own", "1.2", "adds");
            putService(new Service(this, "MessageDigest", "Sum", "security.Providers$Sum", List.of("plus"), null) {
                @Override
                public Object newInstance(Object parameter) {
                    return new Sum();
                }
            });
        }
    }
}
