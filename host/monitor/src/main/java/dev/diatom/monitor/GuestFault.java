package dev.diatom.monitor;

/** The guest broke the ABI, or its processor cannot go on: ends this VM, with the reason, and no other. */
final class GuestFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    GuestFault(String reason) {
        super(reason);
    }
}
