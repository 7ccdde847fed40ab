package org.teavm.classlib.java.lang;

import dev.diatom.runtime.Kernel;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.teavm.classlib.java.io.TConsole;
import org.teavm.classlib.java.io.TInputStream;
import org.teavm.classlib.java.io.TPrintStream;
import org.teavm.dependency.PluggableDependency;
import org.teavm.interop.Address;
import org.teavm.interop.DelegateTo;
import org.teavm.interop.NoSideEffects;
import org.teavm.interop.Strings;
import org.teavm.interop.Unmanaged;
import org.teavm.runtime.RuntimeArray;
import org.teavm.runtime.RuntimeClass;

/**
 * {@code java.lang.System}. The compiler turns reads of {@code System.out} and its like into calls of {@link #out}. The
 * standard streams are made when first used.
 */
public final class TSystem extends TObject {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private static TPrintStream standardOutput;
    private static TPrintStream standardError;
    private static TInputStream standardInput;
    private static TSystemProperties properties;
    private static Map<String, String> environment;

    private TSystem() {}

    // ---- Standard streams ---------------------------------------------------------------------------------------

    public static TPrintStream out() {
        if (standardOutput == null) {
            standardOutput = new TPrintStream(new TConsoleOutputStream(TConsoleOutputStream.OUTPUT), false);
        }
        return standardOutput;
    }

    public static TPrintStream err() {
        if (standardError == null) {
            standardError = new TPrintStream(new TConsoleOutputStream(TConsoleOutputStream.ERROR), false);
        }
        return standardError;
    }

    public static TInputStream in() {
        if (standardInput == null) {
            standardInput = new TConsoleInputStream();
        }
        return standardInput;
    }

    public static void setOut(TPrintStream out) {
        standardOutput = out;
    }

    public static void setErr(TPrintStream err) {
        standardError = err;
    }

    public static void setIn(TInputStream in) {
        standardInput = in;
    }

    public static TConsole console() {
        return null;
    }

    // ---- Arrays -------------------------------------------------------------------------------------------------

    public static void arraycopy(TObject src, int srcPos, TObject dest, int destPos, int length) {
        if (!Kernel.copyItems(src, srcPos, dest, destPos, length)) {
            arraycopyChecked(src, srcPos, dest, destPos, length);
        }
    }

    private static void arraycopyChecked(TObject src, int srcPos, TObject dest, int destPos, int length) {
        if (src == null || dest == null) {
            throw new NullPointerException();
        }
        Class<?> srcType = src.getClass().getComponentType();
        Class<?> destType = dest.getClass().getComponentType();
        if (srcType == null || destType == null) {
            throw new ArrayStoreException("arraycopy: " + (srcType == null ? "source" : "destination") + " type "
                    + (srcType == null ? src : dest).getClass().getName() + " is not an array");
        }
        if (srcType != destType && (srcType.isPrimitive() || destType.isPrimitive())) {
            throw new ArrayStoreException(
                    "arraycopy: type mismatch: can not copy " + kind(srcType) + "[] into " + kind(destType) + "[]");
        }
        checkRange("source", src, "src", srcPos, length);
        checkRange("destination", dest, "dst", destPos, length);
        if (srcType != destType && !isSuperType(destType, srcType)) {
            copyChecked(src, srcPos, dest, destPos, length, srcType, destType);
        } else {
            doArrayCopy(src, srcPos, dest, destPos, length);
        }
    }

    /** Of classes that have objects; it is false of an interface that extends another. */
    private static boolean isSuperType(Class<?> ancestor, Class<?> type) {
        return ((TClass<?>) (Object) ancestor).getClassInfo().isSuperTypeOf(((TClass<?>) (Object) type).getClassInfo());
    }

    private static String kind(Class<?> type) {
        return type.isPrimitive() ? type.getName() : "object array";
    }

    private static void checkRange(String role, Object array, String prefix, int position, int length) {
        int arrayLength = arrayLength(array);
        if (length < 0) {
            throw new ArrayIndexOutOfBoundsException("arraycopy: length " + length + " is negative");
        }
        if (position < 0) {
            throw new ArrayIndexOutOfBoundsException(
                    "arraycopy: " + role + " index " + position + " out of bounds for " + describe(array, arrayLength));
        }
        if (length > arrayLength - position) {
            throw new ArrayIndexOutOfBoundsException(
                    "arraycopy: last " + role + " index " + Integer.toUnsignedString(position + length)
                            + " out of bounds for " + describe(array, arrayLength));
        }
    }

    private static String describe(Object array, int length) {
        Class<?> type = array.getClass().getComponentType();
        return (type.isPrimitive() ? type.getName() + "[" : "object array[") + length + "]";
    }

    /** Item by item up to the first that the destination cannot hold. */
    private static void copyChecked(
            Object src, int srcPos, Object dest, int destPos, int length, Class<?> srcType, Class<?> destType) {
        Object[] items = (Object[]) src;
        for (int i = 0; i < length; i++) {
            Object item = items[srcPos + i];
            if (item != null && !isSuperType(destType, item.getClass())) {
                doArrayCopy(src, srcPos, dest, destPos, i);
                throw new ArrayStoreException("arraycopy: element type mismatch: can not cast one of the elements of "
                        + srcType.getName() + "[] to the type of the destination array, " + destType.getName());
            }
        }
        doArrayCopy(src, srcPos, dest, destPos, length);
    }

    /** What the compiler makes of arraycopy where it knows the types to be the same. */
    static void fastArraycopy(Object src, int srcPos, Object dest, int destPos, int length) {
        if (!Kernel.copyItems(src, srcPos, dest, destPos, length)) {
            fastArraycopyChecked(src, srcPos, dest, destPos, length);
        }
    }

    private static void fastArraycopyChecked(Object src, int srcPos, Object dest, int destPos, int length) {
        if (src == null || dest == null) {
            throw new NullPointerException();
        }
        checkRange("source", src, "src", srcPos, length);
        checkRange("destination", dest, "dst", destPos, length);
        doArrayCopy(src, srcPos, dest, destPos, length);
    }

    private static int arrayLength(Object array) {
        RuntimeArray structure = Address.ofObject(array).toStructure();
        return structure.size;
    }

    @PluggableDependency(SystemDependencyPlugin.class)
    @DelegateTo("moveItems")
    @NoSideEffects
    static native void doArrayCopy(Object src, int srcPos, Object dest, int destPos, int length);

    @Unmanaged
    @SuppressWarnings("unused") // the body of doArrayCopy
    private static void moveItems(RuntimeArray src, int srcPos, RuntimeArray dest, int destPos, int length) {
        RuntimeClass itemType = RuntimeClass.getClass(src).itemType;
        int itemSize = RuntimeClass.isPrimitive(itemType) ? itemType.size : Address.sizeOf();
        int header = Address.align(Address.fromInt(0).add(RuntimeArray.class, 1), itemSize)
                .toInt();
        Address from = src.toAddress().add(header).add((long) itemSize * srcPos);
        Address to = dest.toAddress().add(header).add((long) itemSize * destPos);
        Address.moveMemoryBlock(from, to, length * itemSize);
    }

    // ---- Clocks and the machine -----------------------------------------------------------------------------------

    public static long currentTimeMillis() {
        return Kernel.wallNanos() / NANOS_PER_MILLI;
    }

    public static long nanoTime() {
        return Kernel.monotonicNanos();
    }

    public static int identityHashCode(Object object) {
        return object == null ? 0 : ((TObject) object).identity();
    }

    public static void gc() {
        Kernel.collect();
    }

    public static void runFinalization() {}

    public static void exit(int status) {
        TShutdown.exit(status);
    }

    // ---- Properties and environment ---------------------------------------------------------------------------------

    private static TSystemProperties properties() {
        if (properties == null) {
            properties = TSystemProperties.initial();
        }
        return properties;
    }

    public static Properties getProperties() {
        if (!(properties() instanceof TShownProperties)) {
            properties = new TShownProperties(properties());
        }
        return ((TShownProperties) properties).shown;
    }

    public static void setProperties(Properties replacement) {
        properties = replacement != null
                ? new TShownProperties(replacement)
                : new TShownProperties(TSystemProperties.initial());
    }

    public static String getProperty(String key) {
        checkKey(key);
        return properties().get(key);
    }

    public static String getProperty(String key, String fallback) {
        checkKey(key);
        String value = properties().get(key);
        return value != null ? value : fallback;
    }

    public static String setProperty(String key, String value) {
        checkKey(key);
        return properties().put(key, value);
    }

    public static String clearProperty(String key) {
        checkKey(key);
        return properties().remove(key);
    }

    private static void checkKey(String key) {
        if (key == null) {
            throw new NullPointerException("key can't be null");
        }
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
    }

    public static String lineSeparator() {
        return "\n";
    }

    public static String getenv(String name) {
        return getenv().get(name);
    }

    public static Map<String, String> getenv() {
        if (environment == null) {
            Map<String, String> map = new HashMap<>();
            for (int i = 0; ; i++) {
                Address entry = Kernel.environment(i);
                if (entry == null) {
                    break;
                }
                String text = Strings.fromC(entry);
                int separator = text.indexOf('=', 1);
                if (separator > 0) {
                    map.putIfAbsent(text.substring(0, separator), text.substring(separator + 1));
                }
            }
            environment = Collections.unmodifiableMap(map);
        }
        return environment;
    }

    /** In a clone of a snapshot, whose environment may be another. */
    static void forgetEnvironment() {
        environment = null;
    }

    public static TSecurityManager getSecurityManager() {
        return null;
    }
}
