package dev.diatom.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VsockHeaderTest {
    /** A request from the host's port 0x400 to the guest's port 8080, byte for byte as virtio 1.2, 5.10.6 lays it out. */
    private static final String REQUEST = "0200000000000000" + "0300000000000000" + "00040000" + "901f0000" + "00000000"
            + "0100" + "0100" + "00000000" + "00000100" + "05000000";

    @Test
    void fieldsLieWhereTheSpecificationPutsThem() {
        VsockHeader header = new VsockHeader();
        header.srcCid = 2;
        header.dstCid = 3;
        header.srcPort = 0x400;
        header.dstPort = 8080;
        header.type = VsockHeader.TYPE_STREAM;
        header.op = VsockHeader.OP_REQUEST;
        header.bufAlloc = 0x10000;
        header.fwdCnt = 5;
        byte[] bytes = new byte[VsockHeader.BYTES];
        header.encode(bytes, 0);
        assertEquals(REQUEST, HexFormat.of().formatHex(bytes));
    }

    @Test
    void everyHeaderSurvivesDecodingAndEncoding() {
        Random random = new Random(1);
        VsockHeader header = new VsockHeader();
        byte[] bytes = new byte[VsockHeader.BYTES + 3];
        byte[] again = new byte[VsockHeader.BYTES + 3];
        for (int i = 0; i < 10_000; i++) {
            random.nextBytes(bytes);
            System.arraycopy(bytes, 0, again, 0, bytes.length);
            header.decode(bytes, 3);
            header.encode(again, 3);
            assertArrayEquals(bytes, again);
        }
    }

    @Test
    void onlyDataCarriesAPayload() {
        VsockHeader header = new VsockHeader();
        header.op = VsockHeader.OP_RW;
        header.len = 100;
        assertTrue(header.isWellFormed(100));
        assertFalse(header.isWellFormed(99));
        header.len = -1;
        assertFalse(header.isWellFormed(Integer.MAX_VALUE));
        header.len = 1;
        header.op = VsockHeader.OP_RST;
        assertFalse(header.isWellFormed(100));
        header.len = 0;
        header.op = VsockHeader.OP_CREDIT_REQUEST + 1;
        assertFalse(header.isWellFormed(100));
    }

    @Test
    void creditCountsWhatIsInFlightAcrossTheWrap() {
        assertEquals(100, VsockHeader.credit(100, 0, 0));
        assertEquals(40, VsockHeader.credit(100, 0, 60));
        assertEquals(40, VsockHeader.credit(100, -30, 30));
        assertEquals(0, VsockHeader.credit(100, 0, 100));
        assertEquals(0, VsockHeader.credit(50, 0, 100));
        assertEquals(0, VsockHeader.credit(100, 1, 0), "acknowledges what was never sent");
        assertEquals(Integer.MAX_VALUE, VsockHeader.credit(-1, 0, 0));
    }
}
