package dev.diatom.trace;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was recorded, as GraalVM's {@code reachability-metadata.json} has it. Safe for use by several threads. */
final class Recording {
    private final SortedMap<String, Type> types = new TreeMap<>();
    private final SortedSet<String> proxies = new TreeSet<>();
    private final SortedSet<String> resources = new TreeSet<>();

    /** The parts of a type's entry, as JSON. */
    private static final class Type {
        final SortedSet<String> flags = new TreeSet<>();
        final SortedSet<String> fields = new TreeSet<>();
        final SortedSet<String> methods = new TreeSet<>();
    }

    synchronized void addType(Class<?> type) {
        if (!type.isPrimitive() && !type.isHidden()) {
            of(type);
        }
    }

    private Type of(Class<?> type) {
        return types.computeIfAbsent(type.getName(), name -> new Type());
    }

    synchronized void addFlag(Class<?> type, String flag) {
        if (!type.isHidden()) {
            of(type).flags.add(flag);
        }
    }

    synchronized void addField(Class<?> owner, String name) {
        of(owner).fields.add("{\"name\": " + quoted(name) + "}");
    }

    synchronized void addMethod(Class<?> owner, String name, Class<?>... parameters) {
        String types =
                Stream.of(parameters).map(type -> quoted(type.getTypeName())).collect(Collectors.joining(", "));
        of(owner).methods.add("{\"name\": " + quoted(name) + ", \"parameterTypes\": [" + types + "]}");
    }

    synchronized void addProxy(List<String> interfaces) {
        proxies.add(interfaces.stream().map(Recording::quoted).collect(Collectors.joining(", ", "[", "]")));
    }

    synchronized void addResource(String name) {
        resources.add(name);
    }

    synchronized String json() {
        Stream<String> classes = types.entrySet().stream().map(entry -> json(entry.getKey(), entry.getValue()));
        Stream<String> made = proxies.stream().map(list -> "{\"type\": {\"proxy\": " + list + "}}");
        return "{\n  \"reflection\": "
                + list(Stream.concat(classes, made))
                + ",\n  \"resources\": "
                + list(resources.stream().map(name -> "{\"glob\": " + quoted(name) + "}"))
                + "\n}\n";
    }

    private static String json(String name, Type type) {
        StringBuilder entry = new StringBuilder("{\"type\": ").append(quoted(name));
        type.flags.forEach(flag -> entry.append(", \"").append(flag).append("\": true"));
        if (!type.fields.isEmpty()) {
            entry.append(", \"fields\": [")
                    .append(String.join(", ", type.fields))
                    .append(']');
        }
        if (!type.methods.isEmpty()) {
            entry.append(", \"methods\": [")
                    .append(String.join(", ", type.methods))
                    .append(']');
        }
        return entry.append('}').toString();
    }

    private static String list(Stream<String> elements) {
        String text = elements.map(element -> "\n    " + element).collect(Collectors.joining(","));
        return text.isEmpty() ? "[]" : "[" + text + "\n  ]";
    }

    /** Names of classes, members and resources have no control characters. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
