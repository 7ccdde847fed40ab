package text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Bytes to text and back: UTF-8 well-formed and not, UTF-16, Latin 1, Base64 and hexadecimal. */
public class Charsets {
    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static String points(String s) {
        StringBuilder b = new StringBuilder();
        s.chars().forEach(c -> b.append(Integer.toHexString(c)).append(' '));
        return b.toString();
    }

    public static void main(String[] args) throws Exception {
        String text = "aé中😀\0";
        System.out.println(Arrays.toString(text.getBytes(StandardCharsets.UTF_8)));
        System.out.println(Arrays.toString(text.getBytes(StandardCharsets.UTF_16BE)));
        System.out.println(Arrays.toString(text.getBytes(StandardCharsets.UTF_16LE)));
        System.out.println(Arrays.toString(text.getBytes(StandardCharsets.ISO_8859_1)));
        System.out.println(Arrays.toString(text.getBytes(StandardCharsets.US_ASCII)));
        System.out.println(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text));
        System.out.println(Arrays.toString("a\ud800b".getBytes(StandardCharsets.UTF_8)));
        byte[][] malformed = {
            bytes(0xff),
            bytes('a', 0xc3),
            bytes(0xc3, 'b'),
            bytes(0xe4, 0xb8),
            bytes(0xc0, 0x80),
            bytes(0xed, 0xa0, 0x80),
            bytes(0xf0, 0x9f, 0x98),
            bytes(0xf5, 0x80, 0x80, 0x80),
            bytes(0x80, 0x80),
            bytes(0xe4, 'x', 0xb8),
            bytes(0xf0, 0x9f, 'y')
        };
        for (byte[] m : malformed) {
            System.out.println(points(new String(m, StandardCharsets.UTF_8)));
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(malformed[0]));
        } catch (CharacterCodingException e) {
            System.out.println(e.getClass().getSimpleName());
        }
        ByteBuffer encoded = StandardCharsets.UTF_8.encode("xü");
        System.out.println(encoded.remaining() + " " + StandardCharsets.UTF_8.decode(encoded) + " "
                + StandardCharsets.UTF_8.newEncoder().canEncode('é')
                + StandardCharsets.US_ASCII.newEncoder().canEncode('é'));
        System.out.println(
                Charset.defaultCharset() + " " + Charset.forName("latin1").name() + " " + Charset.isSupported("utf-8")
                        + " " + Charset.isSupported("nonsense"));
        System.out.println(CharBuffer.wrap("chars").subSequence(1, 3) + " "
                + new String(bytes('a', 'b', 'c'), 1, 2, StandardCharsets.UTF_8));
        for (int n = 0; n < 6; n++) {
            byte[] data = Arrays.copyOf(bytes(0xfb, 0xff, 1, 2, 0xfe), n);
            String encodedText = Base64.getEncoder().encodeToString(data);
            System.out.println(
                    encodedText + " " + Base64.getUrlEncoder().withoutPadding().encodeToString(data) + " "
                            + Arrays.equals(data, Base64.getDecoder().decode(encodedText)));
        }
        System.out.println(Base64.getMimeEncoder(8, new byte[] {'\n'})
                        .encodeToString(new byte[10])
                        .replace("\n", "/")
                + Arrays.toString(Base64.getMimeDecoder().decode("AQ\nI=")));
        try {
            Base64.getDecoder().decode("a*b=");
        } catch (IllegalArgumentException e) {
            System.out.println("not base 64");
        }
        System.out.println(HexFormat.of().formatHex(bytes(0, 15, 255)) + " "
                + HexFormat.ofDelimiter(":").withUpperCase().formatHex(bytes(1, 0xab)) + " "
                + Arrays.toString(HexFormat.of().parseHex("00ff")) + HexFormat.fromHexDigits("7f")
                + HexFormat.of().toHexDigits((byte) 5));
    }
}
