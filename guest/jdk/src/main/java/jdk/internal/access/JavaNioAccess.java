package jdk.internal.access;

import java.nio.Buffer;

/** What the JDK's other packages ask of direct buffers. Images have no implementation: what asks is kept from direct buffers. */
public interface JavaNioAccess {
    long getBufferAddress(Buffer buffer);

    void acquireSession(Buffer buffer);

    void releaseSession(Buffer buffer);
}
