package files;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Properties;
import java.util.Scanner;

/** Files by java.io. */
public class Streams {
    interface Body {
        Object run() throws Exception;
    }

    private static File root;

    static void attempt(String name, Body body) {
        try {
            System.out.println(name + ": " + show(body.run()));
        } catch (Exception e) {
            System.out.println(name + ": " + show(e));
        }
    }

    static String show(Object value) {
        String text = value instanceof Object[] array ? Arrays.toString(array) : String.valueOf(value);
        return text.replace(root.getPath(), "ROOT");
    }

    static File file(String name) {
        return new File(root, name);
    }

    public static void main(String[] args) throws IOException {
        root = Files.createTempDirectory("streams").toFile();
        names();
        streams();
        random();
        text();
        descriptors();
        delete(root);
        System.out.println(root.exists());
    }

    private static void delete(File file) {
        File[] files = file.listFiles();
        if (files != null) {
            for (File child : files) {
                delete(child);
            }
        }
        if (!file.delete()) {
            System.out.println("not deleted: " + show(file));
        }
    }

    private static void names() throws IOException {
        File a = file("a");
        attempt(
                "missing",
                () -> a.exists() + " " + a.isFile() + " " + a.length() + " " + a.lastModified() + " " + a.canRead()
                        + " " + a.delete() + " " + a.list());
        attempt(
                "createNewFile",
                () -> a.createNewFile() + " " + a.createNewFile() + " " + a.isFile() + " " + a.length());
        attempt("createNewFile nowhere", () -> file("no/where").createNewFile());
        attempt(
                "mkdir",
                () -> file("d").mkdir() + " " + file("d").mkdir() + " "
                        + file("x/y").mkdir());
        attempt(
                "mkdirs",
                () -> file("x/y").mkdirs() + " " + file("x/y").mkdirs() + " "
                        + file("x/y").isDirectory());
        attempt("mkdirs below file", () -> file("a/b/c").mkdirs());
        attempt("list", () -> {
            String[] names = root.list();
            Arrays.sort(names);
            return names;
        });
        attempt("filtered", () -> root.listFiles((directory, name) -> name.equals("d")));
        attempt("files", () -> root.listFiles(File::isFile));
        attempt("list a file", () -> a.listFiles());
        attempt(
                "rename",
                () -> a.renameTo(file("b")) + " " + a.exists() + " " + file("b").exists() + " "
                        + a.renameTo(file("c")));
        attempt(
                "rename directory",
                () -> file("x").renameTo(file("d")) + " " + file("d/y").isDirectory());
        attempt(
                "delete directory",
                () -> file("d").delete() + " " + file("d/y").delete() + " "
                        + file("d").delete());
        attempt(
                "times",
                () -> file("b").setLastModified(1_000_000_000_000L) + " "
                        + file("b").lastModified());
        attempt("negative time", () -> file("b").setLastModified(-1));
        attempt(
                "permissions",
                () -> file("b").setExecutable(true) + " " + file("b").canExecute() + " "
                        + file("b").setExecutable(false) + " " + file("b").canExecute() + " "
                        + file("b").setReadable(true));
        attempt(
                "space",
                () -> (root.getTotalSpace() > 0) + " " + (root.getUsableSpace() <= root.getTotalSpace()) + " "
                        + new File("/no/such").getTotalSpace());
        attempt(
                "canonical",
                () -> file("q/../b").getCanonicalFile().equals(file("b").getCanonicalFile()));
        attempt("temporary", () -> {
            File temporary = File.createTempFile("abc", ".t", root);
            temporary.deleteOnExit();
            return temporary.getName().startsWith("abc") + " "
                    + temporary.getName().endsWith(".t") + " " + temporary.length();
        });
        attempt("short prefix", () -> File.createTempFile("a", null));
    }

    private static void streams() {
        File f = file("bytes");
        attempt("missing", () -> new FileInputStream(f));
        attempt("directory", () -> new FileInputStream(root));
        attempt("write directory", () -> new FileOutputStream(root));
        attempt("nowhere", () -> new FileOutputStream(file("no/where")));
        attempt("write", () -> {
            try (FileOutputStream out = new FileOutputStream(f)) {
                out.write('a');
                out.write("bcdefghij".getBytes(StandardCharsets.US_ASCII));
                out.write("xkly".getBytes(StandardCharsets.US_ASCII), 1, 2);
            }
            return f.length();
        });
        attempt("append", () -> {
            try (FileOutputStream out = new FileOutputStream(f, true)) {
                out.write("mn".getBytes(StandardCharsets.US_ASCII));
            }
            return f.length();
        });
        attempt("read", () -> {
            try (FileInputStream in = new FileInputStream(f)) {
                StringBuilder text = new StringBuilder();
                text.append((char) in.read()).append(in.available()).append(' ');
                byte[] some = new byte[4];
                text.append(in.read(some)).append(new String(some, StandardCharsets.US_ASCII));
                text.append(in.skip(2))
                        .append((char) in.read())
                        .append(in.skip(-3))
                        .append((char) in.read());
                text.append(new String(in.readNBytes(3), StandardCharsets.US_ASCII))
                        .append(' ');
                text.append(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
                        .append(in.read())
                        .append(in.available());
                return text.append(in.skip(100)).append(in.read(some)).append(in.read(new byte[0]));
            }
        });
        attempt("bounds", () -> {
            try (FileInputStream in = new FileInputStream(f)) {
                return in.read(new byte[4], 2, 3);
            }
        });
        attempt("closed", () -> {
            FileInputStream in = new FileInputStream(f);
            in.close();
            in.close();
            return in.read();
        });
        attempt("closed out", () -> {
            FileOutputStream out = new FileOutputStream(file("closed"));
            out.close();
            out.write(1);
            return "written";
        });
        attempt("transferTo", () -> {
            try (FileInputStream in = new FileInputStream(f);
                    FileOutputStream out = new FileOutputStream(file("copy"))) {
                return in.transferTo(out) + " " + file("copy").length();
            }
        });
        attempt("unlinked while open", () -> {
            File gone = file("gone");
            try (FileOutputStream out = new FileOutputStream(gone)) {
                out.write(new byte[100]);
                try (FileInputStream in = new FileInputStream(gone)) {
                    boolean deleted = gone.delete();
                    out.write(new byte[50]);
                    return deleted + " " + gone.exists() + " " + in.readAllBytes().length;
                }
            }
        });
        attempt("replaced while open", () -> {
            try (FileInputStream in = new FileInputStream(f)) {
                file("copy").renameTo(f);
                new FileOutputStream(f).close();
                return in.readAllBytes().length + " " + f.length();
            }
        });
    }

    private static void random() {
        File f = file("random");
        attempt("read missing", () -> new RandomAccessFile(f, "r"));
        attempt("mode", () -> new RandomAccessFile(f, "w"));
        attempt("random", () -> {
            StringBuilder text = new StringBuilder();
            try (RandomAccessFile file = new RandomAccessFile(f, "rw")) {
                file.writeInt(0x01020304);
                file.writeUTF("grüße");
                file.writeDouble(Math.PI);
                file.writeBoolean(true);
                file.writeLong(-2);
                file.writeBytes("line\nnext\r\nlast");
                text.append(file.length()).append(' ').append(file.getFilePointer());
                file.seek(0);
                text.append(' ').append(file.readInt()).append(file.readUTF()).append(file.readDouble());
                text.append(file.readBoolean())
                        .append(file.readLong())
                        .append(file.readLine())
                        .append('|');
                text.append(file.readLine())
                        .append('|')
                        .append(file.readLine())
                        .append('|')
                        .append(file.readLine());
                file.seek(2);
                file.write(0xff);
                file.seek(0);
                text.append(' ').append(Integer.toHexString(file.readInt()));
                file.setLength(3);
                text.append(' ').append(file.length()).append(' ').append(file.getFilePointer());
                file.setLength(10);
                file.seek(0);
                byte[] all = new byte[10];
                file.readFully(all);
                text.append(Arrays.toString(all)).append(file.read()).append(file.skipBytes(3));
                file.seek(100_000);
                file.write(7);
                text.append(' ').append(file.length());
                file.seek(50_000);
                text.append(file.read()).append(file.read(all)).append(Arrays.toString(all));
            }
            return text;
        });
        attempt("end", () -> {
            try (RandomAccessFile file = new RandomAccessFile(f, "r")) {
                file.seek(file.length() - 2);
                return file.readInt();
            } catch (EOFException e) {
                return "EOF " + e.getMessage();
            }
        });
        attempt("write read-only", () -> {
            try (RandomAccessFile file = new RandomAccessFile(f, "r")) {
                file.write(1);
                return "written";
            }
        });
        attempt("truncate read-only", () -> {
            try (RandomAccessFile file = new RandomAccessFile(f, "r")) {
                file.setLength(1);
                return "truncated";
            }
        });
        attempt("negative", () -> {
            try (RandomAccessFile file = new RandomAccessFile(f, "rw")) {
                file.seek(-1);
                return "sought";
            }
        });
        attempt("closed", () -> {
            RandomAccessFile file = new RandomAccessFile(f, "rw");
            file.close();
            return file.length();
        });
    }

    private static void text() {
        File f = file("text");
        attempt("writer", () -> {
            try (BufferedWriter out = new BufferedWriter(new FileWriter(f, StandardCharsets.UTF_8))) {
                out.write("eins\nzwei\nschöne €uro 😀\n");
            }
            try (FileWriter out = new FileWriter(f, true)) {
                out.append("more");
            }
            try (BufferedReader in = new BufferedReader(new FileReader(f, StandardCharsets.UTF_8))) {
                return in.lines().toList() + " " + f.length();
            }
        });
        attempt("latin", () -> {
            try (FileWriter out = new FileWriter(f, StandardCharsets.ISO_8859_1)) {
                out.write("äöü€");
            }
            try (FileReader in = new FileReader(f, StandardCharsets.ISO_8859_1)) {
                char[] characters = new char[10];
                int count = in.read(characters);
                return count + new String(characters, 0, count) + f.length() + in.getEncoding();
            }
        });
        attempt("print", () -> {
            try (PrintWriter out = new PrintWriter(f)) {
                out.printf("%d %s%n", 5, "x");
                out.println(true);
            }
            try (PrintStream out = new PrintStream(new FileOutputStream(f, true), true, "UTF-8")) {
                out.println("ß");
            }
            try (Scanner in = new Scanner(f)) {
                return in.nextInt() + in.next() + in.nextBoolean() + in.next() + in.hasNext();
            }
        });
        attempt("properties", () -> {
            Properties properties = new Properties();
            properties.setProperty("key", "välue");
            properties.setProperty("a b", "c=d");
            try (FileOutputStream out = new FileOutputStream(f)) {
                properties.store(out, null);
            }
            Properties read = new Properties();
            try (FileInputStream in = new FileInputStream(f)) {
                read.load(in);
            }
            return read.equals(properties) + " " + read.getProperty("a b");
        });
    }

    private static void descriptors() {
        attempt("standard output", () -> {
            FileOutputStream out = new FileOutputStream(FileDescriptor.out);
            System.out.flush();
            out.write("written to the descriptor\n".getBytes(StandardCharsets.US_ASCII));
            return FileDescriptor.out.valid() + " " + FileDescriptor.in.valid() + " " + new FileDescriptor().valid();
        });
        attempt("shared", () -> {
            FileOutputStream first = new FileOutputStream(file("shared"));
            FileOutputStream second = new FileOutputStream(first.getFD());
            first.write("one".getBytes(StandardCharsets.US_ASCII));
            second.write("two".getBytes(StandardCharsets.US_ASCII));
            first.getFD().sync();
            second.close();
            return first.getFD().valid() + " " + Files.readString(file("shared").toPath());
        });
        attempt("many", () -> {
            for (int i = 0; i < 3000; i++) {
                try (FileInputStream in = new FileInputStream(file("shared"))) {
                    in.read();
                }
            }
            return "opened and closed";
        });
    }
}
