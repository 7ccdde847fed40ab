package util;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Properties;
import java.util.StringTokenizer;
import java.util.TreeSet;
import java.util.UUID;

public class Propertied {
    public static void main(String[] arguments) throws IOException {
        Properties defaults = new Properties();
        defaults.setProperty("colour", "red");
        defaults.setProperty("size", "1");
        Properties properties = new Properties(defaults);
        properties.load(new StringReader("""
                # a comment
                ! another
                name = Ada Lovelace
                path:C\\:\\\\temp\\\\x
                long = first, \\
                       second, \\
                       third
                empty
                tab\\ key = tab\\tvalue
                unicode = \\u00e9\\u20ac
                size=2
                """));
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            System.out.println(name + " -> [" + properties.getProperty(name) + "]");
        }
        System.out.println(properties.getProperty("none") + " " + properties.getProperty("none", "else") + " "
                + properties.size() + " " + properties.containsKey("colour") + " " + properties.get("colour"));
        StringWriter writer = new StringWriter();
        Properties one = new Properties();
        one.setProperty("a key", "with = and : and \u00e9 # ! \n end ");
        one.store(writer, "header");
        writer.toString().lines().filter(line -> !line.startsWith("#")).forEach(System.out::println);
        System.out.println(writer.toString().startsWith("#header"));
        try {
            one.load(new StringReader("bad = \\u12x4"));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }

        StringTokenizer tokens = new StringTokenizer("a b,c;d", " ,;", true);
        StringBuilder seen = new StringBuilder();
        System.out.println(tokens.countTokens());
        while (tokens.hasMoreTokens()) {
            seen.append('[').append(tokens.nextToken()).append(']');
        }
        System.out.println(seen);

        UUID id = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
        System.out.println(id + " " + id.version() + " " + id.variant() + " " + id.hashCode() + " "
                + id.getMostSignificantBits() + " " + id.compareTo(new UUID(0, 1)));
        System.out.println(UUID.nameUUIDFromBytes("diatom".getBytes()) + " "
                + UUID.randomUUID().version() + " "
                + UUID.randomUUID().toString().length());
        try {
            UUID.fromString("not-an-id");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            id.timestamp();
            System.out.println(id.timestamp());
            UUID.randomUUID().timestamp();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
    }
}
