package dev.diatom.os;

import java.io.IOException;
import java.net.InetSocketAddress;

/** A stream of bytes in both directions, from the moment its making begins. */
public abstract class Connection extends Endpoint {
    /** What {@link #read} answers at the end of the stream. */
    public static final int END = -1;

    /** What {@link #read} answers when no byte is there yet. */
    public static final int WOULD_BLOCK = -2;

    /**
     * Whether the connection is made.
     *
     * @throws IOException when it could not be
     */
    public abstract boolean finishConnect() throws IOException;

    /** Takes up to {@code length} bytes, more than none; or {@link #END}, or {@link #WOULD_BLOCK}. */
    public abstract int read(byte[] target, int offset, int length) throws IOException;

    /** Takes over as many of the bytes as there is room for, perhaps none. */
    public abstract int write(byte[] source, int offset, int length) throws IOException;

    /** Bytes that can be read without blocking. */
    public abstract int available() throws IOException;

    /** Reads answer {@link #END} from now on. */
    public abstract void shutdownInput() throws IOException;

    /** Tells the peer that no more bytes will come, after those written. */
    public abstract void shutdownOutput() throws IOException;

    public abstract InetSocketAddress localAddress();

    public abstract InetSocketAddress remoteAddress();

    /** Sets an option of the protocol beneath, where there is one that has it. */
    public void setOption(SocketOption option, int value) throws IOException {}
}
