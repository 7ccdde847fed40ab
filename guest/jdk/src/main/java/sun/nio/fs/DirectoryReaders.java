package sun.nio.fs;

import dev.diatom.os.file.ErrnoException;
import dev.diatom.os.file.FileSystem;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** The open directories that the provider reads name by name, by the numbers it knows them by. */
final class DirectoryReaders {
    private static final Map<Long, Reader> READERS = new HashMap<>();
    private static long last;

    private DirectoryReaders() {}

    static synchronized long add(int descriptor) {
        READERS.put(++last, new Reader(descriptor));
        return last;
    }

    static synchronized Reader get(long number) {
        return READERS.get(number);
    }

    /** The descriptor that is to be closed. */
    static synchronized int remove(long number) {
        return READERS.remove(number).descriptor;
    }

    static final class Reader {
        private final int descriptor;

        /** Null before the first name is asked for. */
        private Iterator<byte[]> names;

        private Reader(int descriptor) {
            this.descriptor = descriptor;
        }

        /** Null after the last. */
        byte[] next() throws ErrnoException {
            if (names == null) {
                names = FileSystem.current().entries(descriptor).iterator();
            }
            return names.hasNext() ? names.next() : null;
        }
    }
}
