package jdk.internal.access;

import jdk.internal.vm.ThreadContainer;

/** What the JDK's other packages ask of {@code java.lang} behind its back, as far as images have those packages. */
public interface JavaLangAccess {
    Thread currentCarrierThread();

    void start(Thread thread, ThreadContainer container);
}
