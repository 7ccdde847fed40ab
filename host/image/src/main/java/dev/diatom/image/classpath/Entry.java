package dev.diatom.image.classpath;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One place of the class path. */
public interface Entry extends Closeable {
    Origin origin();

    /** The name of its file or folder. */
    default String fileName() {
        return origin().toString();
    }

    /** The bytes of a resource by its slash-separated name, or null when this place has none of that name. */
    byte @Nullable [] read(String name) throws IOException;

    /** The names of all resources that are not classes; of none for a library, whose resources are its own affair. */
    default List<String> resourceNames() throws IOException {
        return List.of();
    }

    @Override
    void close() throws IOException;
}
