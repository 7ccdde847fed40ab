package dev.diatom.monitor.network;

import dev.diatom.monitor.linux.Ascii;
import dev.diatom.monitor.linux.Fields;
import dev.diatom.monitor.linux.IpAddress;
import dev.diatom.monitor.linux.UsageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which connections a guest may make: nothing, or what a list of patterns names, each {@code all} or {@code HOST:PORT}, where
 * PORT may be {@code *} and HOST is a name, {@code *.DOMAIN}, {@code *}, an address, or a network in CIDR notation. IPv6 stands
 * in brackets.
 *
 * <p>What listens on the host's own loopback trusts who can reach it, so neither {@code all} nor a {@code *} includes it: a rule
 * has to name it, as {@link HostLoopback#NAME} or by its address.
 *
 * <p>Programs resolve a name and connect to the address; so an address that was resolved for a name counts as that name.
 */
public final class EgressPolicy {
    public static final EgressPolicy ALL = new EgressPolicy(true, List.of());
    static final EgressPolicy NONE = new EgressPolicy(false, List.of());

    /** Oldest are forgotten first. */
    private static final int RESOLVED_MAX = 128;

    private static final int ANY_PORT = 0;

    private static final class Rule {
        /** In lower case; {@code .domain} for {@code *.domain}; empty for any host; unused where a network is given. */
        final String name;

        final byte @Nullable [] network;
        final int prefixBits;
        final int port;

        Rule(String name, byte @Nullable [] network, int prefixBits, int port) {
            this.name = name;
            this.network = network;
            this.prefixBits = prefixBits;
            this.port = port;
        }
    }

    private final boolean all;
    private final List<Rule> rules;
    private final List<byte[]> resolvedAddresses = new ArrayList<>();
    private final List<String> resolvedNames = new ArrayList<>();

    private EgressPolicy(boolean all, List<Rule> rules) {
        this.all = all;
        this.rules = rules;
    }

    public static EgressPolicy parse(String text) throws UsageException {
        if (text.equals("none")) {
            return NONE;
        }
        boolean all = false;
        List<Rule> rules = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int comma = text.indexOf(',', at);
            int end = comma < 0 ? text.length() : comma;
            String element = text.substring(at, end);
            if (element.equals("all")) {
                all = true;
            } else {
                rules.add(rule(element));
            }
            at = end + 1;
        }
        return new EgressPolicy(all, rules);
    }

    private static Rule rule(String text) throws UsageException {
        int colon = text.lastIndexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new UsageException("--egress: '" + text + "' is not HOST:PORT; use none, all, or a list such as"
                    + " api.example.com:443,*.example.org:*,10.0.0.0/8:5432");
        }
        int port = text.substring(colon + 1).equals("*")
                ? ANY_PORT
                : IpAddress.decimal(text, colon + 1, text.length(), 65535);
        if (port < 0) {
            throw new UsageException("--egress: the port of '" + text + "' is neither a number up to 65535 nor *");
        }
        String host = text.substring(0, colon);
        boolean brackets = host.startsWith("[") && host.endsWith("]");
        if (brackets) {
            host = host.substring(1, host.length() - 1);
        } else if (host.indexOf(':') >= 0) {
            throw new UsageException("--egress: the IPv6 address of '" + text + "' needs brackets: [2001:db8::1]:443");
        }
        int slash = host.indexOf('/');
        byte[] network = IpAddress.parse(slash < 0 ? host : host.substring(0, slash));
        if (network == null) {
            if (slash >= 0 || brackets) {
                throw new UsageException("--egress: '" + host + "' is no network");
            }
            return new Rule(namePattern(host, text), null, 0, port);
        }
        int bits = network.length * 8;
        int prefix = slash < 0 ? bits : IpAddress.decimal(host, slash + 1, host.length(), bits);
        if (prefix < 0) {
            throw new UsageException("--egress: the prefix of '" + host + "' is not a number up to " + bits);
        }
        return new Rule("", network, prefix, port);
    }

    private static String namePattern(String host, String text) throws UsageException {
        String name = host.equals("*") ? "" : host.startsWith("*.") ? host.substring(1) : host;
        if (name.indexOf('*') >= 0) {
            throw new UsageException("--egress: in '" + text + "' a * may only stand for a whole host or before a dot");
        }
        return Ascii.toLowerCase(name);
    }

    /** Whether there is any way out. */
    public boolean isNone() {
        return !all && rules.isEmpty();
    }

    /** Whether a connection to the host of that name may be made, wherever else than to this host's loopback its name leads. */
    boolean allowsName(String name, int port) {
        boolean loopback = HostLoopback.isName(name);
        if (all && !loopback) {
            return true;
        }
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            boolean matches = loopback ? HostLoopback.isName(rule.name) : matchesName(rule.name, name);
            if (rule.network == null && matches && matchesPort(rule, port)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a connection to {@code address} may be made because it was asked for by that name. */
    boolean allowsByName(String name, byte[] address, int port) {
        // Whoever answers for a name must not open the loopback with it.
        return HostLoopback.includes(address) == HostLoopback.isName(name) && allowsName(name, port);
    }

    /** Whether the guest may ask for the address of a name. */
    boolean allowsResolving(String name) {
        if (all) {
            return true;
        }
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule.network != null || matchesName(rule.name, name)) {
                return true;
            }
        }
        return false;
    }

    boolean allowsAddress(byte[] address, int port) {
        boolean loopback = HostLoopback.includes(address);
        if (all && !loopback) {
            return true;
        }
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            boolean any = rule.network == null && rule.name.isEmpty() && !loopback;
            if (matchesPort(rule, port) && (any || isWithin(address, rule.network, rule.prefixBits))) {
                return true;
            }
        }
        for (int i = 0; i < resolvedAddresses.size(); i++) {
            boolean same = Arrays.equals(resolvedAddresses.get(i), address);
            if (same && allowsByName(resolvedNames.get(i), address, port)) {
                return true;
            }
        }
        return false;
    }

    /** Takes down that the guest was told {@code address} for {@code name}. */
    void resolved(String name, byte[] address) {
        if (rules.isEmpty()) {
            return;
        }
        if (resolvedAddresses.size() == RESOLVED_MAX) {
            resolvedAddresses.remove(0);
            resolvedNames.remove(0);
        }
        resolvedAddresses.add(address);
        resolvedNames.add(name);
    }

    /** Writes down what was {@link #resolved}, for a VM that goes on in another process. */
    public void save(Fields fields) {
        fields.putInt(resolvedNames.size());
        for (int i = 0; i < resolvedNames.size(); i++) {
            fields.putString(resolvedNames.get(i));
            fields.putBytes(resolvedAddresses.get(i));
        }
    }

    public void restore(Fields fields) {
        int count = fields.getCount(RESOLVED_MAX);
        for (int i = 0; i < count; i++) {
            String name = fields.getString();
            resolved(name, fields.getSizedBytes());
        }
    }

    private static boolean matchesPort(Rule rule, int port) {
        return rule.port == ANY_PORT || rule.port == port;
    }

    private static boolean matchesName(String pattern, String name) {
        String lower = Ascii.toLowerCase(name);
        String absolute = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        if (pattern.startsWith(".")) {
            return absolute.endsWith(pattern) && absolute.length() > pattern.length();
        }
        return pattern.isEmpty() || pattern.equals(absolute);
    }

    private static boolean isWithin(byte[] address, byte @Nullable [] network, int prefixBits) {
        if (network == null || address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefixBits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if (((address[bit >> 3] ^ network[bit >> 3]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
