package sun.nio.ch;

/** Of the buffers that the JDK keeps for system calls, images need none; files are not opened for direct transfers. */
public final class Util {
    private Util() {}

    static void checkChannelPositionAligned(long position, int alignment) {}
}
