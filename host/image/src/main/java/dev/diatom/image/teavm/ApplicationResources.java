package dev.diatom.image.teavm;

import java.util.List;
import java.util.Properties;
import org.teavm.classlib.ResourceSupplier;
import org.teavm.classlib.ResourceSupplierContext;

/** Names to the compiler what the application packs besides classes: {@code getResourceAsStream} finds it in the image. */
@SuppressWarnings("deprecation") // the one supplier that sees what the builder tells it
public final class ApplicationResources implements ResourceSupplier {
    private static final String PROPERTY = "dev.diatom.resources";
    private static final String SEPARATOR = "\n";

    /** What carries the names to the supplier, which the compiler makes. */
    public static Properties properties(List<String> names) {
        Properties properties = new Properties();
        properties.setProperty(PROPERTY, String.join(SEPARATOR, names));
        return properties;
    }

    @Override
    public String[] supplyResources(ResourceSupplierContext context) {
        String names = context.getProperties().getProperty(PROPERTY, "");
        return names.isEmpty() ? new String[0] : names.split(SEPARATOR, -1);
    }
}
