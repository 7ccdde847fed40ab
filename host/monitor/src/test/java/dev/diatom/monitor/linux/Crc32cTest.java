package dev.diatom.monitor.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.diatom.machine.Memory;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/** The checksum against the JDK's. */
class Crc32cTest {
    @Test
    void arraysAndMemoryHaveTheChecksumOfTheirBytes() {
        byte[] bytes = new byte[4096];
        new Random(1).nextBytes(bytes);
        CRC32C expected = new CRC32C();
        expected.update(bytes);
        assertEquals((int) expected.getValue(), Crc32c.of(bytes, 0, bytes.length));
        int mark = NativeStack.mark();
        long copy = NativeStack.take(bytes.length);
        Memory.write(copy, bytes, 0, bytes.length);
        Crc32c actual = new Crc32c();
        actual.update(copy, 1024);
        actual.update(copy + 1024, bytes.length - 1024);
        NativeStack.release(mark);
        assertEquals((int) expected.getValue(), actual.value());
    }
}
