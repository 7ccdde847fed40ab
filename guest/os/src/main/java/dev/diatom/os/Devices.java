package dev.diatom.os;

/** How a driver learns that its device has work. */
public interface Devices {
    /** Blocks the calling thread until a device has had work since the last call. */
    void await();

    /** Names the Linux descriptor that is readable when there is work; only on target {@code linux}. */
    void setPollDescriptor(int descriptor);

    /** Tells the machine a port that connections from outside are taken on, or 0. */
    void tellListening(int port);
}
