package files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Reading, writing, copying, moving and walking with java.nio.file.Files. */
public class Basics {
    interface Body {
        Object run() throws Exception;
    }

    private static Path root;

    static void attempt(String name, Body body) {
        try {
            System.out.println(name + ": " + show(body.run()));
        } catch (Exception e) {
            System.out.println(name + ": " + show(e));
        }
    }

    static String show(Object value) {
        String text = value instanceof byte[] bytes
                ? "bytes " + new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(value);
        return text.replace(root.toString(), "ROOT");
    }

    static List<String> names(Path directory) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path path : stream) {
                names.add(path.getFileName().toString());
            }
        }
        Collections.sort(names);
        return names;
    }

    public static void main(String[] args) throws IOException {
        root = Files.createTempDirectory("basics");
        Path a = root.resolve("a.txt");
        attempt("exists", () -> Files.exists(a) + " " + Files.notExists(a));
        attempt("read missing", () -> Files.readString(a));
        attempt("size missing", () -> Files.size(a));
        attempt("write", () -> Files.writeString(a, "hello äöü €\nsecond\n"));
        attempt("size", () -> Files.size(a));
        attempt("read", () -> Files.readString(a));
        attempt("lines", () -> Files.readAllLines(a));
        attempt("bytes", () -> Files.readAllBytes(a));
        attempt("append", () -> Files.writeString(a, "third\n", StandardOpenOption.APPEND));
        attempt("lines again", () -> Files.readAllLines(a));
        attempt("create new", () -> Files.writeString(a, "x", StandardOpenOption.CREATE_NEW));
        attempt("createFile", () -> Files.createFile(a));
        attempt("truncating", () -> Files.writeString(a, "short"));
        attempt("read", () -> Files.readString(a));
        attempt("write not truncating", () -> Files.writeString(a, "SH", StandardOpenOption.WRITE));
        attempt("read", () -> Files.readString(a));
        Path deep = root.resolve("x/y/z");
        attempt("createDirectory deep", () -> Files.createDirectory(deep));
        attempt("createDirectories", () -> Files.createDirectories(deep));
        attempt("createDirectories again", () -> Files.createDirectories(deep));
        attempt("createDirectory again", () -> Files.createDirectory(deep));
        attempt("createDirectories over file", () -> Files.createDirectories(a.resolve("sub")));
        attempt("write into missing", () -> Files.writeString(root.resolve("no/file"), "x"));
        attempt("write below a file", () -> Files.writeString(a.resolve("file"), "x"));
        attempt("read directory", () -> Files.readString(deep));
        attempt("write directory", () -> Files.writeString(deep, "x"));
        attempt("list file", () -> names(a));
        attempt("list missing", () -> names(root.resolve("nothing")));
        attempt("copy", () -> Files.copy(a, root.resolve("b.txt")));
        attempt("copy again", () -> Files.copy(a, root.resolve("b.txt")));
        attempt("copy replacing", () -> Files.copy(a, root.resolve("b.txt"), StandardCopyOption.REPLACE_EXISTING));
        attempt("copy directory", () -> Files.copy(root.resolve("x"), root.resolve("x2")));
        attempt("list", () -> names(root));
        attempt(
                "copy stream",
                () -> Files.copy(new java.io.ByteArrayInputStream(new byte[10000]), root.resolve("c.bin")));
        attempt(
                "mismatch",
                () -> Files.mismatch(a, root.resolve("b.txt")) + " " + Files.mismatch(a, root.resolve("c.bin")));
        attempt("move", () -> Files.move(root.resolve("c.bin"), root.resolve("d.bin")));
        attempt("move onto", () -> Files.move(root.resolve("d.bin"), a));
        attempt("move replacing", () -> Files.move(root.resolve("d.bin"), a, StandardCopyOption.REPLACE_EXISTING));
        attempt("move atomically", () -> Files.move(a, root.resolve("e"), StandardCopyOption.ATOMIC_MOVE));
        attempt("move directory", () -> Files.move(root.resolve("x"), root.resolve("moved")));
        attempt("move into itself", () -> Files.move(root.resolve("moved"), root.resolve("moved/y/in")));
        attempt("list", () -> names(root));
        attempt("walk", () -> {
            try (Stream<Path> walk = Files.walk(root)) {
                return walk.map(p -> root.relativize(p).toString()).sorted().toList();
            }
        });
        attempt("find", () -> {
            try (Stream<Path> found = Files.find(root, 3, (p, attrs) -> attrs.isRegularFile())) {
                return found.map(p -> root.relativize(p).toString()).sorted().toList();
            }
        });
        attempt("glob", () -> {
            List<String> matched = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(root, "*.{txt,bin}")) {
                stream.forEach(p -> matched.add(p.getFileName().toString()));
            }
            Collections.sort(matched);
            return matched;
        });
        attempt("delete non-empty", () -> {
            Files.delete(root.resolve("moved"));
            return "deleted";
        });
        attempt(
                "deleteIfExists",
                () -> Files.deleteIfExists(root.resolve("moved/y/z")) + " "
                        + Files.deleteIfExists(root.resolve("moved/y/z")));
        attempt("delete missing", () -> {
            Files.delete(root.resolve("gone"));
            return "deleted";
        });
        attempt("isSameFile", () -> Files.isSameFile(root.resolve("b.txt"), root.resolve("moved/../b.txt")));
        attempt("toRealPath", () -> root.resolve("moved/y/../../b.txt").toRealPath());
        attempt("toRealPath missing", () -> root.resolve("moved/q").toRealPath());
        attempt("newBufferedWriter", () -> {
            try (var writer = Files.newBufferedWriter(root.resolve("w"))) {
                writer.write("line 1");
                writer.newLine();
                writer.write("line 2");
            }
            try (var reader = Files.newBufferedReader(root.resolve("w"))) {
                return reader.lines().toList();
            }
        });
        attempt("lines", () -> {
            try (Stream<String> lines = Files.lines(root.resolve("w"))) {
                return lines.map(String::toUpperCase).toList();
            }
        });
        attempt("malformed", () -> {
            Files.write(root.resolve("bad"), new byte[] {'a', (byte) 0xff, 'b'});
            return Files.readString(root.resolve("bad"));
        });
        attempt("out", () -> {
            try (var out = Files.newOutputStream(root.resolve("o"), StandardOpenOption.CREATE_NEW)) {
                for (int i = 0; i < 100_000; i++) {
                    out.write(i);
                }
            }
            long sum = 0;
            try (var in = Files.newInputStream(root.resolve("o"))) {
                for (int b = in.read(); b >= 0; b = in.read()) {
                    sum += b;
                }
            }
            return Files.size(root.resolve("o")) + " " + sum;
        });
        attempt("root", () -> Paths.get("/").getNameCount() + " " + Files.isDirectory(Path.of("/")));
        attempt("temp", () -> {
            Path file = Files.createTempFile(root, "pre", ".suf");
            String name = file.getFileName().toString();
            return name.startsWith("pre") + " " + name.endsWith(".suf") + " " + Files.size(file);
        });
        try (Stream<Path> walk = Files.walk(root)) {
            walk.sorted(Collections.reverseOrder()).forEach(p -> attemptDelete(p));
        }
        System.out.println(Files.exists(root));
    }

    static void attemptDelete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            System.out.println("not deleted: " + show(e));
        }
    }
}
