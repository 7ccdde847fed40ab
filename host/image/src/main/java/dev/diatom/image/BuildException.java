package dev.diatom.image;

/** A build that cannot go on. The message is for the user: what is wrong and what to do, no stack trace needed. */
public final class BuildException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BuildException(String message) {
        super(message);
    }

    public BuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
