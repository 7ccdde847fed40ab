package dev.diatom.image.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void objectsKeepTheirOrder() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("b", 1);
        object.put("a", Map.of("c", List.of("x", 2L)));
        object.put("e", Map.of());
        assertEquals("""
                {
                  "b": 1,
                  "a": {
                    "c": [
                      "x",
                      2
                    ]
                  },
                  "e": {}
                }
                """, Json.text(object));
    }

    @Test
    void textIsEscaped() {
        assertEquals("\"a\\\"b\\\\c\\u000a\\u0001é\"\n", Json.text("a\"b\\c\n\u0001é"));
    }
}
