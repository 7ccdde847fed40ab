package dev.diatom.patch.linux.dev.diatom.os;

import dev.diatom.jdk.LinuxDevices;

/** Target {@code linux}: the kernel's network. */
interface Network {
    static dev.diatom.os.Network current() {
        return LinuxDevices.NETWORK;
    }
}
