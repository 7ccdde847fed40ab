package dev.diatom.image.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the JDK that runs the build, read one by one when the compiler asks for them. Only classes: the JDK's
 * service files and data stay out of images.
 */
final class JdkEntry implements Entry {
    private final Map<String, ModuleReference> moduleOfPackage = new HashMap<>();
    private final Map<ModuleReference, ModuleReader> readers = new HashMap<>();

    JdkEntry() {
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            for (String packageName : module.descriptor().packages()) {
                moduleOfPackage.put(packageName.replace('.', '/'), module);
            }
        }
    }

    @Override
    public Origin origin() {
        return Origin.JDK;
    }

    @Override
    public byte @Nullable [] read(String name) throws IOException {
        int lastSlash = name.lastIndexOf('/');
        if (lastSlash < 0 || !name.endsWith(".class")) {
            return null;
        }
        ModuleReference module = moduleOfPackage.get(name.substring(0, lastSlash));
        if (module == null) {
            return null;
        }
        ModuleReader reader = readers.get(module);
        if (reader == null) {
            reader = module.open();
            readers.put(module, reader);
        }
        Optional<InputStream> content = reader.open(name);
        if (content.isEmpty()) {
            return null;
        }
        try (InputStream stream = content.get()) {
            return stream.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        for (ModuleReader reader : readers.values()) {
            reader.close();
        }
    }
}
