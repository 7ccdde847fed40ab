package sun.nio.ch;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** Streams over channels of any kind. */
public final class Streams {
    private Streams() {}

    public static InputStream of(ReadableByteChannel channel) {
        return new ChannelInputStream(channel);
    }

    public static OutputStream of(WritableByteChannel channel) {
        return new ChannelOutputStream(channel);
    }
}
