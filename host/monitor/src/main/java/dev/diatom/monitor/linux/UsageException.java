package dev.diatom.monitor.linux;

/** An option or argument that cannot be meant as it stands: one sentence for the user. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
