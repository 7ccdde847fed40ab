package dev.diatom.wire;

/**
 * The header before every packet of the virtio socket device (virtio 1.2, 5.10.6); little endian, 44 bytes:
 *
 * <pre>
 *  0 src_cid u64 |  8 dst_cid u64 | 16 src_port u32 | 20 dst_port u32 | 24 len u32 | 28 type u16 | 30 op u16
 * 32 flags u32   | 36 buf_alloc u32 | 40 fwd_cnt u32
 * </pre>
 *
 * An instance is a reusable copy of the fields: its owner decodes into it or fills and encodes it, packet by packet.
 * Nothing is checked here but what {@link #isWellFormed} says; 32-bit fields are unsigned numbers in an {@code int}.
 */
public final class VsockHeader {
    public static final int BYTES = 44;

    public static final int SRC_CID_OFFSET = 0;
    public static final int DST_CID_OFFSET = 8;
    public static final int SRC_PORT_OFFSET = 16;
    public static final int DST_PORT_OFFSET = 20;
    public static final int LEN_OFFSET = 24;
    public static final int TYPE_OFFSET = 28;
    public static final int OP_OFFSET = 30;
    public static final int FLAGS_OFFSET = 32;
    public static final int BUF_ALLOC_OFFSET = 36;
    public static final int FWD_CNT_OFFSET = 40;

    /** VIRTIO_VSOCK_TYPE_STREAM. */
    public static final int TYPE_STREAM = 1;

    public static final int OP_INVALID = 0;
    public static final int OP_REQUEST = 1;
    public static final int OP_RESPONSE = 2;
    public static final int OP_RST = 3;
    public static final int OP_SHUTDOWN = 4;
    public static final int OP_RW = 5;
    public static final int OP_CREDIT_UPDATE = 6;
    public static final int OP_CREDIT_REQUEST = 7;

    /** Flag of {@link #OP_SHUTDOWN}: the sender receives no more data. */
    public static final int SHUTDOWN_RECEIVE = 1;
    /** Flag of {@link #OP_SHUTDOWN}: the sender sends no more data. */
    public static final int SHUTDOWN_SEND = 2;

    public long srcCid;
    public long dstCid;
    public int srcPort;
    public int dstPort;
    /** Bytes of payload after the header. */
    public int len;

    public int type;
    public int op;
    public int flags;
    /** Bytes of buffer the sender keeps for what it receives on this connection. */
    public int bufAlloc;
    /** Bytes the sender has taken out of that buffer, free running. */
    public int fwdCnt;

    public void decode(byte[] bytes, int offset) {
        srcCid = Bytes.getLongLittle(bytes, offset + SRC_CID_OFFSET);
        dstCid = Bytes.getLongLittle(bytes, offset + DST_CID_OFFSET);
        srcPort = Bytes.getIntLittle(bytes, offset + SRC_PORT_OFFSET);
        dstPort = Bytes.getIntLittle(bytes, offset + DST_PORT_OFFSET);
        len = Bytes.getIntLittle(bytes, offset + LEN_OFFSET);
        type = Bytes.getShortLittle(bytes, offset + TYPE_OFFSET);
        op = Bytes.getShortLittle(bytes, offset + OP_OFFSET);
        flags = Bytes.getIntLittle(bytes, offset + FLAGS_OFFSET);
        bufAlloc = Bytes.getIntLittle(bytes, offset + BUF_ALLOC_OFFSET);
        fwdCnt = Bytes.getIntLittle(bytes, offset + FWD_CNT_OFFSET);
    }

    public void encode(byte[] bytes, int offset) {
        Bytes.putLongLittle(bytes, offset + SRC_CID_OFFSET, srcCid);
        Bytes.putLongLittle(bytes, offset + DST_CID_OFFSET, dstCid);
        Bytes.putIntLittle(bytes, offset + SRC_PORT_OFFSET, srcPort);
        Bytes.putIntLittle(bytes, offset + DST_PORT_OFFSET, dstPort);
        Bytes.putIntLittle(bytes, offset + LEN_OFFSET, len);
        Bytes.putShortLittle(bytes, offset + TYPE_OFFSET, type);
        Bytes.putShortLittle(bytes, offset + OP_OFFSET, op);
        Bytes.putIntLittle(bytes, offset + FLAGS_OFFSET, flags);
        Bytes.putIntLittle(bytes, offset + BUF_ALLOC_OFFSET, bufAlloc);
        Bytes.putIntLittle(bytes, offset + FWD_CNT_OFFSET, fwdCnt);
    }

    /**
     * Whether the packet can mean anything: a known operation, and a payload within {@code payloadBytesMax} that only
     * {@link #OP_RW} carries.
     */
    public boolean isWellFormed(int payloadBytesMax) {
        boolean known = op > OP_INVALID && op <= OP_CREDIT_REQUEST;
        return known && len >= 0 && len <= (op == OP_RW ? payloadBytesMax : 0);
    }

    /**
     * Bytes that may still be sent to a peer which announced {@code bufAlloc} and {@code fwdCnt} after {@code txCnt} bytes
     * were sent to it (virtio 1.2, 5.10.6.3). Zero also where the peer's numbers make no sense.
     */
    public static int credit(int bufAlloc, int fwdCnt, int txCnt) {
        long inFlight = (txCnt - fwdCnt) & 0xffff_ffffL;
        long free = (bufAlloc & 0xffff_ffffL) - inFlight;
        return (int) Math.max(0, Math.min(free, Integer.MAX_VALUE));
    }
}
