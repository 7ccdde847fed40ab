package dev.diatom.jdk;

import dev.diatom.runtime.Kernel;
import dev.diatom.runtime.Snapshots;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The generators of {@code java.util.random} that were made without a seed, and those split off or copied from them: a template
 * remembers them, and each of its clones renews them. The image builder has their classes tell (UnseededGenerators there).
 */
public final class Generators {
    /** What the image builder makes of every class of generators. */
    public interface Renewable {
        /** Puts random numbers into the state. */
        void renew();
    }

    // Renewal may not wait for a lock: a node is complete before it is linked, and nothing between the two can switch
    // threads.
    private static final class Node {
        final WeakReference<Object> generator;

        @Nullable
        Node next;

        Node(Object generator) {
            this.generator = new WeakReference<>(generator);
        }
    }

    private static @Nullable Node first;
    private static long nextSeed = Entropy.seed();

    static {
        Snapshots.onClone(Generators::renew);
    }

    private Generators() {}

    /** Takes the place of each class's own sequence of first seeds, which its clones would share. */
    public static long getAndAdd(AtomicLong unused, long step) {
        long seed = nextSeed;
        nextSeed = seed + step;
        return seed;
    }

    /** A generator was made without a seed. */
    public static void unseeded(Object generator) {
        if (Kernel.isTemplate()) {
            Node node = new Node(generator);
            node.next = first;
            first = node;
        }
    }

    /** The state of {@code generator} comes from that of {@code source}. */
    public static void derived(Object generator, Object source) {
        if (Kernel.isTemplate() && isUnseeded(source)) {
            unseeded(generator);
        }
    }

    private static boolean isUnseeded(Object generator) {
        for (Node node = first; node != null; node = node.next) {
            if (node.generator.get() == generator) {
                return true;
            }
        }
        return false;
    }

    private static void renew() {
        nextSeed = Entropy.seed();
        for (Node node = first; node != null; node = node.next) {
            if (node.generator.get() instanceof Renewable generator) {
                generator.renew();
            }
        }
    }
}
