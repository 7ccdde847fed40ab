package data;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.json.CDL;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.json.JSONPointer;
import org.json.JSONStringer;
import org.json.JSONTokener;
import org.json.XML;

// libraries: json

/** Orders read, changed, queried and written with org.json. */
public class OrgJson {
    private static final String ORDERS = """
            {"customer": {"name": "Ada L\\u00f6velace", "vip": true, "address": null},
             "orders": [
               {"id": 1, "items": [{"sku": "A-1", "price": 12.50, "count": 2}, {"sku": "B/7", "price": 0.1, "count": 30}]},
               {"id": 9007199254740993, "items": []},
               {"id": 3, "items": [{"sku": "tab\\there", "price": 1e-7, "count": 1}]}]}
            """;

    public static void main(String[] args) {
        JSONObject root = new JSONObject(ORDERS);
        JSONObject customer = root.getJSONObject("customer");
        System.out.println(customer.getString("name") + " " + customer.getBoolean("vip") + " "
                + customer.isNull("address") + " " + customer.optString("phone", "none"));
        for (Object element : root.getJSONArray("orders")) {
            JSONObject order = (JSONObject) element;
            double total = 0;
            for (Object item : order.getJSONArray("items")) {
                total += ((JSONObject) item).getDouble("price") * ((JSONObject) item).getInt("count");
            }
            System.out.println(
                    order.getLong("id") + ": " + order.getJSONArray("items").length() + " items, " + total);
        }
        System.out.println(
                root.query("/orders/0/items/1/sku") + " " + new JSONPointer("/orders/2/items/0/price").queryFrom(root));
        System.out.println(root.optQuery("/orders/7/id"));

        JSONArray sorted = new JSONArray();
        for (String key : List.of("b", "a", "c")) {
            sorted.put(new JSONObject().put(key, sorted.length()));
        }
        sorted.put(2.5).put(true).put(JSONObject.NULL).put(List.of(1, 2)).put(Map.of("only", 'x'));
        System.out.println(sorted);
        System.out.println(sorted.toString(2));
        System.out.println(new JSONObject("{\"deep\": [[[{\"x\": [1, 2, {\"y\": \"</script>\"}]}]]]}").toString(4));
        System.out.println(new JSONStringer()
                .object()
                .key("k")
                .array()
                .value(1)
                .value("two")
                .endArray()
                .key("n")
                .value(null)
                .endObject());

        JSONObject copy = new JSONObject(ORDERS);
        System.out.println(copy.similar(root) + " " + copy.put("extra", 1).similar(root) + " " + copy.remove("extra"));
        copy.accumulate("tags", "one")
                .accumulate("tags", "two")
                .append("list", 1)
                .append("list", 2)
                .increment("visits");
        System.out.println(copy.get("tags") + " " + copy.get("list") + " " + copy.getInt("visits"));
        System.out.println(
                new TreeMap<>(copy.toMap()).firstKey() + " " + copy.toMap().size());

        JSONObject xml = XML.toJSONObject("<list><e id='1'>first</e><e id='2'>second</e><empty/></list>");
        System.out.println(
                xml.getJSONObject("list").getJSONArray("e").getJSONObject(1).getString("content"));
        System.out.println(XML.toString(new JSONObject("{\"a\": {\"b\": [1, \"<&>\"]}}")));
        System.out.println(CDL.toJSONArray("name,age\nAda,36\n\"Grace, H.\",85\n")
                .getJSONObject(1)
                .getString("name"));

        JSONTokener tokens = new JSONTokener("[1, 2] {\"a\": 3} \"rest\"");
        System.out.println(
                tokens.nextValue() + " " + tokens.nextValue() + " " + tokens.nextValue() + " " + tokens.more());

        for (String broken :
                List.of("{", "[1, 2", "{\"a\": 1, \"a\": 2}", "{a: b}}", "{\"a\" 1}", "nul", "[1e999]", "\"\\u12\"")) {
            try {
                Object value = broken.startsWith("{") ? new JSONObject(broken) : new JSONArray(broken);
                System.out.println(value);
            } catch (JSONException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            root.getJSONObject("customer").getInt("name");
        } catch (JSONException e) {
            System.out.println(e.getMessage());
        }
        try {
            new JSONObject().put("bad", Double.NaN);
        } catch (JSONException e) {
            System.out.println(e.getMessage());
        }
    }
}
