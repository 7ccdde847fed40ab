package dev.diatom.monitor.network;

import dev.diatom.monitor.linux.Ascii;
import dev.diatom.monitor.linux.IpAddress;
import dev.diatom.wire.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The little of DNS messages (RFC 1035, 4) that a stub resolver needs: one question, and the addresses of an answer. */
final class DnsMessage {
    static final int TYPE_A = 1;
    static final int TYPE_AAAA = 28;

    private static final int HEADER_BYTES = 12;
    private static final int NAME_BYTES_MAX = 255;
    private static final int LABEL_BYTES_MAX = 63;
    private static final int CLASS_IN = 1;
    private static final int RECURSION_DESIRED = 0x0100;
    private static final int RESPONSE = 0x8000;
    private static final int RCODE_MASK = 0xf;
    private static final int ADDRESSES_MAX = 8;

    private DnsMessage() {}

    /** A query for the name's records of a type; null where no such name can exist. */
    static byte @Nullable [] query(int id, String name, int type) {
        String absolute = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        byte[] message = new byte[HEADER_BYTES + NAME_BYTES_MAX + 4];
        Bytes.putShortBig(message, 0, id);
        Bytes.putShortBig(message, 2, RECURSION_DESIRED);
        Bytes.putShortBig(message, 4, 1);
        int at = HEADER_BYTES;
        int label = 0;
        while (label <= absolute.length()) {
            int dot = absolute.indexOf('.', label);
            int end = dot < 0 ? absolute.length() : dot;
            int length = end - label;
            if (length == 0 || length > LABEL_BYTES_MAX || at + length + 2 > HEADER_BYTES + NAME_BYTES_MAX) {
                return null;
            }
            message[at++] = (byte) length;
            for (int i = label; i < end; i++) {
                message[at++] = (byte) absolute.charAt(i);
            }
            label = end + 1;
        }
        message[at++] = 0;
        Bytes.putShortBig(message, at, type);
        Bytes.putShortBig(message, at + 2, CLASS_IN);
        byte[] exact = new byte[at + 4];
        System.arraycopy(message, 0, exact, 0, exact.length);
        return exact;
    }

    /** Whether {@code message} is an answer to {@code query}: same identifier, same question (RFC 5452, 9.1). */
    static boolean answers(byte[] message, int length, byte[] query) {
        if (length < query.length
                || Bytes.getShortBig(message, 0) != Bytes.getShortBig(query, 0)
                || (Bytes.getShortBig(message, 2) & RESPONSE) == 0
                || Bytes.getShortBig(message, 4) != 1) {
            return false;
        }
        for (int i = HEADER_BYTES; i < query.length; i++) {
            if (lower(message[i]) != lower(query[i])) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte value) {
        return value >= 'A' && value <= 'Z' ? value + ('a' - 'A') : value;
    }

    /** Whether the answer is one: the name's records, or that it has none. Otherwise another server may know. */
    static boolean isConclusive(byte[] message) {
        int code = Bytes.getShortBig(message, 2) & RCODE_MASK;
        return code == 0 || code == 3;
    }

    /** The addresses of a type in a message that {@link #answers} the query; none where it is malformed. */
    static List<byte[]> addresses(byte[] message, int length, byte[] query, int type) {
        List<byte[]> addresses = new ArrayList<>();
        int records = Bytes.getShortBig(message, 6);
        int addressBytes = type == TYPE_A ? 4 : 16;
        int at = query.length;
        for (int i = 0; i < records && addresses.size() < ADDRESSES_MAX; i++) {
            at = skipName(message, at, length);
            if (at < 0 || length - at < 10) {
                break;
            }
            int recordType = Bytes.getShortBig(message, at);
            int dataBytes = Bytes.getShortBig(message, at + 8);
            at += 10;
            if (dataBytes > length - at) {
                break;
            }
            if (recordType == type && dataBytes == addressBytes) {
                byte[] address = new byte[addressBytes];
                System.arraycopy(message, at, address, 0, addressBytes);
                addresses.add(address);
            }
            at += dataBytes;
        }
        return addresses;
    }

    /** Where the name at {@code at} ends, or -1. A compression pointer (RFC 1035, 4.1.4) ends it, wherever it leads. */
    private static int skipName(byte[] message, int at, int length) {
        int next = at;
        while (next < length) {
            int label = Bytes.getUnsignedByte(message, next);
            if (label == 0) {
                return next + 1;
            }
            if (label >= 0xc0) {
                return next + 2 <= length ? next + 2 : -1;
            }
            next += 1 + label;
        }
        return -1;
    }

    /** The addresses that lines of /etc/hosts (hosts(5)) give a name, IPv4 before IPv6. */
    static List<byte[]> hostsAddresses(String hosts, String name) {
        List<byte[]> four = new ArrayList<>();
        List<byte[]> six = new ArrayList<>();
        String wanted = Ascii.toLowerCase(name);
        int line = 0;
        while (line < hosts.length()) {
            int newline = hosts.indexOf('\n', line);
            int end = newline < 0 ? hosts.length() : newline;
            hostsLine(hosts.substring(line, end), wanted, four, six);
            line = end + 1;
        }
        four.addAll(six);
        return four;
    }

    private static void hostsLine(String line, String wanted, List<byte[]> four, List<byte[]> six) {
        List<String> words = words(line);
        byte[] address = words.isEmpty() ? null : IpAddress.parse(words.get(0));
        for (int i = 1; address != null && i < words.size(); i++) {
            if (Ascii.toLowerCase(words.get(i)).equals(wanted)) {
                (address.length == 4 ? four : six).add(address);
                return;
            }
        }
    }

    /** The addresses of the name servers in a resolv.conf(5), at most three. */
    static List<byte[]> nameServers(String resolvConf) {
        List<byte[]> servers = new ArrayList<>();
        int line = 0;
        while (line < resolvConf.length() && servers.size() < 3) {
            int newline = resolvConf.indexOf('\n', line);
            int end = newline < 0 ? resolvConf.length() : newline;
            List<String> words = words(resolvConf.substring(line, end));
            byte[] address =
                    words.size() >= 2 && words.get(0).equals("nameserver") ? IpAddress.parse(words.get(1)) : null;
            if (address != null) {
                servers.add(address);
            }
            line = end + 1;
        }
        if (servers.isEmpty()) {
            servers.add(new byte[] {127, 0, 0, 1});
        }
        return servers;
    }

    /** The words of a line, up to a comment. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : '#';
            boolean space = c <= ' ' || c == '#';
            if (space && start >= 0) {
                words.add(line.substring(start, i));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
            if (c == '#') {
                break;
            }
        }
        return words;
    }
}
