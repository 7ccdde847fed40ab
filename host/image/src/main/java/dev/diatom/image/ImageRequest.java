package dev.diatom.image;

import java.nio.file.Path;
import java.util.List;

/**
 * What an image is made of.
 *
 * @param name what people call it
 * @param classPath the application and its libraries: JARs and folders of classes
 * @param mainClass with dots
 * @param macros {@code NAME} or {@code NAME=VALUE}, defined for all C of the image
 * @param assertions whether the application's assertions are on
 */
public record ImageRequest(
        String name, List<Path> classPath, String mainClass, Target target, List<String> macros, boolean assertions) {
    public ImageRequest {
        classPath = List.copyOf(classPath);
        macros = List.copyOf(macros);
    }
}
