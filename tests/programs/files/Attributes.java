package files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Attributes, permissions, times, links and visitors. */
public class Attributes {
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
        return String.valueOf(value).replace(root.toString(), "ROOT");
    }

    static String facts(Path path, LinkOption... options) throws IOException {
        BasicFileAttributes a = Files.readAttributes(path, BasicFileAttributes.class, options);
        return (a.isRegularFile() ? "file " : "")
                + (a.isDirectory() ? "directory " : "")
                + (a.isSymbolicLink() ? "link " : "")
                + (a.isOther() ? "other " : "")
                + (a.isDirectory() ? "" : a.size());
    }

    public static void main(String[] args) throws IOException {
        root = Files.createTempDirectory("attributes");
        Path file = Files.writeString(root.resolve("file"), "0123456789");
        Path directory = Files.createDirectories(root.resolve("dir/sub"));
        attempt("file", () -> facts(file));
        attempt("directory", () -> facts(directory));
        attempt("missing", () -> facts(root.resolve("missing")));
        times(file);
        permissions(file);
        links(file);
        devices();
        attempt("visit", () -> visited(root));
        attempt("depth", () -> {
            try (Stream<Path> walk = Files.walk(root, 1)) {
                return walk.map(p -> root.relativize(p).toString())
                        .filter(name -> !name.endsWith(".tmp"))
                        .sorted()
                        .toList();
            }
        });
        attempt("store", () -> {
            var store = Files.getFileStore(root);
            return (store.getTotalSpace() > 0)
                    + " " + (store.getUsableSpace() <= store.getTotalSpace())
                    + " " + (store.getBlockSize() > 0)
                    + " " + store.supportsFileAttributeView("basic")
                    + " " + store.supportsFileAttributeView("posix")
                    + " " + store.isReadOnly()
                    + " " + store.equals(Files.getFileStore(file));
        });
        attempt(
                "views",
                () -> root.getFileSystem()
                        .supportedFileAttributeViews()
                        .containsAll(List.of("basic", "owner", "posix", "unix")));
        attempt(
                "system",
                () -> root.getFileSystem().isOpen()
                        + " " + root.getFileSystem().isReadOnly()
                        + " " + root.getFileSystem().getSeparator()
                        + " " + root.getFileSystem().provider().getScheme()
                        + " "
                        + root.getFileSystem().getRootDirectories().iterator().next());
        attempt("close", () -> {
            root.getFileSystem().close();
            return "closed";
        });
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        System.out.println(Files.exists(root));
    }

    private static void times(Path file) {
        FileTime time = FileTime.from(Instant.parse("2001-02-03T04:05:06.123456789Z"));
        attempt("setLastModifiedTime", () -> Files.getLastModifiedTime(Files.setLastModifiedTime(file, time)));
        attempt("epoch", () -> Files.getLastModifiedTime(Files.setLastModifiedTime(file, FileTime.fromMillis(0))));
        attempt("before", () -> Files.getLastModifiedTime(Files.setLastModifiedTime(file, FileTime.fromMillis(-1500))));
        attempt("recent", () -> {
            Files.writeString(file, "0123456789");
            long age =
                    System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis();
            return age < 60_000 && age > -5_000;
        });
        attempt("view", () -> {
            BasicFileAttributeView view = Files.getFileAttributeView(file, BasicFileAttributeView.class);
            view.setTimes(FileTime.fromMillis(5000), FileTime.fromMillis(7000), null);
            BasicFileAttributes a = view.readAttributes();
            return view.name() + " " + a.lastModifiedTime() + " " + a.lastAccessTime();
        });
        attempt(
                "setAttribute",
                () -> Files.getAttribute(
                        Files.setAttribute(file, "lastModifiedTime", FileTime.fromMillis(86_400_000)),
                        "basic:lastModifiedTime"));
        attempt("map", () -> {
            Map<String, Object> all = new TreeMap<>(Files.readAttributes(file, "*"));
            return all.keySet() + " " + all.get("size") + " " + all.get("isDirectory");
        });
        attempt("some", () -> new TreeMap<>(Files.readAttributes(file, "posix:permissions,size,isOther")));
        attempt("unix", () -> new TreeMap<>(Files.readAttributes(file, "unix:mode,nlink")));
        attempt("unknown", () -> Files.getAttribute(file, "basic:unknown"));
        attempt("unknown view", () -> Files.getAttribute(file, "nonsense:size"));
        attempt(
                "compare",
                () -> FileTime.fromMillis(1).compareTo(FileTime.fromMillis(2)) + " "
                        + FileTime.fromMillis(1).equals(FileTime.from(Instant.ofEpochMilli(1))));
    }

    private static void permissions(Path file) {
        attempt(
                "set",
                () -> PosixFilePermissions.toString(Files.getPosixFilePermissions(
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x")))));
        attempt("executable", () -> Files.isExecutable(file) + " " + Files.isReadable(file));
        attempt(
                "none",
                () -> PosixFilePermissions.toString(Files.readAttributes(
                                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--")),
                                PosixFileAttributes.class)
                        .permissions()));
        attempt("not executable", () -> Files.isExecutable(file));
        attempt(
                "created with",
                () -> PosixFilePermissions.toString(Files.getPosixFilePermissions(Files.createFile(
                        root.resolve("private"),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))))));
        attempt(
                "temporary",
                () -> PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(Files.createTempFile(root, null, null)))
                        .startsWith("rw-------"));
        attempt("malformed", () -> PosixFilePermissions.fromString("rwxrwxrw"));
        attempt(
                "owner",
                () -> Files.getOwner(file).equals(Files.getOwner(root)) + " "
                        + Files.getOwner(file)
                                .getName()
                                .equals(Files.getFileAttributeView(file, FileOwnerAttributeView.class)
                                        .getOwner()
                                        .getName()));
        attempt(
                "lookup",
                () -> root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("root"));
        attempt(
                "lookup nobody",
                () -> root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("no such user"));
        attempt("hidden", () -> Files.isHidden(file) + " " + Files.isHidden(root.resolve(".hidden")));
    }

    private static void links(Path file) {
        Path link = root.resolve("link");
        attempt("symbolic", () -> Files.createSymbolicLink(link, Path.of("file")));
        attempt("again", () -> Files.createSymbolicLink(link, Path.of("file")));
        attempt("target", () -> Files.readSymbolicLink(link));
        attempt("not a link", () -> Files.readSymbolicLink(file));
        attempt("through", () -> facts(link) + " " + Files.readString(link));
        attempt("itself", () -> facts(link, LinkOption.NOFOLLOW_LINKS) + " " + Files.isSymbolicLink(link));
        attempt("same", () -> Files.isSameFile(link, file));
        attempt("real", () -> link.toRealPath() + " " + link.toRealPath(LinkOption.NOFOLLOW_LINKS));
        attempt("dangling", () -> {
            Path dangling = Files.createSymbolicLink(root.resolve("dangling"), Path.of("nowhere"));
            return Files.exists(dangling) + " " + Files.exists(dangling, LinkOption.NOFOLLOW_LINKS);
        });
        attempt("read dangling", () -> Files.readString(root.resolve("dangling")));
        attempt("write dangling", () -> {
            Files.writeString(root.resolve("dangling"), "made");
            return Files.readString(root.resolve("nowhere"));
        });
        attempt("loop", () -> {
            Files.createSymbolicLink(root.resolve("loop1"), Path.of("loop2"));
            Files.createSymbolicLink(root.resolve("loop2"), Path.of("loop1"));
            return Files.readString(root.resolve("loop1"));
        });
        attempt("directory link", () -> {
            Files.createSymbolicLink(root.resolve("todir"), Path.of("dir"));
            Files.writeString(root.resolve("todir/through"), "x");
            return Files.exists(root.resolve("dir/through")) + " " + Files.isDirectory(root.resolve("todir"));
        });
        attempt("hard", () -> {
            Path hard = Files.createLink(root.resolve("hard"), file);
            Files.writeString(hard, "changed");
            return Files.readString(file) + " " + Files.getAttribute(file, "unix:nlink") + " "
                    + Files.isSameFile(hard, file);
        });
        attempt("delete one", () -> {
            Files.delete(root.resolve("hard"));
            return Files.readString(file) + " " + Files.getAttribute(file, "unix:nlink");
        });
        attempt("copy link", () -> {
            Files.copy(link, root.resolve("copied"), LinkOption.NOFOLLOW_LINKS);
            return Files.readSymbolicLink(root.resolve("copied"));
        });
        attempt("delete link", () -> {
            Files.delete(link);
            return Files.exists(file);
        });
    }

    private static void devices() {
        attempt(
                "null",
                () -> facts(Path.of("/dev/null")).startsWith("other") + " "
                        + Files.readAllBytes(Path.of("/dev/null")).length);
        attempt("write to null", () -> Files.writeString(Path.of("/dev/null"), "gone"));
        attempt("random", () -> {
            try (var in = Files.newInputStream(Path.of("/dev/urandom"))) {
                return in.readNBytes(16).length;
            }
        });
        attempt("zero", () -> {
            try (var in = Files.newInputStream(Path.of("/dev/zero"))) {
                return List.of(in.read(), in.read());
            }
        });
    }

    private static List<String> visited(Path start) throws IOException {
        List<String> visited = new ArrayList<>();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                visited.add("+" + start.relativize(directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = start.relativize(file).toString();
                visited.add(name.endsWith(".tmp") ? "temporary" : name);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
                visited.add("-" + start.relativize(directory));
                return FileVisitResult.CONTINUE;
            }
        });
        visited.sort(null);
        return visited;
    }
}
