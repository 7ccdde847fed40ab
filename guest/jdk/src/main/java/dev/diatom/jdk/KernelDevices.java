package dev.diatom.jdk;

import dev.diatom.os.Devices;
import dev.diatom.runtime.Kernel;

/** Device events as the runtime has them. */
final class KernelDevices implements Devices {
    @Override
    public void await() {
        Kernel.awaitDevices();
    }

    @Override
    public void setPollDescriptor(int descriptor) {
        Kernel.setPollDescriptor(descriptor);
    }

    @Override
    public void tellListening(int port) {
        Kernel.tellListening(port);
    }
}
