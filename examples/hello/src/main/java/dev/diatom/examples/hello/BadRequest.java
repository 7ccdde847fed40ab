package dev.diatom.examples.hello;

/** A request that cannot be answered because of what the client sent; the message is for the client. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRequest(String message) {
        super(message);
    }
}
