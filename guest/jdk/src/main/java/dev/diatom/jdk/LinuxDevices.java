package dev.diatom.jdk;

import dev.diatom.os.Network;
import dev.diatom.os.linux.LinuxNetwork;

/** The devices of target {@code linux}, made when first used. */
public final class LinuxDevices {
    public static final Network NETWORK = new LinuxNetwork(new KernelDevices());

    private LinuxDevices() {}
}
