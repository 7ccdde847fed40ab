/** Sockets of target {@code vm}: the driver of the virtio socket device (virtio 1.2, 5.10), and pipes within the guest. */
@NullMarked
package dev.diatom.os.vsock;

import org.jspecify.annotations.NullMarked;
