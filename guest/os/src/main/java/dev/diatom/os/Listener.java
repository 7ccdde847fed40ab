package dev.diatom.os;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Takes in connections to one port. */
public abstract class Listener extends Endpoint {
    /** The oldest connection that waits to be accepted, or null. */
    public abstract @Nullable Connection accept() throws IOException;

    /** Changes how many connections may wait to be accepted. */
    public abstract void setBacklog(int backlog) throws IOException;

    /** The address listened on, with the port that was given where 0 was asked for. */
    public abstract InetSocketAddress localAddress();
}
