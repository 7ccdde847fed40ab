package dev.diatom.wire;

import org.jspecify.annotations.Nullable;

/** Finds the end of an HTTP/1 message's content (RFC 9112, 6.3 and 7.1) in bytes that come piece by piece and are passed on as they are. */
public final class HttpBody {
    /** What {@link #take} answers when the bytes are no such content. */
    public static final int MALFORMED = -1;

    /** Of a chunk's size with its extensions, or of all trailers. */
    private static final int LINES_BYTES_MAX = 8192;

    private static final int SIZE_DIGITS_MAX = 15;

    private enum State {
        /** In content, of which {@link #left} bytes follow. */
        CONTENT,
        SIZE,
        EXTENSION,
        /** Behind the CR that ends a chunk's size. */
        SIZE_END,
        /** Behind a chunk's data. */
        DATA_END,
        DATA_END_LF,
        /** At the begin of a line of trailers, or of the empty one that is the end. */
        TRAILER_START,
        TRAILER,
        TRAILER_LF,
        END_LF,
        UNTIL_CLOSE,
        COMPLETE
    }

    private State state;
    private final boolean chunked;
    private long left;
    private int digits;
    private int lineBytes;

    public HttpBody(HttpHead head) {
        chunked = head.framing() == HttpHead.Framing.CHUNKED;
        left = head.framing() == HttpHead.Framing.LENGTH ? head.contentLength() : 0;
        state = switch (head.framing()) {
            case NONE -> State.COMPLETE;
            case LENGTH -> State.CONTENT;
            case CHUNKED -> State.SIZE;
            case UNTIL_CLOSE -> State.UNTIL_CLOSE;
        };
    }

    public boolean isComplete() {
        return state == State.COMPLETE;
    }

    /** Whether only the end of the connection ends it. */
    public boolean isUntilClose() {
        return state == State.UNTIL_CLOSE;
    }

    /** How many of the bytes from {@code from} on, of those before {@code to}, belong to the content; or MALFORMED. */
    public int take(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && state != State.COMPLETE) {
            if (state == State.UNTIL_CLOSE) {
                return to - from;
            }
            if (state == State.CONTENT) {
                int run = (int) Math.min(left, to - at);
                at += run;
                left -= run;
                if (left == 0) {
                    state = chunked ? State.DATA_END : State.COMPLETE;
                }
            } else if (!framing(bytes[at++] & 0xff) || ++lineBytes > LINES_BYTES_MAX) {
                return MALFORMED;
            }
        }
        return at - from;
    }

    /** Takes a byte of a chunked content that is not data. */
    private boolean framing(int b) {
        return switch (state) {
            case SIZE -> size(b);
            case EXTENSION -> follow(b, '\r', State.SIZE_END, State.EXTENSION);
            case SIZE_END -> {
                state = left > 0 ? State.CONTENT : State.TRAILER_START;
                yield b == '\n';
            }
            case DATA_END -> follow(b, '\r', State.DATA_END_LF, null);
            case DATA_END_LF -> {
                state = State.SIZE;
                digits = 0;
                lineBytes = 0;
                yield b == '\n';
            }
            case TRAILER_START -> follow(b, '\r', State.END_LF, State.TRAILER);
            case TRAILER -> follow(b, '\r', State.TRAILER_LF, State.TRAILER);
            case TRAILER_LF -> follow(b, '\n', State.TRAILER_START, null);
            case END_LF -> follow(b, '\n', State.COMPLETE, null);
            case CONTENT, UNTIL_CLOSE, COMPLETE -> throw new AssertionError(state);
        };
    }

    private boolean size(int b) {
        int digit = "0123456789abcdef".indexOf(b >= 'A' && b <= 'F' ? b + ('a' - 'A') : b);
        if (digit >= 0) {
            left = left << 4 | digit;
            return ++digits <= SIZE_DIGITS_MAX;
        }
        if (b == '\r') {
            state = State.SIZE_END;
        } else if (b == ';' || b == ' ' || b == '\t') {
            state = State.EXTENSION;
        } else {
            return false;
        }
        return digits > 0;
    }

    /** Goes to {@code next} at {@code expected}; else to {@code otherwise}, or nowhere: then, and at a lone LF, it is malformed. */
    private boolean follow(int b, int expected, State next, @Nullable State otherwise) {
        if (b == expected) {
            state = next;
            return true;
        }
        if (otherwise == null || b == '\n') {
            return false;
        }
        state = otherwise;
        return true;
    }
}
