package text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Base64 in its three kinds. */
public class Base64Codes {
    public static void main(String[] args) {
        for (String s : new String[] {"", "f", "fo", "foo", "foob", "fooba", "foobar", "\u00fb\u00ff\u00fe"}) {
            byte[] bytes = s.getBytes(StandardCharsets.ISO_8859_1);
            String basic = Base64.getEncoder().encodeToString(bytes);
            String url = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            System.out.println(basic + " " + url + " "
                    + Arrays.equals(bytes, Base64.getDecoder().decode(basic))
                    + Arrays.equals(bytes, Base64.getUrlDecoder().decode(url)));
        }
        byte[] many = new byte[100];
        for (int i = 0; i < many.length; i++) {
            many[i] = (byte) (i * 37);
        }
        String mime = Base64.getMimeEncoder().encodeToString(many);
        System.out.println(
                mime + " " + Arrays.equals(many, Base64.getMimeDecoder().decode(mime)));
        for (String bad : new String[] {"a", "ab=c", "a b=", "____", "====", "YQ==YQ=="}) {
            try {
                System.out.println(Arrays.toString(Base64.getDecoder().decode(bad)));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
