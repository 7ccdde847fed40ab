package sun.nio.ch;

/** The threads that a close has to wake: none, because operations on files do not wait. */
class NativeThreadSet {
    NativeThreadSet(int size) {}

    int add() {
        return 0;
    }

    void remove(int index) {}

    void signalAndWait() {}
}
