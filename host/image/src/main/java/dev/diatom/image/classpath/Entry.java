package dev.diatom.image.classpath;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One place of the class path. */
public interface Entry extends Closeable {
    Origin origin();

    /** The bytes of a resource by its slash-separated name, or null when this place has none of that name. */
    byte @Nullable [] read(String name) throws IOException;

    @Override
    void close() throws IOException;
}
