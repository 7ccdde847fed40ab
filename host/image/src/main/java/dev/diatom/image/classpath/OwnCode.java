package dev.diatom.image.classpath;

import dev.diatom.image.rewrite.LibraryChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the application's own classes from those of its libraries. Its own are those of the place on the class path that has
 * the main class; if libraries were packed into the same JAR, those of them that share the first two names of the main
 * class's package.
 */
public final class OwnCode {
    /** What Maven leaves in a JAR, once for each artifact packed into it. */
    private static final String ARTIFACT_MARK = "/pom.properties";

    private static final int SHARED_NAMES = 2;

    private final ImageClassPath classPath;
    private final @Nullable Entry place;
    private final String prefix;
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * @param mainClass with dots
     */
    public OwnCode(ImageClassPath classPath, String mainClass) {
        this.classPath = classPath;
        place = classPath.entryOf(mainClass.replace('.', '/'));
        prefix = place != null && holdsLibraries(place) ? sharedPackage(mainClass) : "";
    }

    /**
     * Whether a class is the application's own.
     *
     * @param className with dots; of a class the compiler made from another the name continues after a dollar sign
     */
    public boolean contains(String className) {
        String outermost = LibraryChoice.outermost(className);
        return place != null
                && outermost.startsWith(prefix)
                && known.computeIfAbsent(outermost, name -> place.equals(classPath.entryOf(name.replace('.', '/'))));
    }

    private static boolean holdsLibraries(Entry place) {
        try {
            return place.resourceNames().stream()
                            .filter(name -> name.startsWith("META-INF/maven/") && name.endsWith(ARTIFACT_MARK))
                            .count()
                    > 1;
        } catch (IOException e) {
            throw new UncheckedIOException("listing the application's resources", e);
        }
    }

    private static String sharedPackage(String mainClass) {
        int end = -1;
        for (int names = 0; names < SHARED_NAMES; names++) {
            int next = mainClass.indexOf('.', end + 1);
            if (next < 0) {
                break;
            }
            end = next;
        }
        return mainClass.substring(0, end + 1);
    }
}
