package org.teavm.runtime;

import org.teavm.interop.StaticInit;

/** The generated main function calls {@link #process} after the program's; the scheduler is C and needs no queue. */
@StaticInit
public final class EventQueue {
    private EventQueue() {}

    public static void process() {}

    /** Some classes of TeaVM's library still speak of events; none that an image reaches makes one. */
    public interface Event {
        void run();
    }
}
