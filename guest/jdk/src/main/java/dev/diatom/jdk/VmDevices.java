package dev.diatom.jdk;

import dev.diatom.abi.Abi;
import dev.diatom.os.Network;
import dev.diatom.os.vsock.VsockNetwork;

/** The devices of target {@code vm}, made when first used. */
public final class VmDevices {
    public static final Network NETWORK = new VsockNetwork(new KernelDevices(), Abi.VIRTIO_PAGE);

    private VmDevices() {}
}
