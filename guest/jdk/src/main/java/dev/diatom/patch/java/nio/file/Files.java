package dev.diatom.patch.java.nio.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import jdk.internal.access.SharedSecrets;

/** Without modules and mapped files. */
public final class Files {
    private Files() {}

    private static native byte[] readAllBytes(Path path) throws IOException;

    public static String readString(Path path, Charset charset) throws IOException {
        Objects.requireNonNull(path);
        Objects.requireNonNull(charset);
        return SharedSecrets.getJavaLangAccess().uncheckedNewStringNoRepl(readAllBytes(path), charset);
    }

    private static native Path write(Path path, byte[] bytes, OpenOption... options) throws IOException;

    public static Path writeString(Path path, CharSequence text, Charset charset, OpenOption... options)
            throws IOException {
        Objects.requireNonNull(path);
        Objects.requireNonNull(text);
        Objects.requireNonNull(charset);
        byte[] bytes = SharedSecrets.getJavaLangAccess().uncheckedGetBytesNoRepl(String.valueOf(text), charset);
        return write(path, bytes, options);
    }

    /** Null for lines by a reader. */
    private static Stream<String> createFileChannelLinesStream(FileChannel channel, Charset charset) {
        return null;
    }
}
