package dev.diatom.image.reflect;

import dev.diatom.image.BuildException;
import dev.diatom.image.classpath.ImageClassPath;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.teavm.common.json.JsonArrayValue;
import org.teavm.common.json.JsonBooleanValue;
import org.teavm.common.json.JsonObjectValue;
import org.teavm.common.json.JsonParser;
import org.teavm.common.json.JsonStringValue;
import org.teavm.common.json.JsonSyntaxException;
import org.teavm.common.json.JsonValue;
import org.teavm.common.json.JsonValueParserVisitor;
import org.teavm.common.json.JsonVisitingConsumer;

/**
 * GraalVM's reachability metadata, which JARs carry under {@code META-INF/native-image}: {@code reachability-metadata.json} and
 * its forerunners {@code reflect-config.json} and {@code proxy-config.json}. Conditions count as met if their type is there.
 */
final class ReachabilityMetadata {
    private static final String FOLDER = "META-INF/native-image/";

    private final Map<String, BiConsumer<ReachabilityMetadata, JsonValue>> formats = Map.of(
            "reachability-metadata.json", ReachabilityMetadata::readMetadata,
            "reflect-config.json", (reader, value) -> elements(value).forEach(reader::readType),
            "proxy-config.json", (reader, value) -> elements(value).forEach(reader::readProxy));

    private final ImageClassPath classPath;
    private final Requests requests;

    /** Told what the metadata asks for, in internal names. */
    interface Requests {
        void addClass(String name);

        void addWhole(String name);

        void addMember(String className, String memberName);

        void addProxy(List<String> interfaces);
    }

    ReachabilityMetadata(ImageClassPath classPath, Requests requests) {
        this.classPath = classPath;
        this.requests = requests;
    }

    /** Reads all metadata on the application's class path. */
    void read() {
        for (String name : classPath.applicationFiles(FOLDER)) {
            BiConsumer<ReachabilityMetadata, JsonValue> format = formats.get(name.substring(name.lastIndexOf('/') + 1));
            if (format != null) {
                for (byte[] content : classPath.readAll(name)) {
                    format.accept(this, parsed(name, new String(content, StandardCharsets.UTF_8)));
                }
            }
        }
    }

    private static JsonValue parsed(String name, String text) {
        List<JsonValue> values = new ArrayList<>();
        try {
            new JsonParser(new JsonVisitingConsumer(JsonValueParserVisitor.create(values::add)))
                    .parse(new StringReader(text));
        } catch (IOException | JsonSyntaxException e) {
            throw new BuildException("'" + name + "' on the class path is no JSON: " + e.getMessage() + ".", e);
        }
        return values.getFirst();
    }

    private void readMetadata(JsonValue metadata) {
        elements(member(metadata, "reflection")).forEach(this::readType);
    }

    private void readType(JsonValue entry) {
        if (!isConditionMet(member(entry, "condition"))) {
            return;
        }
        JsonValue type = member(entry, "type");
        if (type instanceof JsonObjectValue) {
            readProxy(type);
            return;
        }
        String name = internalName(type != null ? type : member(entry, "name"));
        if (name == null || classPath.asCompiled(name) == null) {
            return;
        }
        requests.addClass(name);
        for (String kind : List.of("Fields", "Methods", "Constructors")) {
            if (isTrue(entry, "allDeclared" + kind) || isTrue(entry, "allPublic" + kind)) {
                requests.addWhole(name);
            }
        }
        for (String kind : List.of("fields", "methods")) {
            for (JsonValue member : elements(member(entry, kind))) {
                if (member(member, "name") instanceof JsonStringValue text) {
                    requests.addMember(name, text.asString());
                }
            }
        }
    }

    private void readProxy(JsonValue entry) {
        JsonValue list = member(entry, "proxy") != null ? member(entry, "proxy") : member(entry, "interfaces");
        List<String> interfaces = new ArrayList<>();
        for (JsonValue element : elements(list != null ? list : entry)) {
            String name = internalName(element);
            if (name != null && classPath.asCompiled(name) != null) {
                interfaces.add(name);
            }
        }
        if (!interfaces.isEmpty()) {
            requests.addProxy(interfaces);
        }
    }

    private boolean isConditionMet(@Nullable JsonValue condition) {
        JsonValue type = member(condition, "typeReached");
        String name = internalName(type != null ? type : member(condition, "typeReachable"));
        return name == null || classPath.asCompiled(name) != null;
    }

    private static @Nullable String internalName(@Nullable JsonValue value) {
        return value instanceof JsonStringValue text ? text.asString().replace('.', '/') : null;
    }

    private static boolean isTrue(JsonValue entry, String name) {
        return member(entry, name) instanceof JsonBooleanValue flag && flag.asBoolean();
    }

    private static @Nullable JsonValue member(@Nullable JsonValue value, String name) {
        return value instanceof JsonObjectValue object ? object.get(name) : null;
    }

    private static List<JsonValue> elements(@Nullable JsonValue value) {
        List<JsonValue> elements = new ArrayList<>();
        if (value instanceof JsonArrayValue array) {
            for (int i = 0; i < array.size(); i++) {
                elements.add(array.get(i));
            }
        }
        return elements;
    }
}
