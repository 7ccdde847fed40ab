package dev.diatom.monitor.linux;

import org.jspecify.annotations.Nullable;

/** IP addresses as 4 or 16 bytes in network order, and as text: RFC 4291, 2.2, and RFC 5952 for IPv6. */
public final class IpAddress {
    private static final int GROUPS = 8;

    private IpAddress() {}

    /** The address, or null where the text is none. */
    public static byte @Nullable [] parse(String text) {
        return text.indexOf(':') >= 0 ? parse6(text) : parse4(text);
    }

    private static byte @Nullable [] parse4(String text) {
        byte[] address = new byte[4];
        int at = 0;
        for (int i = 0; i < 4; i++) {
            int end = i < 3 ? text.indexOf('.', at) : text.length();
            int value = end < 0 ? -1 : decimal(text, at, end, 255);
            if (value < 0) {
                return null;
            }
            address[i] = (byte) value;
            at = end + 1;
        }
        return address;
    }

    /** The number of one or more digits in [from, to), or -1 where there is none or it is above {@code max}. */
    public static int decimal(String text, int from, int to, int max) {
        if (from >= to || to - from > 9) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value <= max ? value : -1;
    }

    private static byte @Nullable [] parse6(String text) {
        int gap = text.indexOf("::");
        byte[] address = new byte[2 * GROUPS];
        if (gap < 0) {
            return groups(text, address, 0) == GROUPS ? address : null;
        }
        byte[] tail = new byte[2 * GROUPS];
        int before = groups(text.substring(0, gap), address, 0);
        int after = groups(text.substring(gap + 2), tail, 0);
        if (before < 0 || after < 0 || before + after >= GROUPS) {
            return null;
        }
        System.arraycopy(tail, 0, address, 2 * (GROUPS - after), 2 * after);
        return address;
    }

    /** Parses groups between colons into {@code address}; answers how many, or -1. */
    private static int groups(String text, byte[] address, int first) {
        int group = first;
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int end = colon < 0 ? text.length() : colon;
            if (colon < 0 && text.indexOf('.', at) >= 0) {
                byte[] four = parse4(text.substring(at));
                if (four == null || group > GROUPS - 2) {
                    return -1;
                }
                System.arraycopy(four, 0, address, 2 * group, 4);
                return group + 2;
            }
            int value = hexadecimal(text, at, end);
            if (value < 0 || group == GROUPS || colon == text.length() - 1) {
                return -1;
            }
            address[2 * group] = (byte) (value >> 8);
            address[2 * group + 1] = (byte) value;
            group++;
            at = end + 1;
        }
        return group;
    }

    private static int hexadecimal(String text, int from, int to) {
        if (from >= to || to - from > 4) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = "0123456789abcdef".indexOf(Ascii.toLowerCase(text.charAt(i)));
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /** The text of an address; IPv6 with its longest run of zero groups shortened. */
    static String format(byte[] address) {
        StringBuilder text = new StringBuilder();
        if (address.length == 4) {
            for (int i = 0; i < 4; i++) {
                text.append(i > 0 ? "." : "").append(address[i] & 0xff);
            }
            return text.toString();
        }
        int run = longestZeroRun(address);
        int runGroups = run >> 8;
        int runStart = run & 0xff;
        for (int i = 0; i < GROUPS; i++) {
            if (runGroups > 1 && i == runStart) {
                text.append("::");
                i += runGroups - 1;
            } else {
                boolean first = i == 0 || (runGroups > 1 && i == runStart + runGroups);
                text.append(first ? "" : ":").append(Integer.toHexString(group(address, i)));
            }
        }
        return text.toString();
    }

    private static int group(byte[] address, int index) {
        return (address[2 * index] & 0xff) << 8 | (address[2 * index + 1] & 0xff);
    }

    /** Groups in the run << 8 | its first group. */
    private static int longestZeroRun(byte[] address) {
        int best = 0;
        int length = 0;
        for (int i = 0; i < GROUPS; i++) {
            length = group(address, i) == 0 ? length + 1 : 0;
            if (length > best >> 8) {
                best = length << 8 | i - length + 1;
            }
        }
        return best;
    }

    /** Host and port as they stand in a URL. */
    public static String formatWithPort(byte[] address, int port) {
        return address.length == 4 ? format(address) + ":" + port : "[" + format(address) + "]:" + port;
    }
}
