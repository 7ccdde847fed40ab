package text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** java.util.regex. */
public class Regex {
    static void all(String regex, String text) {
        StringBuilder found = new StringBuilder(regex + " in " + text + ":");
        Matcher m = Pattern.compile(regex).matcher(text);
        while (m.find()) {
            found.append(" [")
                    .append(m.group())
                    .append('@')
                    .append(m.start())
                    .append('-')
                    .append(m.end());
            for (int i = 1; i <= m.groupCount(); i++) {
                found.append(' ').append(i).append('=').append(m.group(i));
            }
            found.append(']');
        }
        System.out.println(found);
    }

    public static void main(String[] args) {
        all("a+", "caaandaab");
        all("(\\w+)@(\\w+\\.\\w+)", "ada@example.org, bob@test.com");
        all("(a)|(b)|c", "abc");
        all("x*", "axxb");
        all("a.*?b", "aXXbYYb");
        all("a.*b", "aXXbYYb");
        all("(?i)hello", "Hello HELLO hELLo");
        all("^\\d+$", "123");
        all("(?m)^\\w+", "one two\nthree");
        all("\\bcat\\b", "cat concat cat.");
        all("(\\w)\\1", "aabbcd");
        all("(?<year>\\d{4})-(?<month>\\d\\d)", "2024-05 1999-12");
        all("foo(?=bar)", "foobar foobaz");
        all("foo(?!bar)", "foobar foobaz");
        all("(?<=\\$)\\d+", "$100 200 $3");
        all("[^aeiou\\s]+", "hello world");
        all("[a-c&&[^b]]", "abcabc");
        all("\\p{Lu}\\p{L}*", "Äpfel und Öl");
        all("a{2,3}", "aaaaaaa");
        all("a{2,3}+a", "aaaa");
        all("(?:ab)+(c)?", "ababc abab");
        all("\\Q.*\\E", "a.*b");
        all(".", "😀x");
        all("\\R", "a\r\nb\n");
        all("[\\d.]+|[-+*/()]", "3.5*(2+1)");
        Matcher m = Pattern.compile("(?<key>\\w+)=(?<value>\\w*)").matcher("a=1;b=;c=3");
        System.out.println(m.replaceAll("${value}=$1"));
        System.out.println(
                m.reset().replaceAll(r -> r.group(1).toUpperCase() + r.group(2).length()));
        m.reset();
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(out, Matcher.quoteReplacement("$" + m.group("key")));
        }
        System.out.println(m.appendTail(out));
        System.out.println("x1y22".replaceAll("(\\d+)", "<$1>") + Pattern.matches("[ab]*", "abba")
                + Pattern.matches("[ab]*", "abc") + " " + Pattern.quote("a.b"));
        Matcher parts = Pattern.compile("(\\d+)").matcher("12 34");
        System.out.println(parts.lookingAt() + " " + parts.matches() + " " + parts.hitEnd() + parts.find(2)
                + parts.group() + " " + parts.results().map(MatchResult::group).toList());
        try {
            parts.reset();
            parts.group();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        for (String bad : new String[] {"(", "[a", "a**", "\\", "(?<n>a)(?<n>b)", "{1"}) {
            try {
                Pattern.compile(bad);
                System.out.println(bad + " compiles");
            } catch (PatternSyntaxException e) {
                System.out.println(bad + ": does not compile");
            }
        }
        System.out.println(Pattern.compile(",\\s*").splitAsStream("a, b,c").toList() + " "
                + Pattern.compile("\\d").asPredicate().test("x5")
                + Pattern.compile("\\d").asMatchPredicate().test("x5"));
        Pattern flags = Pattern.compile("a b # comment\n c", Pattern.COMMENTS | Pattern.CASE_INSENSITIVE);
        System.out.println(flags.matcher("ABC").matches() + " " + flags.flags() + " "
                + flags.pattern().length());
        System.out.println(
                Pattern.compile("(a+)+b").matcher("a".repeat(20) + "c").find());
    }
}
