package dev.diatom.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AbiHeaderTest {
    @Test
    void constantsBecomeDefines() {
        String header = AbiHeader.text();
        assertTrue(header.contains("#define DIATOM_CALL_WAIT 1\n"), header);
        assertTrue(header.contains("#define DIATOM_HEAP_BASE 0x100000000ULL\n"), header);
        assertTrue(header.contains("#define DIATOM_NOTE_NAME \"Diatom\"\n"), header);
    }

    @Test
    void theMagicReadsDiatomVm() {
        byte[] bytes = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(Abi.BOOT_MAGIC)
                .array();
        assertEquals("DIATOMVM", new String(bytes, StandardCharsets.US_ASCII));
    }

    @Test
    void sharedStructuresDoNotOverlap() {
        assertTrue(Abi.BOOT_INFO + Abi.BOOT_INFO_BYTES <= Abi.SHARED);
        assertTrue(Abi.VIRTIO_PAGE + Abi.PAGE_BYTES <= Abi.CONSOLE_OUTPUT_RING);
        assertTrue(Abi.CONSOLE_OUTPUT_RING + Abi.CONSOLE_OUTPUT_RING_BYTES <= Abi.CONSOLE_INPUT_RING);
        assertTrue(Abi.CONSOLE_INPUT_RING + Abi.CONSOLE_INPUT_RING_BYTES <= Abi.SHARED + Abi.SHARED_BYTES);
        assertTrue(Abi.BOOT_SEED_OFFSET + Abi.BOOT_SEED_BYTES <= Abi.BOOT_STRINGS_OFFSET);
    }
}
