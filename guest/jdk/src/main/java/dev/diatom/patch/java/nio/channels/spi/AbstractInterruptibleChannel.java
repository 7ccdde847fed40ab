package dev.diatom.patch.java.nio.channels.spi;

/** Blocking operations here are not interruptible, as those of sockets on platform threads are not. */
abstract class AbstractInterruptibleChannel {
    protected final void begin() {}

    protected final void end(boolean completed) {}
}
