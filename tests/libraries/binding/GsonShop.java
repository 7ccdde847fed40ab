package binding;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.JsonSyntaxException;
import com.google.gson.annotations.Expose;
import com.google.gson.annotations.SerializedName;
import com.google.gson.annotations.Since;
import com.google.gson.reflect.TypeToken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gson: plain objects, records, generics, enums, inheritance, adapters and what goes wrong. */
// libraries: gson
public class GsonShop {
    enum Size {
        SMALL,
        @SerializedName("xl")
        LARGE
    }

    static class Item {
        protected String name;
        private int count = 1;
        transient int cached = 5;
        double[] prices = {};
        Size size;
        List<String> tags = new ArrayList<>();
        Item parent;

        @SerializedName(
                value = "made_in",
                alternate = {"origin"})
        String origin;
    }

    static class Book extends Item {
        long isbn;
        boolean signed;
        Character shelf;
        BigDecimal weight;
        Map<String, List<Integer>> pages = new TreeMap<>();
    }

    record Point(int x, int y) {}

    record Line(String label, Point from, Point to, List<Point> between) {}

    static class Page<T> {
        int number;
        List<T> entries;
    }

    static class Versioned {
        @Expose
        String always = "a";

        @Since(2.0)
        String later = "b";

        String hidden = "c";
    }

    static class Event {
        LocalDate day;
        Optional<String> note;
    }

    public static void main(String[] args) {
        Gson gson = new Gson();
        Book book = new Book();
        book.name = "JVM \u00fcber <alles>";
        book.prices = new double[] {1.5, 2};
        book.size = Size.LARGE;
        book.tags = List.of("a", "b");
        book.isbn = 9783161484100L;
        book.shelf = 'q';
        book.weight = new BigDecimal("1.250");
        book.pages.put("x", List.of(1, 2));
        book.parent = new Item();
        String json = gson.toJson(book);
        System.out.println(json);
        Book back = gson.fromJson(json, Book.class);
        System.out.println(gson.toJson(back).equals(json) + " " + back.cached + " "
                + back.parent.getClass().getName());
        Item item = gson.fromJson("{'name':'n','origin':'here','size':'SMALL','count':3,'unknown':[1]}", Item.class);
        System.out.println(item.name + item.count + item.origin + item.size + item.tags);

        System.out.println(gson.toJson(new Line("l", new Point(1, 2), new Point(3, 4), List.of(new Point(5, 6)))));
        Line line = gson.fromJson("{\"label\":\"z\",\"from\":{\"x\":9},\"between\":[{\"y\":1},{}]}", Line.class);
        System.out.println(line);

        List<Point> points = gson.fromJson("[{\"x\":1,\"y\":2},{\"x\":3}]", new TypeToken<List<Point>>() {}.getType());
        System.out.println(points + " " + points.get(0).getClass());
        Page<Item> page =
                gson.fromJson("{\"number\":7,\"entries\":[{\"name\":\"q\"}]}", new TypeToken<Page<Item>>() {});
        System.out.println(page.number + " " + page.entries.get(0).name);
        Map<String, Point[]> map =
                gson.fromJson("{\"k\":[{\"x\":4}]}", new TypeToken<Map<String, Point[]>>() {}.getType());
        System.out.println(map.get("k")[0]);
        Map<Size, Integer> sizes = new EnumMap<>(Size.class);
        sizes.put(Size.LARGE, 1);
        System.out.println(gson.toJson(sizes) + gson.toJson(new Object[] {1, "s", null, 2.5, 'c', Size.SMALL}));
        System.out.println(gson.fromJson("{\"a\":[1,{\"b\":null}]}", Object.class));

        Gson special = new GsonBuilder()
                .setPrettyPrinting()
                .serializeNulls()
                .setVersion(1.0)
                .excludeFieldsWithoutExposeAnnotation()
                .create();
        System.out.println(special.toJson(new Versioned()));
        Gson dates = new GsonBuilder()
                .registerTypeAdapter(LocalDate.class, (JsonSerializer<LocalDate>)
                        (date, type, context) -> new JsonPrimitive(date.toString()))
                .registerTypeAdapter(LocalDate.class, (JsonDeserializer<LocalDate>)
                        (element, type, context) -> LocalDate.parse(element.getAsString()))
                .registerTypeAdapter(new TypeToken<Optional<String>>() {}.getType(), (JsonSerializer<Optional<String>>)
                        (text, type, context) -> new JsonPrimitive(text.orElse("none")))
                .create();
        Event event = new Event();
        event.day = LocalDate.of(2024, 2, 29);
        event.note = Optional.of("leap");
        System.out.println(dates.toJson(event));
        System.out.println(
                dates.fromJson("{\"day\":\"2020-01-02\"}", Event.class).day.getDayOfWeek());
        JsonObject tree = gson.toJsonTree(new Point(8, 9)).getAsJsonObject();
        tree.addProperty("z", 10);
        System.out.println(tree + " " + gson.fromJson(tree, Point.class));
        for (String wrong : List.of("{", "[1]", "{\"isbn\":\"x\"}", "{\"prices\":5}")) {
            try {
                gson.fromJson(wrong, Book.class);
                System.out.println("accepted " + wrong);
            } catch (JsonSyntaxException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
