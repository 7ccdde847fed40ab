package dev.diatom.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP/1 message (RFC 9112) as far as it says where the message ends and whether the connection goes on. It is strict where
 * two readers of one message could disagree about that (11.2, request smuggling): lines end with CR LF and no other way, no name is followed
 * by white space, no line is folded, lengths are told once.
 */
public final class HttpHead {
    /** What {@link #length} answers when more bytes are needed to tell. */
    public static final int INCOMPLETE = 0;

    /** How the length of the content is told. */
    public enum Framing {
        NONE,
        LENGTH,
        CHUNKED,
        /** By the end of the connection. */
        UNTIL_CLOSE
    }

    private static final int CR = '\r';
    private static final int LF = '\n';
    private static final int LENGTH_DIGITS_MAX = 18;
    private static final String VERSION = "HTTP/1.";

    private int version;
    private String method = "";
    private int status;
    private Framing framing = Framing.NONE;
    private long contentLength = -1;
    private @Nullable String transferEncoding;
    private boolean close;
    private boolean keepAlive;

    private HttpHead() {}

    /**
     * How many bytes from {@code from} on, of those before {@code to}, are a head with the empty line that ends it; or INCOMPLETE. The end
     * is known not to be among the first {@code seen} of them. A LF without a CR before it is an end, too, as no head can have one.
     */
    public static int length(byte[] bytes, int from, int to, int seen) {
        for (int i = from + seen; i < to; i++) {
            if (bytes[i] == LF && (i == from || bytes[i - 1] != CR || isEmptyLine(bytes, from, i - 1))) {
                return i + 1 - from;
            }
        }
        return INCOMPLETE;
    }

    private static boolean isEmptyLine(byte[] bytes, int from, int at) {
        return at - from >= 2 && bytes[at - 1] == LF && bytes[at - 2] == CR;
    }

    /** The head of a request, of as many bytes as {@link #length} said; null where it is none that can be passed on. */
    public static @Nullable HttpHead request(byte[] bytes, int from, int length) {
        HttpHead head = new HttpHead();
        List<String> lines = lines(bytes, from, length);
        return lines != null && head.requestLine(lines.get(0)) && head.fields(lines) && head.frameRequest()
                ? head
                : null;
    }

    /** The head of the response to a request with this method. */
    public static @Nullable HttpHead response(byte[] bytes, int from, int length, String method) {
        HttpHead head = new HttpHead();
        List<String> lines = lines(bytes, from, length);
        head.method = method;
        return lines != null && head.statusLine(lines.get(0)) && head.fields(lines) && head.frameResponse()
                ? head
                : null;
    }

    /** The lines before the empty one; null where a CR or LF stands alone, or a byte that no head may have. */
    private static @Nullable List<String> lines(byte[] bytes, int from, int length) {
        if (length < 2 || bytes[from + length - 2] != CR) {
            return null;
        }
        List<String> lines = new ArrayList<>();
        int begin = from;
        for (int i = from; i < from + length - 2; i++) {
            boolean cr = bytes[i] == CR;
            boolean lfFollows = bytes[i + 1] == LF;
            if (cr != lfFollows || bytes[i] == 0) {
                return null;
            }
            if (cr) {
                lines.add(Bytes.text(bytes, begin, i - begin));
                begin = i + 2;
            }
        }
        return lines;
    }

    // ---- First lines ------------------------------------------------------------------------------------------------

    private boolean requestLine(String line) {
        int space = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (space <= 0 || last <= space + 1 || !isToken(line, 0, space) || line.indexOf(' ', space + 1) != last) {
            return false;
        }
        method = line.substring(0, space);
        return takeVersion(line.substring(last + 1));
    }

    private boolean statusLine(String line) {
        if (line.length() < 12 || line.charAt(8) != ' ' || !takeVersion(line.substring(0, 8))) {
            return false;
        }
        for (int i = 9; i < 12; i++) {
            if (!isDigit(line.charAt(i))) {
                return false;
            }
            status = 10 * status + line.charAt(i) - '0';
        }
        return status >= 100 && (line.length() == 12 || line.charAt(12) == ' ');
    }

    private boolean takeVersion(String text) {
        boolean known = text.length() == VERSION.length() + 1 && text.startsWith(VERSION);
        version = known ? text.charAt(VERSION.length()) - '0' : -1;
        return version == 0 || version == 1;
    }

    // ---- Fields -----------------------------------------------------------------------------------------------------

    private boolean fields(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            int colon = line.indexOf(':');
            if (colon <= 0 || !isToken(line, 0, colon)) {
                return false;
            }
            if (!field(
                    lowerCase(line, 0, colon),
                    lowerCase(line, colon + 1, line.length()).trim())) {
                return false;
            }
        }
        return true;
    }

    private boolean field(String name, String value) {
        switch (name) {
            case "content-length" -> {
                boolean first = contentLength < 0;
                contentLength = number(value);
                return first && contentLength >= 0;
            }
            case "transfer-encoding" -> {
                boolean first = transferEncoding == null;
                transferEncoding = value;
                return first;
            }
            case "connection" -> {
                close |= lists(value, "close");
                keepAlive |= lists(value, "keep-alive");
            }
            default -> {}
        }
        return true;
    }

    /** Whether a list (RFC 9110, 5.6.1) has this member. */
    private static boolean lists(String list, String member) {
        int begin = 0;
        while (begin <= list.length()) {
            int comma = list.indexOf(',', begin);
            int end = comma < 0 ? list.length() : comma;
            if (list.substring(begin, end).trim().equals(member)) {
                return true;
            }
            begin = end + 1;
        }
        return false;
    }

    /** In ASCII, by which the names and options of HTTP are compared. */
    private static String lowerCase(String text, int from, int to) {
        StringBuilder lower = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return lower.toString();
    }

    private static long number(String digits) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (!isDigit(digits.charAt(i))) {
                return -1;
            }
            value = 10 * value + digits.charAt(i) - '0';
        }
        return digits.isEmpty() || digits.length() > LENGTH_DIGITS_MAX ? -1 : value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** RFC 9110, 5.6.2. */
    private static boolean isToken(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !isDigit(c) && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    // ---- The length of the content: RFC 9112, 6.3 -------------------------------------------------------------------

    private boolean frameRequest() {
        if (transferEncoding != null) {
            framing = Framing.CHUNKED;
            return version == 1 && contentLength < 0 && transferEncoding.equals("chunked");
        }
        framing = contentLength > 0 ? Framing.LENGTH : Framing.NONE;
        return true;
    }

    private boolean frameResponse() {
        boolean tunnel = status == 101 || (method.equals("CONNECT") && status / 100 == 2);
        if (tunnel) {
            framing = Framing.UNTIL_CLOSE;
        } else if (method.equals("HEAD") || status / 100 == 1 || status == 204 || status == 304) {
            framing = Framing.NONE;
        } else if (transferEncoding != null) {
            framing = Framing.CHUNKED;
            return version == 1 && contentLength < 0 && transferEncoding.equals("chunked");
        } else if (contentLength >= 0) {
            framing = contentLength == 0 ? Framing.NONE : Framing.LENGTH;
        } else {
            framing = Framing.UNTIL_CLOSE;
        }
        return true;
    }

    // ---- What it says -----------------------------------------------------------------------------------------------

    /** Of a request, or of the request to this response. */
    public String method() {
        return method;
    }

    /** Of a response. */
    public int status() {
        return status;
    }

    public Framing framing() {
        return framing;
    }

    /** The content's bytes, where they are told by LENGTH. */
    public long contentLength() {
        return contentLength;
    }

    /** Whether the sender means to use the connection again after this message (RFC 9112, 9.3). */
    public boolean isPersistent() {
        return framing != Framing.UNTIL_CLOSE && !close && (version == 1 || keepAlive);
    }
}
