package dev.diatom.os.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.FileStatus;
import dev.diatom.os.file.FileSystem;
import dev.diatom.os.file.Posix;
import dev.diatom.os.file.RealPath;
import dev.diatom.os.linux.LinuxFileSystem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random sequences of operations have the same results in memory as in the kernel's file system. */
class KernelComparisonTest {
    private static final int SEQUENCES = 60;
    private static final int OPERATIONS = 300;

    /** Where a sequence works: links may lead above that, and must not meet another sequence's files there. */
    private static final String DEEP = "/1/2/3/4/r";

    /** Few names, so that operations meet. */
    private static final String[] NAMES = {
        "a", "b", "c", "a/b", "a/c", "b/a", "b/c/d", "./a", "a/..", "b/../c", "a/", "l", "l/a"
    };

    @TempDir
    Path directory;

    /** One file system and what a sequence has open there. */
    private static final class Side {
        private final FileSystem files;
        private final String above;
        private final List<Integer> open = new ArrayList<>();

        Side(FileSystem files, String above) {
            this.files = files;
            this.above = above;
        }

        byte[] path(String name) {
            return (above + DEEP + "/" + name).getBytes(StandardCharsets.UTF_8);
        }

        int descriptor(int choice) {
            return open.isEmpty() ? 9999 : open.get(choice % open.size());
        }
    }

    private interface Operation {
        Object apply(Side side) throws ErrnoException;
    }

    @Test
    void sequencesOfOperationsHaveTheKernelsResults() throws Exception {
        LinuxFileSystem kernel = new LinuxFileSystem();
        for (int seed = 0; seed < SEQUENCES; seed++) {
            assumeTrue("root".equals(System.getProperty("user.name")), "the superuser's results are compared");
            Path above = directory.toRealPath().resolve("sequence" + seed);
            Files.createDirectories(Path.of(above + DEEP));
            MemoryFileSystem memory = new MemoryFileSystem(Long.MAX_VALUE / 4, System::nanoTime);
            for (int end = DEEP.indexOf('/', 1); end > 0; end = DEEP.indexOf('/', end + 1)) {
                memory.makeDirectory(DEEP.substring(0, end).getBytes(StandardCharsets.UTF_8), 0755);
            }
            memory.makeDirectory(DEEP.getBytes(StandardCharsets.UTF_8), 0755);
            compare(seed, new Side(memory, ""), new Side(kernel, above.toString()));
        }
    }

    private static void compare(int seed, Side memory, Side kernel) throws ErrnoException {
        Random random = new Random(seed);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < OPERATIONS; i++) {
            Operation operation = operation(random, log.append('\n'));
            String expected = result(operation, kernel);
            assertEquals(expected, result(operation, memory), () -> "seed " + seed + log);
            log.append(" = ").append(expected);
        }
        for (Side side : List.of(memory, kernel)) {
            for (int fd : side.open) {
                side.files.close(fd);
            }
        }
    }

    private static String result(Operation operation, Side side) {
        try {
            return operation.apply(side).toString().replace(side.above, "");
        } catch (ErrnoException e) {
            return e.errno() + " " + e.getMessage();
        }
    }

    private static Operation operation(Random random, StringBuilder log) {
        String name = NAMES[random.nextInt(NAMES.length)];
        String other = NAMES[random.nextInt(NAMES.length)];
        int choice = random.nextInt(1000);
        int length = random.nextInt(20_000);
        long position = random.nextInt(40_000);
        int kind = random.nextInt(20);
        log.append(String.format(Locale.ROOT, "%d %s %s %d %d %d", kind, name, other, choice, length, position));
        return switch (kind) {
            case 0, 1, 2 -> side -> opened(side, name, choice);
            case 3 -> side -> closed(side, choice);
            case 4, 5 ->
                side -> {
                    byte[] bytes = new byte[length];
                    Arrays.fill(bytes, (byte) choice);
                    return side.files.write(side.descriptor(choice), bytes, 0, length);
                };
            case 6 ->
                side -> {
                    byte[] bytes = {1, 2, 3};
                    return side.files.writeAt(side.descriptor(choice), position, bytes, 0, 3);
                };
            case 7 ->
                side -> {
                    byte[] bytes = new byte[length];
                    return side.files.read(side.descriptor(choice), bytes, 0, length) + " " + Arrays.hashCode(bytes);
                };
            case 8 ->
                side -> {
                    byte[] bytes = new byte[length];
                    return side.files.readAt(side.descriptor(choice), position, bytes, 0, length) + " "
                            + Arrays.hashCode(bytes);
                };
            case 9 ->
                side -> {
                    side.files.truncate(side.descriptor(choice), position);
                    return "truncated";
                };
            case 10 -> side -> sought(side, choice, position);
            case 11, 12 ->
                side -> {
                    side.files.makeDirectory(side.path(name), 0755);
                    return "made";
                };
            case 13 ->
                side -> {
                    side.files.unlink(Posix.AT_FDCWD, side.path(name), choice % 2 == 0 ? 0 : Posix.AT_REMOVEDIR);
                    return "unlinked";
                };
            case 14 ->
                side -> {
                    side.files.rename(Posix.AT_FDCWD, side.path(name), Posix.AT_FDCWD, side.path(other));
                    return "renamed";
                };
            case 15 ->
                side -> {
                    side.files.link(side.path(name), side.path(other));
                    return "linked";
                };
            case 16 ->
                side -> {
                    side.files.symbolicLink(other.getBytes(StandardCharsets.UTF_8), side.path(name));
                    return new String(side.files.readLink(side.path(name)), StandardCharsets.UTF_8);
                };
            case 17 -> side -> names(side, name);
            case 18 -> side -> status(side, name, choice % 2 == 0 ? 0 : Posix.AT_SYMLINK_NOFOLLOW);
            default -> side -> new String(RealPath.of(side.files, side.path(name)), StandardCharsets.UTF_8);
        };
    }

    private static String opened(Side side, String name, int choice) throws ErrnoException {
        int[] flags = {
            Posix.O_RDONLY,
            Posix.O_RDWR | Posix.O_CREAT,
            Posix.O_WRONLY | Posix.O_CREAT | Posix.O_EXCL,
            Posix.O_WRONLY | Posix.O_CREAT | Posix.O_TRUNC,
            Posix.O_RDWR | Posix.O_APPEND,
            Posix.O_RDONLY | Posix.O_DIRECTORY,
            Posix.O_RDWR | Posix.O_NOFOLLOW | Posix.O_CREAT
        };
        side.open.add(side.files.open(Posix.AT_FDCWD, side.path(name), flags[choice % flags.length], 0644));
        return "opened";
    }

    private static String closed(Side side, int choice) throws ErrnoException {
        int fd = side.descriptor(choice);
        side.open.remove(Integer.valueOf(fd));
        side.files.close(fd);
        return "closed";
    }

    /** The kernel's directories have places of their own, which are nobody's business. */
    private static Object sought(Side side, int choice, long position) throws ErrnoException {
        FileStatus status = new FileStatus();
        int fd = side.descriptor(choice);
        side.files.status(fd, null, 0, status);
        return status.isDirectory() ? "directory" : side.files.seek(fd, position - 20_000, choice % 3);
    }

    private static List<String> names(Side side, String name) throws ErrnoException {
        int fd = side.files.open(Posix.AT_FDCWD, side.path(name), Posix.O_RDONLY | Posix.O_DIRECTORY, 0);
        try {
            List<String> names = new ArrayList<>();
            for (byte[] bytes : side.files.entries(fd)) {
                names.add(new String(bytes, StandardCharsets.UTF_8));
            }
            names.sort(null);
            return names;
        } finally {
            side.files.close(fd);
        }
    }

    private static String status(Side side, String name, int flags) throws ErrnoException {
        FileStatus status = new FileStatus();
        side.files.status(Posix.AT_FDCWD, side.path(name), flags, status);
        // How large a directory is, and whether its subdirectories count as links, differs between kernels' file
        // systems.
        return Integer.toOctalString(status.mode)
                + (status.isDirectory() ? "" : " " + status.sizeBytes + " " + status.links);
    }
}
