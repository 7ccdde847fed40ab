package dev.diatom.os;

/** The options of connections that the protocol beneath may carry out. */
public enum SocketOption {
    TCP_NODELAY,
    SO_KEEPALIVE,
    /** Seconds to linger at close; below 0 is off. */
    SO_LINGER,
    SO_RCVBUF,
    SO_SNDBUF
}
