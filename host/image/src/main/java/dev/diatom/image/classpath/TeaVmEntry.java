package dev.diatom.image.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TeaVM's class library and runtime, as far as they lie on the class path of the builder itself. */
final class TeaVmEntry implements Entry {
    /** TeaVM's own packages and those of the libraries its class library is built on. */
    private static final List<String> PREFIXES =
            List.of("org/teavm/", "org/threeten/bp/", "com/jcraft/jzlib/", "org/joda/time/");

    private final ClassLoader loader = TeaVmEntry.class.getClassLoader();

    @Override
    public Origin origin() {
        return Origin.TEAVM;
    }

    @Override
    public byte @Nullable [] read(String name) throws IOException {
        if (PREFIXES.stream().noneMatch(name::startsWith)) {
            return null;
        }
        try (InputStream content = loader.getResourceAsStream(name)) {
            return content == null ? null : content.readAllBytes();
        }
    }

    @Override
    public void close() {}
}
