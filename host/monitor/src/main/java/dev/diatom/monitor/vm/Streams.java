package dev.diatom.monitor.vm;

/** Where a VM's standard streams go: descriptors. */
public final class Streams {
    public static final Streams STANDARD = new Streams(0, 1, 2);

    final int input;
    final int output;
    public final int error;

    Streams(int input, int output, int error) {
        this.input = input;
        this.output = output;
        this.error = error;
    }
}
