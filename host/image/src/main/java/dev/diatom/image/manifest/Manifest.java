package dev.diatom.image.manifest;

import dev.diatom.abi.Abi;
import dev.diatom.image.BuildException;
import dev.diatom.image.ImageRequest;
import dev.diatom.image.Target;
import dev.diatom.image.Toolchain;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The manifest of an image: JSON in an ELF note ({@link Abi#NOTE_MANIFEST}), for people and tools. It tells nothing of
 * where or when the image was built, so that the same input gives the same bytes.
 */
public final class Manifest {
    private static final int WORD = 4;
    private static final int PACKAGES_MAX = 8;
    private static final Pattern TARGET = Pattern.compile("\n  \"target\": \"(\\w+)\"");

    private Manifest() {}

    /**
     * The manifest's text.
     *
     * @param image as it was linked, without the manifest
     * @param inputDigest see {@link dev.diatom.image.cache.InputDigest}
     * @param packages the Java package of each symbol
     */
    public static String of(ImageRequest request, Elf image, String inputDigest, Map<String, String> packages) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", request.name());
        manifest.put("mainClass", request.mainClass());
        manifest.put("target", request.target().label());
        manifest.put("abi", Abi.VERSION);
        manifest.put("toolchain", "Diatom " + Toolchain.VERSION);
        manifest.put("input", "sha256:" + inputDigest);
        manifest.put("entryPoints", Map.of("start", "0x" + Long.toHexString(image.entry())));
        manifest.put("sizeBytes", sizes(image));
        manifest.put("sizeBytesByPackage", sizesByPackage(image, packages));
        manifest.put("memoryBytes", Map.of("image", image.memoryBytes()));
        return Json.text(manifest);
    }

    private static Map<String, Long> sizes(Elf image) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (String part : new String[] {"text", "rodata", "data", "bss"}) {
            sizes.put(part, 0L);
        }
        for (Elf.Section section : image.sections()) {
            if (section.has(Elf.Section.ALLOCATE)) {
                sizes.merge(part(section), section.sizeBytes(), Long::sum);
            }
        }
        return sizes;
    }

    /** Code and data by Java package, the largest first; what is no method or field of Java's is not in it. */
    private static Map<String, Long> sizesByPackage(Elf image, Map<String, String> packages) {
        Map<String, Long> sizes = new HashMap<>();
        image.symbolSizes().forEach((symbol, sizeBytes) -> {
            String packageName = packages.get(symbol);
            if (packageName != null) {
                sizes.merge(packageName, sizeBytes, Long::sum);
            }
        });
        Map<String, Long> largest = new LinkedHashMap<>();
        sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(PACKAGES_MAX)
                .forEach(entry -> largest.put(entry.getKey(), entry.getValue()));
        return largest;
    }

    private static String part(Elf.Section section) {
        if (section.has(Elf.Section.EXECUTE)) {
            return "text";
        }
        if (!section.has(Elf.Section.WRITE)) {
            return "rodata";
        }
        return section.isZeroed() ? "bss" : "data";
    }

    /** The manifest as the bytes of an ELF note (gABI, chapter 5, Note Section). */
    public static byte[] note(String manifest) {
        byte[] name = (Abi.NOTE_NAME + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] text = manifest.getBytes(StandardCharsets.UTF_8);
        int nameBytes = Elf.aligned(name.length);
        return ByteBuffer.allocate(3 * WORD + nameBytes + Elf.aligned(text.length))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(name.length)
                .putInt(text.length)
                .putInt(Abi.NOTE_MANIFEST)
                .put(name)
                .position(3 * WORD + nameBytes)
                .put(text)
                .array();
    }

    /** What a built image is for. */
    public static Target target(Path image) {
        Matcher target = TARGET.matcher(read(image));
        if (!target.find()) {
            throw new BuildException("The manifest of '" + image + "' names no target.");
        }
        return Target.of(target.group(1));
    }

    /** The manifest's text in a built image. */
    public static String read(Path image) {
        ByteBuffer text = Elf.read(image)
                .note(Abi.NOTE_MANIFEST)
                .orElseThrow(() -> new BuildException("'" + image + "' has no manifest; Diatom did not build it."));
        return StandardCharsets.UTF_8.decode(text).toString();
    }
}
