package dev.diatom.os.vsock;

import dev.diatom.os.ByteQueue;
import java.io.IOException;

/** What is said on a stream before it belongs to the program (docs/guest-abi.md, "Sockets"). */
interface Preamble {
    /** What this end says first. */
    byte[] opening();

    /**
     * Looks at what the peer said so far and takes its part of it out.
     *
     * @return whether the preamble is over
     * @throws IOException when the peer refuses, or makes no sense
     */
    boolean receive(ByteQueue received, VsockConnection connection) throws IOException;
}
