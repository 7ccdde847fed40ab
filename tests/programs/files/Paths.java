package files;

import java.io.File;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What java.nio.file.Path and java.io.File do with names alone. */
public class Paths {
    interface Body {
        Object run() throws Exception;
    }

    static void attempt(String name, Body body) {
        try {
            System.out.println(name + ": " + body.run());
        } catch (Exception e) {
            System.out.println(name + ": " + e);
        }
    }

    public static void main(String[] args) {
        for (String text : new String[] {
            "",
            "/",
            ".",
            "..",
            "a",
            "a/b",
            "/a/b/c",
            "a//b",
            "/a/",
            "a/./b",
            "a/../b",
            "../a",
            "/..",
            "/../a",
            "a/b/../..",
            "ä/€/😀",
            "a b/c d",
            "...",
            "a/...",
            ".hidden",
            "//a"
        }) {
            paths(text);
            files(text);
        }
        String[] texts = {"", "a", "a/b", "/a/b", "/a", "/", "../x", "a/./c", "."};
        for (String first : texts) {
            for (String second : texts) {
                pair(first, second);
            }
        }
        matchers();
        odd();
    }

    private static void paths(String text) {
        Path path = Path.of(text);
        System.out.println("[" + text + "] " + path + " " + path.getNameCount() + " " + path.isAbsolute() + " "
                + path.getRoot() + " " + path.getParent() + " " + path.getFileName() + " " + path.normalize());
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(name.toString()));
        System.out.println("  " + names + " " + path.resolveSibling("s") + " " + path.resolve("r/s") + " "
                + path.startsWith("a") + " " + path.endsWith("b") + " "
                + (path.hashCode() == Path.of(text).hashCode()));
        for (int i = 0; i < path.getNameCount(); i++) {
            System.out.print("  " + path.getName(i) + " " + path.subpath(i, path.getNameCount()));
        }
        System.out.println();
    }

    private static void files(String text) {
        File file = new File(text);
        System.out.println("  " + file + " " + file.getName() + " " + file.getParent() + " " + file.isAbsolute() + " "
                + file.getPath() + " " + file.equals(new File(file.getPath())) + " " + new File("p", text) + " "
                + new File(file, "c") + " " + file.compareTo(new File("a")));
    }

    private static void pair(String first, String second) {
        Path a = Path.of(first);
        Path b = Path.of(second);
        attempt(
                "[" + first + "] [" + second + "]",
                () -> a.resolve(b) + " " + a.startsWith(b) + " " + a.endsWith(b) + " " + Integer.signum(a.compareTo(b))
                        + " " + a.equals(b));
        attempt("  relativize", () -> a.relativize(b));
    }

    private static void matchers() {
        FileSystem system = FileSystems.getDefault();
        for (String pattern : new String[] {
            "glob:*.java",
            "glob:**.java",
            "glob:**/*.java",
            "glob:{a,b}/*",
            "glob:[a-c]?",
            "glob:[!a]*",
            "glob:/a/**",
            "glob:*",
            "regex:.*\\.(java|class)",
            "glob:a\\*b"
        }) {
            PathMatcher matcher = system.getPathMatcher(pattern);
            StringBuilder matched = new StringBuilder(pattern);
            for (String text : new String[] {
                "A.java", "x/A.java", "x/y/A.java", "a/b", "b/c", "ab", "zz", "/a/b/c", "A.class", "a*b", ""
            }) {
                matched.append(matcher.matches(Path.of(text)) ? " " + text : "");
            }
            System.out.println(matched);
        }
        attempt("no syntax", () -> system.getPathMatcher("*.java"));
        attempt("unknown syntax", () -> system.getPathMatcher("sql:%"));
        attempt("malformed", () -> system.getPathMatcher("glob:{a"));
        attempt("malformed", () -> system.getPathMatcher("glob:[a"));
    }

    private static void odd() {
        attempt("nul", () -> Path.of("a\0b"));
        attempt("nul file", () -> new File("a\0b").exists());
        attempt("many", () -> Path.of("a", "b", "", "c/d", "/e"));
        attempt("name", () -> Path.of("a").getName(1));
        attempt("subpath", () -> Path.of("a/b").subpath(1, 1));
        attempt("uri", () -> Path.of("/a b/ä?#").toUri());
        attempt("from uri", () -> Path.of(URI.create("file:///a%20b/%C3%A4")));
        attempt("file uri", () -> new File("/a b/c?").toURI());
        attempt("from file uri", () -> new File(URI.create("file:/x/y%20z")));
        attempt("relative uri", () -> Path.of(URI.create("file:x")));
        attempt("http", () -> Path.of(URI.create("http://host/x")));
        attempt("no scheme", () -> Path.of(URI.create("x/y")));
        attempt("to file", () -> Path.of("a/b").toFile() + " " + new File("/x/../y").toPath());
        attempt(
                "absolute",
                () -> Path.of("x")
                        .toAbsolutePath()
                        .equals(Path.of("").toAbsolutePath().resolve("x")));
        attempt(
                "absolute file",
                () -> new File("x")
                        .getAbsolutePath()
                        .equals(System.getProperty("user.dir").replaceAll("/$", "") + "/x"));
        attempt("canonical", () -> new File("/no/such/../dir/./x//y").getCanonicalPath());
        attempt(
                "canonical",
                () -> new File("/..").getCanonicalPath() + " " + new File("/tmp/../tmp/./q").getCanonicalPath());
        attempt("separators", () -> File.separator + File.pathSeparator + File.separatorChar + File.pathSeparatorChar);
        attempt("roots", () -> List.of(File.listRoots()));
        List<Path> sorted =
                new ArrayList<>(List.of(Path.of("b"), Path.of("a/z"), Path.of("/c"), Path.of("a"), Path.of("B")));
        Collections.sort(sorted);
        System.out.println(sorted);
    }
}
