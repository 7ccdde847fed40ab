package dev.diatom.patch.vm.dev.diatom.os;

import dev.diatom.jdk.VmDevices;

/** Target {@code vm}: the virtio socket device. */
interface Network {
    static dev.diatom.os.Network current() {
        return VmDevices.NETWORK;
    }
}
