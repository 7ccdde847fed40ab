package tools;

import java.util.List;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;

// libraries: jsoup

/** Pages as they come, read, searched, changed and cleaned with jsoup. */
public class Jsoup {
    private static final String PAGE = """
            <!DOCTYPE html><html lang=en><head><title>Prices &amp; more</title><meta charset=utf-8>
            <script>var x = "<p>not a paragraph</p>";</script></head>
            <body class="a b"><h1 id=top>List</h1>
            <p>unclosed <b>bold <i>both</b> italic</i>
            <p>second &nbsp; &euro; &#x1F600; &unknown; <br>line
            <table><tr><td>1<td>2<tr><td colspan=2>3</table>
            <ul><li data-n=1 class=item>one<li data-n=2 class="item last">two <a href="/two?a=1&b=2">link</a></ul>
            <form action=/go><input name=q value="x y"><input type=checkbox name=c checked><select name=s><option value=1>a<option value=2 selected>b</select></form>
            <!-- comment --><a href="https://other.example/">other</a><img src=pic.png>
            </body></html>""";

    public static void main(String[] args) {
        Document page = org.jsoup.Jsoup.parse(PAGE, "http://shop.example/dir/");
        System.out.println(page.title() + " " + page.charset() + " " + page.documentType());
        System.out.println(page.body().html());
        for (String query : List.of(
                "li.item",
                "p > b",
                "a[href]",
                "[data-n=2]",
                "td:contains(3)",
                "li:nth-child(2)",
                "ul li:not(.last)",
                "h1 ~ p",
                "a[href^=https]",
                "body :matchesOwn(^o)",
                "p:has(br)",
                "*:containsOwn(line)",
                "tr + tr",
                "#top, img")) {
            Elements found = page.select(query);
            System.out.println(query + ": " + found.size() + " " + found.eachText());
        }
        System.out.println(page.select("a").eachAttr("abs:href") + " "
                + page.expectFirst("li").dataset() + " " + page.body().classNames());
        System.out.println(page.forms().get(0).formData().stream()
                .map(Connection.KeyVal::toString)
                .toList());
        System.out.println(page.select("p").last().wholeText().replace("\n", "|") + " "
                + page.getElementById("top").cssSelector());

        Element list = page.selectFirst("ul");
        list.appendElement("li").text("<three>").attr("title", "a\"b").addClass("new");
        list.child(0).before("<li>zero").wrap("<div class=w></div>");
        list.select("a").unwrap();
        list.child(1).empty().append("changed <em>one</em>");
        System.out.println(list.outerHtml());
        StringBuilder walked = new StringBuilder();
        NodeTraversor.traverse(
                (Node node, int depth) -> {
                    if (node instanceof TextNode text && !text.isBlank()) {
                        walked.append(depth)
                                .append(':')
                                .append(text.text().strip())
                                .append(' ');
                    }
                },
                page.body());
        System.out.println(walked);

        String hostile =
                "<p onclick=steal()>Hi <script>alert(1)</script><a href='javascript:x()'>a</a><a href='http://b.example/'>b</a><img src=x onerror=y><b>bold";
        System.out.println(org.jsoup.Jsoup.clean(hostile, Safelist.basic()));
        System.out.println(org.jsoup.Jsoup.clean(hostile, Safelist.none()));
        System.out.println(org.jsoup.Jsoup.clean(
                        hostile,
                        "http://base.example",
                        Safelist.relaxed().addTags("p").addAttributes("a", "title"))
                .replace("\n", ""));
        System.out.println(new Cleaner(Safelist.simpleText()).isValid(org.jsoup.Jsoup.parse("<b>fine</b>")) + " "
                + org.jsoup.Jsoup.isValid(hostile, Safelist.basic()));
        System.out.println(
                Entities.escape("<\u00e9 & \u20ac>") + " " + Parser.unescapeEntities("&lt;&copy;&amp;&notit;", false));

        Document xml = org.jsoup.Jsoup.parse(
                "<?xml version='1.0'?><Feed a='1'><Item>x</Item><Item/><![CDATA[raw < text]]></Feed>",
                Parser.xmlParser());
        System.out.println(
                xml.outerHtml().replace("\n", "") + " " + xml.select("Item").size());
        Parser strict = Parser.htmlParser().setTrackErrors(10);
        strict.parseInput("<p>a</b></p></div><p x=1 x=2>&bad", "");
        for (ParseError error : strict.getErrors()) {
            System.out.println(error.getCursorPos() + " " + error.getErrorMessage());
        }
        Document.OutputSettings plain = new Document.OutputSettings()
                .prettyPrint(false)
                .charset("US-ASCII")
                .escapeMode(Entities.EscapeMode.extended);
        System.out.println(org.jsoup.Jsoup.parse("<p>\u00e9\u4e2d\u20ac</p>")
                .outputSettings(plain)
                .body()
                .html());
        for (String broken : List.of("a[", "p >", ":nothing", "li:nth-child(x)")) {
            try {
                System.out.println(page.select(broken).size());
            } catch (Selector.SelectorParseException | IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            page.expectFirst("video");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        StringBuilder large = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            large.append("<div class=d")
                    .append(i % 10)
                    .append("><p>paragraph ")
                    .append(i)
                    .append("<span>x</span></div>");
        }
        Document big = org.jsoup.Jsoup.parse(large.toString());
        System.out.println(big.select("div.d7 > p").size() + " " + big.text().length() + " "
                + big.getAllElements().size());
    }
}
