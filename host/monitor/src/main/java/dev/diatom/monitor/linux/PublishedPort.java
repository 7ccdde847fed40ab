package dev.diatom.monitor.linux;

/** A TCP port of the guest's that is published at a port of the host's. */
public final class PublishedPort {
    private final byte[] address;
    private final int hostPort;
    private final int guestPort;

    public PublishedPort(byte[] address, int hostPort, int guestPort) {
        this.address = address;
        this.hostPort = hostPort;
        this.guestPort = guestPort;
    }

    /** 4 or 16 bytes; all zero for every address of the host. */
    public byte[] address() {
        return address;
    }

    /** 0 lets the host choose one. */
    public int hostPort() {
        return hostPort;
    }

    public int guestPort() {
        return guestPort;
    }
}
