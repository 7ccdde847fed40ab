package dev.diatom.monitor.machine;

/** The guest broke the ABI, or its processor cannot go on: ends this VM, with the reason, and no other. */
public final class GuestFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public GuestFault(String reason) {
        super(reason);
    }
}
