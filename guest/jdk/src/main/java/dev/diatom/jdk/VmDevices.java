package dev.diatom.jdk;

import dev.diatom.abi.Abi;
import dev.diatom.os.Network;
import dev.diatom.os.vsock.VsockNetwork;
import dev.diatom.runtime.Snapshots;

/** The devices of target {@code vm}, made when first used. */
public final class VmDevices {
    public static final Network NETWORK = network();

    private VmDevices() {}

    private static Network network() {
        VsockNetwork network = new VsockNetwork(new KernelDevices(), Abi.VIRTIO_PAGE);
        Snapshots.onClone(network::beginGeneration);
        Snapshots.addRuntime(new Snapshots.Participant() {
            @Override
            public void beforeSnapshot() {
                network.setAccepting(!Snapshots.hasApplication());
                network.resetTransport();
            }

            /**
             * What was opened since is gone, too, but not what came in while other threads of the clone ran already. Clients wait
             * until the application is itself again.
             */
            @Override
            public void afterClone() {
                network.resetForgotten();
            }

            @Override
            public void resumed() {
                network.setAccepting(true);
            }
        });
        return network;
    }
}
