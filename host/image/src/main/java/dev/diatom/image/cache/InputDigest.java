package dev.diatom.image.cache;

import dev.diatom.image.BuildException;
import dev.diatom.image.ImageRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A SHA-256 over everything that decides what an image contains. Names and contents count, places and times do not: the
 * same classes in a JAR that was packed again give the same digest.
 */
public final class InputDigest {
    private final MessageDigest digest;

    private InputDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * The digest of one build, in hexadecimal.
     *
     * @param toolchain the version of every tool that takes part
     */
    public static String of(ImageRequest request, List<String> toolchain) {
        InputDigest input = new InputDigest();
        input.addTexts(toolchain);
        input.addTexts(request.macros());
        input.addTexts(List.of(
                request.name(), request.mainClass(), request.target().label(), "assertions " + request.assertions()));
        request.classPath().forEach(input::addPath);
        return input.hexadecimal();
    }

    /** The digest of files as they are, byte by byte, in hexadecimal. */
    public static String ofFiles(List<Path> files) {
        InputDigest input = new InputDigest();
        files.forEach(input::addPath);
        return input.hexadecimal();
    }

    private String hexadecimal() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void addTexts(List<String> texts) {
        addNumber(texts.size());
        texts.forEach(text -> addBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void addBytes(byte[] bytes) {
        addNumber(bytes.length);
        digest.update(bytes);
    }

    private void addNumber(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    }

    private void addPath(Path path) {
        try {
            if (Files.isDirectory(path)) {
                addFolder(path);
            } else {
                addJar(path);
            }
        } catch (IOException e) {
            throw new BuildException("'" + path + "' on the class path cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void addFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                addTexts(List.of(folder.relativize(file).toString()));
                addBytes(Files.readAllBytes(file));
            }
        }
    }

    private void addJar(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            for (ZipEntry entry : jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList()) {
                addTexts(List.of(entry.getName()));
                try (InputStream content = jar.getInputStream(entry)) {
                    addBytes(content.readAllBytes());
                }
            }
        }
    }
}
