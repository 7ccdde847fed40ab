package org.teavm.classlib.java.lang;

import dev.diatom.runtime.Kernel;
import java.util.List;
import java.util.Optional;

/** {@code java.lang.Runtime}: one processor, and the heap as the collector sees it. */
public class TRuntime extends TObject {
    private static final TRuntime INSTANCE = new TRuntime();

    TRuntime() {}

    public static TRuntime getRuntime() {
        return INSTANCE;
    }

    public void exit(int status) {
        TShutdown.exit(status);
    }

    public void halt(int status) {
        Kernel.exit(status);
    }

    public void addShutdownHook(TThread hook) {
        TShutdown.add(hook);
    }

    public boolean removeShutdownHook(TThread hook) {
        return TShutdown.remove(hook);
    }

    public int availableProcessors() {
        return 1;
    }

    public long freeMemory() {
        return Kernel.heapCommitted() - Kernel.heapUsed();
    }

    public long totalMemory() {
        return Kernel.heapCommitted();
    }

    public long maxMemory() {
        return Kernel.heapMaximum();
    }

    public void gc() {
        Kernel.collect();
    }

    public static Version version() {
        return new Version();
    }

    /** That of the JDK whose APIs images have. */
    public static final class Version implements Comparable<Version> {
        private static final int FEATURE = 25;

        private Version() {}

        public int feature() {
            return FEATURE;
        }

        public int interim() {
            return 0;
        }

        public int update() {
            return 0;
        }

        public int patch() {
            return 0;
        }

        public List<Integer> version() {
            return List.of(FEATURE);
        }

        public Optional<String> pre() {
            return Optional.empty();
        }

        @Override
        public int compareTo(Version other) {
            return 0;
        }

        @Override
        public String toString() {
            return Integer.toString(FEATURE);
        }
    }
}
