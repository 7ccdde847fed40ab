package binding;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Jackson's data binding: beans, records, polymorphism, generics, annotations, trees and what goes wrong. */
// libraries: jackson-databind jackson-core jackson-annotations
public class JacksonShop {
    enum Size {
        SMALL,
        LARGE;

        @JsonValue
        String label() {
            return name().charAt(0) + "";
        }
    }

    public static class Item {
        private String name;
        private int count;
        private List<String> tags = new ArrayList<>();
        private Size size;

        @JsonIgnore
        public String secret = "secret";

        private final Map<String, Object> rest = new LinkedHashMap<>();

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        @JsonProperty("n")
        @JsonAlias({"amount", "quantity"})
        public int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }

        public List<String> getTags() {
            return tags;
        }

        public void setTags(List<String> tags) {
            this.tags = tags;
        }

        @JsonInclude(JsonInclude.Include.NON_NULL)
        public Size getSize() {
            return size;
        }

        public void setSize(Size size) {
            this.size = size;
        }

        public boolean isCheap() {
            return count < 10;
        }

        @JsonAnyGetter
        public Map<String, Object> rest() {
            return rest;
        }

        @JsonAnySetter
        public void put(String key, Object value) {
            rest.put(key, value);
        }
    }

    record Point(int x, int y) {}

    record Line(
            String label,
            Point from,
            @JsonProperty("target") Point to,
            List<Point> between,
            double[] weights) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "circle"), @JsonSubTypes.Type(Square.class)})
    sealed interface Shape permits Circle, Square {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    static final class Money {
        private final BigDecimal amount;
        private final String currency;

        @JsonCreator
        Money(@JsonProperty("amount") BigDecimal amount, @JsonProperty("currency") String currency) {
            this.amount = amount;
            this.currency = currency;
        }

        public BigDecimal getAmount() {
            return amount;
        }

        public String getCurrency() {
            return currency;
        }
    }

    static class Page<T> {
        public int number;
        public List<T> entries;

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        public long total = 12;
    }

    record Person(String firstName, int ageInYears) {}

    public static void main(String[] args) throws Exception {
        ObjectMapper mapper = JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
        Item item = new Item();
        item.setName("lamp");
        item.setCount(3);
        item.setTags(List.of("a", "b"));
        item.setSize(Size.LARGE);
        item.put("extra", List.of(1, 2.5, true));
        String json = mapper.writeValueAsString(item);
        System.out.println(json);
        Item back = mapper.readValue(
                "{\"name\":\"x\",\"quantity\":12,\"size\":\"S\",\"tags\":[\"q\"],\"other\":{\"k\":[null]}}",
                Item.class);
        System.out.println(
                back.getName() + back.getCount() + back.getSize() + back.getTags() + back.rest() + back.secret);

        Line line = new Line("l", new Point(1, 2), new Point(3, 4), List.of(new Point(5, 6)), new double[] {1.5});
        System.out.println(mapper.writeValueAsString(line));
        Line read = mapper.readValue(
                "{\"label\":\"z\",\"from\":{\"x\":9,\"y\":8},\"target\":null,\"between\":[],\"weights\":[1,2]}",
                Line.class);
        System.out.println(read.label() + read.from() + read.to() + read.between() + read.weights().length);

        List<Shape> shapes = mapper.readValue(
                "[{\"kind\":\"circle\",\"radius\":2},{\"kind\":\"JacksonShop$Square\",\"side\":3}]",
                new TypeReference<>() {});
        System.out.println(shapes);
        System.out.println(mapper.writerFor(new TypeReference<List<Shape>>() {}).writeValueAsString(shapes));
        System.out.println(mapper.writeValueAsString(new Money(new BigDecimal("12.50"), "EUR")));
        System.out.println(mapper.readValue("{\"currency\":\"USD\",\"amount\":7}", Money.class)
                .getAmount());

        Page<Point> page = mapper.readValue(
                "{\"number\":1,\"entries\":[{\"x\":1,\"y\":1}],\"total\":\"5\"}", new TypeReference<Page<Point>>() {});
        System.out.println(page.number + " " + page.entries + " " + page.total + " " + mapper.writeValueAsString(page));
        Map<String, List<Integer>> map = mapper.readValue("{\"a\":[1,2]}", new TypeReference<>() {});
        System.out.println(map + " " + map.get("a").get(0).getClass().getSimpleName());
        Set<String> set = new TreeSet<>(mapper.readValue("[\"b\",\"a\"]", new TypeReference<Set<String>>() {}));
        System.out.println(mapper.writeValueAsString(set)
                + mapper.writeValueAsString(Map.of("k", Optional.of(1).get())));
        System.out.println(mapper.convertValue(Map.of("x", 5, "y", 6), Point.class));

        JsonNode tree = mapper.readTree("{\"a\":{\"b\":[10,20]},\"c\":1.5}");
        ((ObjectNode) tree).put("d", true);
        System.out.println(
                tree.at("/a/b/1").asInt() + " " + tree + " " + tree.path("none").isMissingNode());
        System.out.println(mapper.treeToValue(mapper.valueToTree(new Point(7, 8)), Point.class));

        ObjectMapper snake = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        System.out.println(snake.writeValueAsString(new Person("Ada", 36)));
        System.out.println(snake.readValue("{\"first_name\":\"Bob\",\"age_in_years\":5,\"more\":1}", Person.class));
        for (String wrong : List.of("{\"x\":\"a\"}", "{\"x\":1,\"z\":2}", "[1]", "{\"x\":")) {
            try {
                System.out.println(mapper.readValue(wrong, Point.class));
            } catch (JsonMappingException e) {
                System.out.println(
                        e.getClass().getSimpleName() + " " + e.getOriginalMessage() + " " + e.getPathReference());
            } catch (Exception e) {
                System.out.println(e.getClass().getSimpleName());
            }
        }
    }
}
