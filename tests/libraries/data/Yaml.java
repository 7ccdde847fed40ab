package data;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.env.EnvConfig;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.schema.CoreSchema;

// libraries: snakeyaml-engine

/** A deployment read, changed and written with SnakeYAML Engine. */
public class Yaml {
    private static final String DEPLOYMENT = """
            # what runs where
            apiVersion: apps/v1
            metadata: &meta
              name: shop
              labels: {tier: front, weight: 0x1F}
            spec:
              replicas: 3
              ratio: .5
              enabled: true
              nothing: ~
              copy: *meta
              ports: [80, 443]
              script: |
                echo "one"
                  two
              folded: >-
                several lines
                in one

                and a second
              quoted: "tab\\there \\u263A"
              'single''s': yes
            """;

    public static void main(String[] args) {
        Load load = new Load(LoadSettings.builder().setLabel("deployment").build());
        Map<?, ?> root = (Map<?, ?>) load.loadFromString(DEPLOYMENT);
        Map<?, ?> spec = (Map<?, ?>) root.get("spec");
        spec.forEach((key, value) -> System.out.println(key + " = " + value + " : "
                + (value == null ? "null" : value.getClass().getSimpleName())));
        System.out.println(spec.get("copy") == root.get("metadata"));

        Load core = new Load(LoadSettings.builder().setSchema(new CoreSchema()).build());
        System.out.println(
                core.loadFromString("[0x1F, 0o17, TRUE, Null, .inf, -1_000, 1e3, 0.1, 12345678901234567890]"));
        for (Object document :
                load.loadAllFromReader(new StringReader("--- first\n---\n- second\n- 2\n...\n---\nthird: 3\n"))) {
            System.out.println(document);
        }

        Map<String, Object> made = new LinkedHashMap<>();
        made.put("text", "plain");
        made.put("number like", "12");
        made.put("multi", "line one\nline two\n");
        made.put("special", "# no: comment");
        made.put("list", List.of(1, 2.5, true, "null", List.of(), Map.of()));
        made.put("long", "word ".repeat(30).strip());
        made.put("unicode", "\u00fc \ud83d\ude00");
        made.put("none", null);
        System.out.print(new Dump(DumpSettings.builder().build()).dumpToString(made));
        System.out.print(new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setDefaultScalarStyle(ScalarStyle.PLAIN)
                        .setIndent(4)
                        .setIndicatorIndent(2)
                        .setExplicitStart(true)
                        .build())
                .dumpToString(made));
        String round = new Dump(DumpSettings.builder()
                        .setDefaultScalarStyle(ScalarStyle.DOUBLE_QUOTED)
                        .build())
                .dumpToString(root);
        System.out.println(load.loadFromString(round).equals(root));

        StringBuilder events = new StringBuilder();
        for (Event event : new Parse(LoadSettings.builder().build()).parseString("a: [1, {b: !!str 2}]\n")) {
            events.append(event.getEventId()).append(' ');
        }
        System.out.println(events);
        MappingNode node = (MappingNode) new Compose(LoadSettings.builder().build())
                .composeString("x: 1\ny:\n  - 2\n")
                .orElseThrow();
        for (NodeTuple tuple : node.getValue()) {
            System.out.println(
                    tuple.getKeyNode().getTag() + " " + tuple.getValueNode().getNodeType() + " "
                            + tuple.getValueNode()
                                    .getStartMark()
                                    .map(mark -> mark.getLine() + ":" + mark.getColumn())
                                    .orElse("?"));
        }

        for (String broken : List.of(
                "a: b: c",
                "[1, 2",
                "a: *missing",
                "\t- tab",
                "a: 1\na: 2",
                "!!int x",
                "- a\nb: c",
                "\"open",
                "%YAML 9")) {
            try {
                System.out.println(load.loadFromString(broken));
            } catch (MarkedYamlEngineException e) {
                System.out.println(e.getProblem() + " @ "
                        + e.getProblemMark().map(mark -> mark.getLine() + ":" + mark.getColumn()));
            } catch (YamlEngineException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            load.loadFromString("a: [1, }");
        } catch (YamlEngineException e) {
            System.out.println(e.getMessage());
        }
        EnvConfig environment = new EnvConfig() {
            @Override
            public Optional<String> getValueFor(String name, String separator, String value, String found) {
                return Optional.of("<" + name + ">");
            }
        };
        LoadSettings limited = LoadSettings.builder()
                .setMaxAliasesForCollections(5)
                .setEnvConfig(Optional.of(environment))
                .build();
        try {
            new Load(limited).loadFromString("a: &a [x]\nb: [*a, *a, *a, *a, *a, *a, *a]");
        } catch (YamlEngineException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new Load(limited).loadFromString("home: ${HOME_OF_TEST}"));
    }
}
