package jdk.internal.vm;

/** Names a group of threads; nothing is recorded of them. */
public abstract class ThreadContainer {
    protected ThreadContainer(boolean shared) {}
}
