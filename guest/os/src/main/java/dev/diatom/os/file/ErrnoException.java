package dev.diatom.os.file;

/** A file operation failed with an errno of Linux. Whoever catches it says so in the terms of its own interface. */
public final class ErrnoException extends Exception {
    private static final long serialVersionUID = 1;

    private final int errno;

    /**
     * @param errno positive
     */
    public ErrnoException(int errno) {
        super(Errno.message(errno), null, false, false);
        this.errno = errno;
    }

    public int errno() {
        return errno;
    }
}
