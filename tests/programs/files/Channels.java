package files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;

/** FileChannel. */
public class Channels {
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

    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    static String text(FileChannel channel, long position, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        int read = channel.read(buffer, position);
        buffer.flip();
        return read + "'" + StandardCharsets.US_ASCII.decode(buffer) + "'";
    }

    public static void main(String[] args) throws IOException {
        root = Files.createTempDirectory("channels");
        Path f = root.resolve("f");
        attempt("missing", () -> FileChannel.open(f));
        attempt("no create", () -> FileChannel.open(f, StandardOpenOption.WRITE));
        attempt("read append", () -> FileChannel.open(f, StandardOpenOption.READ, StandardOpenOption.APPEND));
        attempt(
                "append truncate",
                () -> FileChannel.open(f, StandardOpenOption.APPEND, StandardOpenOption.TRUNCATE_EXISTING));
        attempt("write", () -> {
            try (FileChannel c = FileChannel.open(f, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                return c.write(bytes("0123456789")) + " " + c.position() + " " + c.size() + " " + c.isOpen();
            }
        });
        attempt("both", () -> both(f));
        attempt("gather and scatter", () -> {
            try (FileChannel c = FileChannel.open(f, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                ByteBuffer[] sources = {bytes("abc"), bytes(""), bytes("defgh")};
                long written = c.write(sources);
                c.position(0);
                ByteBuffer[] targets = {ByteBuffer.allocate(2), ByteBuffer.allocateDirect(3), ByteBuffer.allocate(100)};
                long read = c.read(targets);
                targets[2].flip();
                return written + " " + read + " " + targets[0].remaining() + targets[1].position() + " "
                        + StandardCharsets.US_ASCII.decode(targets[2]) + " " + c.read(targets);
            }
        });
        attempt("direct buffers", () -> {
            try (FileChannel c = FileChannel.open(f, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                ByteBuffer direct = ByteBuffer.allocateDirect(16);
                direct.put("direct".getBytes(StandardCharsets.US_ASCII)).flip();
                c.write(direct, 2);
                direct.clear();
                return c.read(direct) + " " + direct.get(1) + " " + direct.position();
            }
        });
        attempt("read-only buffer", () -> {
            try (FileChannel c = FileChannel.open(f, StandardOpenOption.READ)) {
                return c.read(ByteBuffer.allocate(3).asReadOnlyBuffer());
            }
        });
        attempt("not writable", () -> {
            try (FileChannel c = FileChannel.open(f)) {
                return c.write(bytes("x"));
            }
        });
        attempt("not readable", () -> {
            try (FileChannel c = FileChannel.open(f, StandardOpenOption.WRITE)) {
                return c.read(ByteBuffer.allocate(1));
            }
        });
        attempt("append", () -> {
            try (FileChannel c = FileChannel.open(f, StandardOpenOption.APPEND)) {
                c.position(0);
                c.write(bytes("END"));
                return c.size() + " " + c.position() + " " + Files.readString(f);
            }
        });
        attempt("truncate", () -> {
            try (FileChannel c = FileChannel.open(f, StandardOpenOption.WRITE)) {
                c.position(8);
                c.truncate(5);
                long at = c.position();
                c.truncate(50);
                return at + " " + c.size() + " " + c.position();
            }
        });
        attempt("truncate existing", () -> {
            try (FileChannel c = FileChannel.open(f, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                return c.size();
            }
        });
        attempt("create new", () -> FileChannel.open(f, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        attempt("sparse", () -> {
            try (FileChannel c = FileChannel.open(f, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                c.write(bytes("x"), 1_000_000);
                return c.size() + " " + text(c, 999_998, 10).replace('\0', '.');
            }
        });
        attempt("delete on close", () -> {
            Path gone = root.resolve("gone");
            try (FileChannel c = FileChannel.open(
                    gone, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                c.write(bytes("x"));
            }
            return Files.exists(gone);
        });
        transfers();
        locks(f);
        attempt("closed", () -> {
            FileChannel c = FileChannel.open(f);
            c.close();
            c.close();
            return c.size();
        });
        attempt("position negative", () -> {
            try (FileChannel c = FileChannel.open(f)) {
                return c.position(-1);
            }
        });
        attempt("streams", () -> {
            Path s = root.resolve("s");
            try (FileOutputStream out = new FileOutputStream(s.toFile())) {
                out.write(bytes("stream").array());
                FileChannel c = out.getChannel();
                c.write(bytes("channel"));
                c.position(2);
                out.write('R');
            }
            try (FileInputStream in = new FileInputStream(s.toFile())) {
                in.read();
                return in.getChannel().position() + " " + new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            }
        });
        attempt("random access", () -> {
            try (RandomAccessFile file = new RandomAccessFile(root.resolve("r").toFile(), "rw")) {
                file.getChannel().write(bytes("hello"));
                file.seek(1);
                int second = file.read();
                file.getChannel().force(true);
                return second + " " + file.getChannel().position() + " " + file.length();
            }
        });
        attempt("byte channel", () -> {
            try (SeekableByteChannel c = Files.newByteChannel(
                    root.resolve("b"), EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
                c.write(bytes("0123456789"));
                c.truncate(4);
                return c.position() + " " + c.size();
            }
        });
        try (var files = Files.list(root)) {
            for (Path path : files.toList()) {
                Files.delete(path);
            }
        }
        Files.delete(root);
    }

    private static String both(Path f) throws IOException {
        try (FileChannel c = FileChannel.open(f, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            StringBuilder text =
                    new StringBuilder(text(c, 3, 4)).append(text(c, 8, 4)).append(text(c, 10, 4));
            text.append(c.position());
            c.write(bytes("AB"), 2);
            c.position(1);
            ByteBuffer buffer = ByteBuffer.allocate(5);
            buffer.position(1).limit(4);
            text.append(c.read(buffer)).append(buffer.position()).append(c.position());
            c.write(bytes("ZZ"));
            text.append(text(c, 0, 20)).append(c.position(20).position()).append(c.size());
            text.append(c.read(ByteBuffer.allocate(1))).append(c.read(ByteBuffer.allocate(0)));
            return text.toString();
        }
    }

    private static void transfers() {
        Path a = root.resolve("a");
        Path b = root.resolve("b2");
        attempt("transferTo", () -> {
            byte[] large = new byte[100_000];
            for (int i = 0; i < large.length; i++) {
                large[i] = (byte) (i * 7);
            }
            Files.write(a, large);
            try (FileChannel from = FileChannel.open(a);
                    FileChannel to = FileChannel.open(b, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                long first = from.transferTo(0, Long.MAX_VALUE, to);
                long second = from.transferTo(99_990, 100, to);
                long third = from.transferTo(200_000, 100, to);
                return first + " " + second + " " + third + " " + to.size() + " " + to.position() + " "
                        + from.position() + " " + Files.mismatch(a, b);
            }
        });
        attempt("transferFrom", () -> {
            try (FileChannel from = FileChannel.open(a);
                    FileChannel to =
                            FileChannel.open(b, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                from.position(10);
                long first = to.transferFrom(from, 0, 50);
                long second = to.transferFrom(from, 10, 100_000);
                return first + " " + second + " " + to.size() + " " + to.position() + " " + from.position();
            }
        });
        attempt("transfer with others", () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (FileChannel c = FileChannel.open(a, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                long to = c.transferTo(5, 20, java.nio.channels.Channels.newChannel(out));
                long from = c.transferFrom(
                        java.nio.channels.Channels.newChannel(new ByteArrayInputStream(new byte[30])), 99_990, 1000);
                return to + " " + out.size() + " " + from + " " + c.size();
            }
        });
        attempt("transfer to read-only", () -> {
            try (FileChannel c = FileChannel.open(a);
                    FileChannel other = FileChannel.open(b)) {
                return c.transferTo(0, 1, other);
            }
        });
    }

    private static void locks(Path f) {
        attempt("locks", () -> {
            try (FileChannel c = FileChannel.open(f, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                FileLock lock = c.lock(0, 10, false);
                String text = lock.isValid() + " " + lock.isShared() + " " + lock.position() + " " + lock.size() + " "
                        + lock.overlaps(9, 1) + " " + lock.overlaps(10, 1);
                FileLock other = c.tryLock(10, 5, true);
                text += " " + other.isShared();
                lock.release();
                return text + " " + lock.isValid() + " " + other.isValid();
            }
        });
        attempt("overlapping", () -> {
            try (FileChannel c = FileChannel.open(f, StandardOpenOption.WRITE);
                    FileChannel d = FileChannel.open(f, StandardOpenOption.WRITE)) {
                c.lock();
                return d.tryLock();
            }
        });
        attempt("shared for writing", () -> {
            try (FileChannel c = FileChannel.open(f, StandardOpenOption.WRITE)) {
                return c.tryLock(0, 1, true);
            }
        });
        attempt("after close", () -> {
            FileLock lock;
            try (FileChannel c = FileChannel.open(f, StandardOpenOption.WRITE)) {
                lock = c.tryLock();
            }
            return lock.isValid();
        });
    }
}
