package data;

import com.samskivert.mustache.Mustache.Compiler;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

// libraries: jmustache

/** Pages and mails from templates with jmustache. */
public class Mustache {
    private static final Map<String, String> PARTIALS = Map.of(
            "item", "<li>{{name}}{{#price}}: {{price}} EUR{{/price}}</li>\n",
            "footer", "<footer>{{>version}}</footer>\n",
            "version", "v{{major}}.{{minor}}");

    public static void main(String[] args) throws IOException {
        Compiler compiler = com.samskivert.mustache.Mustache.compiler()
                .withLoader(name -> new StringReader(PARTIALS.getOrDefault(name, "?" + name)));
        Template page = compiler.compile("""
                <h1>{{title}}</h1>
                {{! nobody sees this }}
                {{#items}}
                {{-index}} {{>item}}
                {{/items}}
                {{^items}}nothing there{{/items}}
                {{&raw}} {{{raw}}} {{raw}}
                {{#shop}}{{name}} in {{city.name}}{{/shop}}
                {{>footer}}
                """);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", "Prices & <more>");
        data.put("items", List.of(Map.of("name", "tea", "price", 2.5), Map.of("name", "air", "price", false)));
        data.put("raw", "<b>\"bold\" & 'more'</b>");
        data.put("shop", Map.of("name", "corner", "city", Map.of("name", "Bern")));
        data.put("major", 1);
        data.put("minor", "2");
        System.out.println(page.execute(data));
        data.put("items", List.of());
        StringWriter out = new StringWriter();
        page.execute(data, out);
        System.out.println(out);

        com.samskivert.mustache.Mustache.Lambda upper =
                (fragment, writer) -> writer.write(fragment.execute().toUpperCase());
        System.out.println(compiler.compile("{{#up}}hello {{who}}{{/up}} {{=<% %>=}}<%who%> {{who}}")
                .execute(Map.of("up", upper, "who", "world")));
        System.out.println(compiler.defaultValue("?")
                .compile("{{missing}} {{a.b.c}} {{#no}}x{{/no}}")
                .execute(Map.of()));
        System.out.println(compiler.nullValue("-")
                .compile("{{x}}")
                .execute(new LinkedHashMap<>(java.util.Collections.singletonMap("x", null))));
        System.out.println(compiler.escapeHTML(false).compile("{{x}}").execute(Map.of("x", "<>")));
        System.out.println(compiler.withFormatter(
                        value -> value instanceof Double number ? "%.2f".formatted(number) : value.toString())
                .compile("{{a}} {{b}}")
                .execute(Map.of("a", 1.0 / 3, "b", 7)));
        System.out.println(compiler.emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .compile("{{^a}}no a{{/a}} {{^b}}no b{{/b}}")
                .execute(Map.of("a", "", "b", 0)));
        System.out.println(compiler.compile(
                        "{{#list}}{{.}}{{^-last}}, {{/-last}}{{/list}} {{#list}}{{#-first}}first {{/-first}}{{/list}}")
                .execute(Map.of("list", List.of("x", "y", "z"))));
        for (String broken : List.of("{{#open}}", "{{/close}}", "{{#a}}{{/b}}", "text {{unfinished")) {
            try {
                System.out.println(compiler.compile(broken).execute(Map.of()));
            } catch (MustacheException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
        try {
            compiler.compile("line\n{{nobody}}").execute(Map.of());
        } catch (MustacheException.Context e) {
            System.out.println(e.getMessage() + " " + e.key + " " + e.lineNo);
        }
    }
}
