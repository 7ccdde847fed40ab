package dev.diatom.image.application;

import dev.diatom.image.BuildException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A class path as {@code java -cp} takes it: JARs and folders of classes between colons, {@code folder/*} for all JARs of a folder. */
public final class ClassPath {
    private static final String ALL_JARS = File.separator + "*";

    private ClassPath() {}

    /** What the text names; all of it has to be there. */
    public static List<Path> parse(String text) {
        List<Path> places = new ArrayList<>();
        for (String element : text.split(File.pathSeparator, -1)) {
            if (element.endsWith(ALL_JARS)) {
                places.addAll(jars(Path.of(element.substring(0, element.length() - ALL_JARS.length()))));
            } else if (!element.isEmpty()) {
                places.add(existing(Path.of(element)));
            }
        }
        return places;
    }

    private static Path existing(Path place) {
        if (!Files.exists(place)) {
            throw new BuildException("There is no '" + place + "', which the class path names.");
        }
        return place.toAbsolutePath().normalize();
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(existing(folder))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BuildException(
                    "'" + folder + "', which the class path names, cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
