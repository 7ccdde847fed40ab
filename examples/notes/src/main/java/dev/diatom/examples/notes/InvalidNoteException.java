package dev.diatom.examples.notes;

/** What a client sent is no note; the message tells it why. */
final class InvalidNoteException extends Exception {
    private static final long serialVersionUID = 1;

    InvalidNoteException(String message) {
        super(message);
    }
}
