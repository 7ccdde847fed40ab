package dev.diatom.runtime;

/** What the image builder has handlers catch whose own exceptions are of a class that is not there. */
final class NeverThrown extends Error {
    private static final long serialVersionUID = 1;

    private NeverThrown() {}
}
