package java.lang.invoke;

/**
 * A type without instances: the build turns accesses through handles into accesses of what they stand for. The fences mean
 * nothing on one processor with cooperative threads.
 */
public abstract class VarHandle {
    private VarHandle() {}

    public static void fullFence() {}

    public static void acquireFence() {}

    public static void releaseFence() {}

    public static void loadLoadFence() {}

    public static void storeStoreFence() {}
}
