package dev.diatom.patch.com.sun.crypto.provider;

import java.nio.ByteBuffer;

/** Buffers whose addresses the JDK compares are worked on in a copy, as if they overlapped. */
abstract class GaloisCounterMode$GCMEngine {
    boolean inPlaceArray;
    ByteBuffer originalDst;

    ByteBuffer overlapDetection(ByteBuffer src, ByteBuffer dst) {
        if (!dst.isDirect()) {
            if (src.isDirect() || (!src.isReadOnly() && src.array() != dst.array())) {
                return dst;
            }
            if (!src.isReadOnly() && src.position() + src.arrayOffset() >= dst.position() + dst.arrayOffset()) {
                inPlaceArray = decrypts();
                return dst;
            }
        }
        ByteBuffer copy = ByteBuffer.allocate(dst.remaining());
        copy.put(dst.duplicate());
        copy.flip();
        originalDst = dst;
        return copy;
    }

    boolean decrypts() {
        return false;
    }
}
