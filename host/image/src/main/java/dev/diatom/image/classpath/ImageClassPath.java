package dev.diatom.image.classpath;

import dev.diatom.image.BuildException;
import dev.diatom.image.rewrite.ClassRewrite;
import dev.diatom.image.rewrite.LibraryChoice;
import dev.diatom.image.rewrite.RewriteContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * Everything a program is compiled from, in the order of search: Diatom's guest modules, the application, TeaVM's class
 * library, the JDK. The first place that has a class wins, so a guest module replaces a class of TeaVM by a class of the
 * same name. Classes pass the {@link ClassRewrite}s when they are read. One instance serves one build.
 */
public final class ImageClassPath implements ResourceProvider, RewriteContext {
    private static final String CLASS_SUFFIX = ".class";
    private static final String MODULE = "module-info.class";

    private final List<Entry> entries = new ArrayList<>();
    private final Entry jdk = new JdkEntry();
    private final Map<String, byte[]> defined = new HashMap<>();
    private final List<ClassRewrite> rewrites;

    /** Null as long as nobody asked. */
    private @Nullable List<String> unusedParts;

    /** The same. */
    private @Nullable Set<String> applicationTexts;

    /** The same. */
    private @Nullable SortedSet<String> applicationNames;

    public ImageClassPath(List<Path> guest, List<Path> application, List<ClassRewrite> rewrites) {
        this.rewrites = List.copyOf(rewrites);
        guest.forEach(path -> entries.add(entry(Origin.GUEST, path)));
        application.forEach(path -> entries.add(entry(Origin.APPLICATION, path)));
        entries.add(new TeaVmEntry());
        entries.add(jdk);
    }

    private static Entry entry(Origin origin, Path path) {
        try {
            return Files.isDirectory(path) ? new DirectoryEntry(origin, path) : new JarEntry(origin, path);
        } catch (IOException e) {
            throw new BuildException("'" + path + "' on the class path cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Adds a class that the builder made. */
    public void define(String internalName, byte[] content) {
        defined.put(internalName + CLASS_SUFFIX, content);
    }

    /** The bytes of a resource as it will be in the image, or null. */
    public byte @Nullable [] read(String name) {
        byte[] made = defined.get(name);
        if (made != null) {
            return made;
        }
        try {
            for (Entry entry : entries) {
                byte[] content = hides(entry.origin(), name) ? null : entry.read(name);
                if (content != null) {
                    return name.endsWith(CLASS_SUFFIX) ? rewritten(content, entry.origin()) : content;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    /** What the application packs besides classes, in an order of its own; descriptions of JARs are left out. */
    public List<String> applicationResources() {
        return applicationNames().stream()
                .filter(name -> !name.endsWith(CLASS_SUFFIX) && !name.startsWith("META-INF/"))
                .toList();
    }

    /** The names of all that the application packs, in an order of their own. */
    private SortedSet<String> applicationNames() {
        if (applicationNames == null) {
            SortedSet<String> names = new TreeSet<>();
            for (Entry entry : entries) {
                if (entry.origin() == Origin.APPLICATION) {
                    try {
                        names.addAll(entry.resourceNames());
                    } catch (IOException e) {
                        throw new UncheckedIOException("listing the application's files", e);
                    }
                }
            }
            applicationNames = names;
        }
        return applicationNames;
    }

    @Override
    public List<String> unusedParts() {
        if (unusedParts == null) {
            unusedParts = findUnusedParts();
        }
        return unusedParts;
    }

    private List<String> findUnusedParts() {
        Map<String, ConstantUse> unused =
                new TreeMap<>(Map.of("undated", ConstantUse.DATES, "unscripted", ConstantUse.SCRIPTS));
        try {
            for (Entry entry : entries) {
                if (entry.origin() == Origin.APPLICATION) {
                    removeUsed(entry, unused.values());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the application's classes", e);
        }
        return List.copyOf(unused.keySet());
    }

    @Override
    public Set<String> applicationTexts() {
        if (applicationTexts == null) {
            Set<String> texts = new HashSet<>();
            for (Entry entry : entries) {
                if (entry.origin() == Origin.APPLICATION) {
                    try {
                        addTexts(entry, texts);
                    } catch (IOException e) {
                        throw new UncheckedIOException("reading the application's classes", e);
                    }
                }
            }
            applicationTexts = texts;
        }
        return applicationTexts;
    }

    private static void addTexts(Entry entry, Set<String> texts) throws IOException {
        for (String name : entry.resourceNames()) {
            byte[] content = name.endsWith(CLASS_SUFFIX) && !name.endsWith(MODULE) ? entry.read(name) : null;
            if (content != null) {
                ConstantUse.forEachText(content, texts::add);
            }
        }
    }

    private static void removeUsed(Entry entry, Collection<ConstantUse> unused) throws IOException {
        for (String name : entry.resourceNames()) {
            byte[] content = name.endsWith(CLASS_SUFFIX) && !name.endsWith(MODULE) ? entry.read(name) : null;
            if (content != null) {
                unused.removeIf(use -> use.in(content));
            }
        }
    }

    /** Whether a library's class gives way to another library's, or is none for images at all. */
    private boolean hides(Origin origin, String name) {
        if (!name.endsWith(CLASS_SUFFIX) || (origin != Origin.TEAVM && origin != Origin.JDK)) {
            return false;
        }
        String internalName = name.substring(0, name.length() - CLASS_SUFFIX.length());
        return origin == Origin.JDK
                ? LibraryChoice.hidesJdk(internalName)
                : LibraryChoice.hidesTeaVm(internalName, jdkName -> readGuest(jdkName + CLASS_SUFFIX) != null);
    }

    /** Whether a class is the application's or one of its libraries'. */
    public boolean isApplication(String internalName) {
        return originOf(internalName) == Origin.APPLICATION;
    }

    /** Where a class comes from, or null if there is none of that internal name. */
    public @Nullable Origin originOf(String internalName) {
        Entry entry = entryOf(internalName);
        return entry == null ? null : entry.origin();
    }

    /** The file name of the place that has a class, by the class's name with dots. */
    public String fileOf(String className) {
        Entry entry = entryOf(LibraryChoice.outermost(className).replace('.', '/'));
        return entry == null ? "classes made by the compiler" : entry.fileName();
    }

    /** What tells the place that has a class from others, or null. */
    public @Nullable Object placeOf(String internalName) {
        return entryOf(internalName);
    }

    /** The place that has a class of that internal name, or null. */
    @Nullable
    Entry entryOf(String internalName) {
        String name = internalName + CLASS_SUFFIX;
        try {
            for (Entry entry : entries) {
                if (!hides(entry.origin(), name) && entry.read(name) != null) {
                    return entry;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    /** The bytes of a resource of the guest modules alone, or null. */
    public byte @Nullable [] readGuest(String name) {
        try {
            for (Entry entry : entries) {
                byte[] content = entry.origin() == Origin.GUEST ? entry.read(name) : null;
                if (content != null) {
                    return content;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    private byte[] rewritten(byte[] original, Origin origin) {
        ClassNode node = new ClassNode();
        // TeaVM derives types of its own; stack map frames only cost time here.
        new ClassReader(original).accept(node, ClassReader.SKIP_FRAMES);
        boolean changed = false;
        for (ClassRewrite rewrite : rewrites) {
            changed |= rewrite.apply(node, origin, this);
        }
        if (!changed) {
            return original;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    @Override
    public boolean exists(String internalName) {
        return original(internalName) != null;
    }

    @Override
    public @Nullable ClassNode load(String internalName) {
        byte[] content = original(internalName);
        return content == null ? null : parsed(content);
    }

    @Override
    public ClassNode loadJdk(String internalName) {
        try {
            byte[] content = jdk.read(internalName + CLASS_SUFFIX);
            if (content == null) {
                throw new BuildException("The JDK that builds the image has no class '" + internalName + "'.");
            }
            return parsed(content);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + internalName, e);
        }
    }

    /**
     * A class as programs know it, before any rewrite: the application's or the guest's, else the JDK's, even where an image has
     * another library's in its place.
     */
    public @Nullable ClassNode asCompiled(String internalName) {
        byte[] content = asCompiledBytes(internalName);
        return content == null ? null : parsed(content);
    }

    /** The same without code, which is faster. */
    public @Nullable ClassNode declarationOf(String internalName) {
        byte[] content = asCompiledBytes(internalName);
        if (content == null) {
            return null;
        }
        ClassNode node = new ClassNode();
        new ClassReader(content).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return node;
    }

    /** The generic signature of that class, or null. */
    public @Nullable String signatureOf(String internalName) {
        ClassNode node = declarationOf(internalName);
        return node == null ? null : node.signature;
    }

    private byte @Nullable [] asCompiledBytes(String internalName) {
        String name = internalName + CLASS_SUFFIX;
        try {
            for (Entry entry : entries) {
                byte[] content = entry.origin() == Origin.TEAVM ? null : entry.read(name);
                if (content != null) {
                    return content;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    /** The application's files below a folder, whose name ends with a slash. */
    public List<String> applicationFiles(String folder) {
        return applicationNames().stream()
                .filter(name -> name.startsWith(folder))
                .toList();
    }

    /** The contents of all of the application's files of one name. */
    public List<byte[]> readAll(String name) {
        List<byte[]> contents = new ArrayList<>();
        try {
            for (Entry entry : entries) {
                byte[] content = entry.origin() == Origin.APPLICATION ? entry.read(name) : null;
                if (content != null) {
                    contents.add(content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
        return contents;
    }

    /** The application's classes by their internal names, in the order of their names. */
    public List<String> applicationClasses() {
        return applicationNames().stream()
                .filter(name -> name.endsWith(CLASS_SUFFIX) && !name.endsWith(MODULE) && !name.startsWith("META-INF/"))
                .map(name -> name.substring(0, name.length() - CLASS_SUFFIX.length()))
                .toList();
    }

    private static ClassNode parsed(byte[] content) {
        ClassNode node = new ClassNode();
        new ClassReader(content).accept(node, ClassReader.SKIP_FRAMES);
        return node;
    }

    /** The bytes of a class as it lies on the class path, before any rewrite, or null. */
    public byte @Nullable [] original(String internalName) {
        String name = internalName + CLASS_SUFFIX;
        try {
            for (Entry entry : entries) {
                byte[] content = hides(entry.origin(), name) ? null : entry.read(name);
                if (content != null) {
                    return content;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    @Override
    public @Nullable Resource getResource(String name) {
        byte[] content = read(name);
        return content == null ? null : new InMemoryResource(content);
    }

    @Override
    public Iterator<Resource> getResources(String name) {
        if (name.startsWith(ServiceFile.FOLDER)) {
            return List.<Resource>of(new InMemoryResource(standIns(name))).iterator();
        }
        Resource resource = getResource(name);
        return resource == null
                ? List.<Resource>of().iterator()
                : List.of(resource).iterator();
    }

    /** The file of a service with the classes in it that stand for the providers. */
    private byte[] standIns(String serviceFile) {
        StringBuilder names = new StringBuilder();
        for (String provider : ServiceFile.providers(readAll(serviceFile))) {
            define(
                    ServiceFile.standIn(provider),
                    ServiceFile.standIn(provider, declarationOf(provider.replace('.', '/'))));
            names.append(ServiceFile.standIn(provider).replace('/', '.')).append('\n');
        }
        return names.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        for (Entry entry : entries) {
            try {
                entry.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class InMemoryResource implements Resource {
        private final byte[] content;

        InMemoryResource(byte[] content) {
            this.content = content;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        @SuppressWarnings("JavaUtilDate") // TeaVM's interface; only incremental builds ask
        public Date getModificationDate() {
            return new Date(0);
        }
    }
}
