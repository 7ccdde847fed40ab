package language;

/** Text blocks: indentation, escapes, line ends (JLS 3.10.6). */
public class TextBlocks {
    static void show(String s) {
        System.out.println(s.length() + "[" + s.replace("\n", "|").replace("\t", "~") + "]");
    }

    public static void main(String[] args) {
        show("""
            plain
              indented
            """);
        show("""
            no end""");
        show("""
              deeper
            than the end
          """);
        show("""
            one \
            line
            """);
        show("""
            tab\there "quotes" \""" and \\ back
            trailing   \s
            octal \101 unicode \u0041
            """);
        show("""

            blank lines

            """);
        show("""
            """);
        String name = "x";
        show("""
            a %s b
            """.formatted(name) + "c");
        show("  a\n b".stripIndent());
        show("a\\tb\\n".translateEscapes());
        show(" x \n".strip() + "  y".indent(2));
    }
}
