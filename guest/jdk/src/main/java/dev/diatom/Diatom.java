package dev.diatom;

import dev.diatom.runtime.Snapshots;

/** The class of module {@code diatom-api} as it is in images. */
public final class Diatom {
    private Diatom() {}

    public static boolean ready() throws InterruptedException {
        return Snapshots.ready();
    }
}
