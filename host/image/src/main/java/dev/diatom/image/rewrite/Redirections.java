package dev.diatom.image.rewrite;

import dev.diatom.image.classpath.Origin;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Small detours in the JDK's classes around what would bring in much for little: calls that go to a static method of the same
 * name in a guest class, which takes the receiver first, and types that a class uses another in the place of.
 */
final class Redirections implements ClassRewrite {
    private static final String HTTP = "dev/diatom/jdk/http/";
    private static final String FORMAT = "dev/diatom/jdk/format/";
    private static final String DATA = "dev/diatom/jdk/data/";

    private static final String COPY_BUFFER = "dev/diatom/jdk/CopyBuffer";

    private static final Map<String, String> CALLS = Map.of(
            // Waiting for a lock must not bring in the pool that compensates for waiting workers.
            "java/util/concurrent/ForkJoinPool.managedBlock", "dev/diatom/jdk/ManagedBlocks",
            "java/util/concurrent/ForkJoinPool.getCommonPoolParallelism", "dev/diatom/jdk/ManagedBlocks",
            "java/util/concurrent/ForkJoinWorkerThread.onStart", "dev/diatom/jdk/ManagedBlocks",
            "java/lang/StableValue.supplier", "dev/diatom/jdk/Lazy",
            "java/lang/Class.getResourceAsStream", DATA + "CurrencyData",
            "sun/security/provider/SecureRandom.engineNextBytes", "dev/diatom/jdk/security/Seeds",
            "jdk/internal/loader/BootLoader.loadLibrary", "dev/diatom/jdk/net/NativeLibraries");

    /** The same for the calls of one class. */
    private static final Map<String, Map<String, String>> CALLS_OF = Map.of(
            // Whoever stops the server wakes the selector.
            "sun/net/httpserver/ServerImpl$Dispatcher",
            Map.of("java/nio/channels/Selector.select", HTTP + "PatientSelector"),
            "jdk/internal/net/http/HttpClientImpl",
            Map.of("javax/net/ssl/SSLContext.getDefault", "dev/diatom/jdk/net/NoTls"),
            "sun/security/util/KeyStoreDelegator",
            Map.of("java/lang/Class.newInstance", "dev/diatom/jdk/security/StoreClasses"));

    /** Where messages for developers are put together, which need no formatter: {@code %s} and {@code %d}. */
    private static final List<String> PLAIN_MESSAGES = List.of(
            "java/util/stream/",
            "java/util/concurrent/",
            "jdk/internal/util/Preconditions",
            "jdk/internal/util/Exceptions");

    private static final Map<String, String> TIME_ZONES = Map.of("java/io/FileInputStream", DATA + "TimeZoneData");

    /** Regular expressions need no tables of canonical equivalence. */
    private static final Map<String, String> NORMALIZER =
            Map.of("java/text/Normalizer", FORMAT + "NoNormalizer", "sun/text/Normalizer", FORMAT + "NoNormalizer");

    private static final Map<String, String> FILE_COPIES = Map.of(
            "sun/nio/ch/Util", COPY_BUFFER, "sun/nio/ch/DirectBuffer", COPY_BUFFER, "java/nio/ByteBuffer", COPY_BUFFER);

    private static final Map<String, Map<String, String>> TYPES = Map.of(
            // A fixed format of dates needs no formats of any kind of date.
            "sun/net/httpserver/ExchangeImpl",
            Map.of(
                    "java/time/format/DateTimeFormatter", HTTP + "DateTimeFormatter",
                    "java/time/ZoneId", HTTP + "ZoneId",
                    "java/util/Locale", HTTP + "Locale",
                    "java/time/Instant", HTTP + "Instant"),
            // An HTTP server without connections waits for one, and for nothing else.
            "sun/net/httpserver/ServerImpl",
            Map.of("java/util/Timer", HTTP + "ConnectionTimer", "java/util/HashSet", HTTP + "ConnectionSet"),
            // A tree is built from sorted elements, or from a stream of serialized ones.
            "java/util/TreeMap",
            Map.of("java/io/ObjectInputStream", "dev/diatom/jdk/SerializedElements"),
            // Grouped digits need no formats of any kind of number.
            "java/util/Formatter$FormatSpecifier",
            Map.of(
                    "java/text/NumberFormat", FORMAT + "NumberFormat",
                    "java/text/DecimalFormat", FORMAT + "DecimalFormat",
                    "sun/util/locale/provider/LocaleProviderAdapter", FORMAT + "LocaleProviderAdapter",
                    "sun/util/locale/provider/LocaleResources", FORMAT + "LocaleProviderAdapter"),
            "java/sql/DriverManager",
            Map.of("jdk/internal/reflect/Reflection", "dev/diatom/jdk/sql/Reflection"),
            "java/time/zone/TzdbZoneRulesProvider",
            TIME_ZONES,
            "sun/util/calendar/ZoneInfoFile",
            TIME_ZONES,
            "java/util/regex/Pattern",
            NORMALIZER,
            "java/util/regex/Pattern$NFCCharProperty",
            NORMALIZER,
            // There is no file that replaces currencies.
            "java/util/Currency",
            Map.of("java/io/File", DATA + "NoFile", "java/io/FileReader", DATA + "NoReader"));

    @Override
    public boolean apply(ClassNode node, Origin origin, RewriteContext context) {
        if (origin != Origin.JDK) {
            return false;
        }
        boolean changed = redirectCalls(node);
        // Files are copied through an array.
        Map<String, String> types = node.name.equals("sun/nio/fs/UnixFileSystem") ? FILE_COPIES : TYPES.get(node.name);
        if (types != null) {
            replaceTypes(node, types);
            changed = true;
        }
        return changed;
    }

    private static boolean redirectCalls(ClassNode node) {
        boolean changed = false;
        boolean plain = PLAIN_MESSAGES.stream().anyMatch(node.name::startsWith);
        Map<String, String> callsOfThis = CALLS_OF.getOrDefault(node.name, Map.of());
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (!(instruction instanceof MethodInsnNode call)) {
                    continue;
                }
                String name = call.owner + "." + call.name;
                String owner = CALLS.getOrDefault(name, callsOfThis.get(name));
                if (owner != null) {
                    if (call.getOpcode() != Opcodes.INVOKESTATIC) {
                        call.desc = withReceiver(call.owner, call.desc);
                        call.setOpcode(Opcodes.INVOKESTATIC);
                    }
                    call.owner = owner;
                    changed = true;
                }
            }
            changed |= plain && plainMessages(method);
        }
        return changed;
    }

    /** Puts messages of exceptions together without {@code java.util.Formatter}. */
    static boolean plainMessages(MethodNode method) {
        boolean changed = false;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call && isFormat(call)) {
                call.owner = "dev/diatom/jdk/Messages";
                changed = true;
            }
        }
        return changed;
    }

    private static boolean isFormat(MethodInsnNode call) {
        return call.owner.equals("java/lang/String")
                && call.name.equals("format")
                && call.desc.startsWith("(Ljava/lang/String;[");
    }

    private static String withReceiver(String owner, String descriptor) {
        return "(" + Type.getObjectType(owner).getDescriptor() + descriptor.substring(1);
    }

    private static void replaceTypes(ClassNode node, Map<String, String> types) {
        ClassNode replaced = new ClassNode();
        node.accept(new ClassRemapper(replaced, new SimpleRemapper(Opcodes.ASM9, types)));
        node.methods = replaced.methods;
        node.fields = replaced.fields;
    }
}
