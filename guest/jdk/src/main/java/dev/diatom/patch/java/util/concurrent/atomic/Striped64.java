package dev.diatom.patch.java.util.concurrent.atomic;

/** Threads that share one processor need no cells beside the base. */
abstract class Striped64 {
    static int getProbe() {
        return 1;
    }

    static int advanceProbe(int probe) {
        return probe;
    }
}
