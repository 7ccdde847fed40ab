package dev.diatom.monitor.vm;

import dev.diatom.abi.Abi;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A guest of a few machine instructions, and the image file it makes. Registers rax, rbx and rcx are scratch. */
public final class GuestProgram {
    public static final long CODE = Abi.IMAGE_BASE;
    public static final long DATA = Abi.IMAGE_BASE + 0x10_0000;
    public static final int DATA_BYTES = 0x2000;

    private static final int HEADER_BYTES = 64;
    private static final int PROGRAM_HEADER_BYTES = 56;

    private final ByteArrayOutputStream code = new ByteArrayOutputStream();
    private long faultEntry;

    /** Instructions as they are. */
    public GuestProgram bytes(int... bytes) {
        for (int b : bytes) {
            code.write(b);
        }
        return this;
    }

    private GuestProgram little(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            code.write((int) (value >> (8 * i)));
        }
        return this;
    }

    /** mov rax, value */
    GuestProgram rax(long value) {
        return bytes(0x48, 0xb8).little(value, 8);
    }

    /** mov rbx, value */
    GuestProgram rbx(long value) {
        return bytes(0x48, 0xbb).little(value, 8);
    }

    /** Stores 8 bytes. */
    public GuestProgram store(long address, long value) {
        return rbx(address).rax(value).bytes(0x48, 0x89, 0x03);
    }

    public GuestProgram storeInt(long address, int value) {
        return rbx(address).rax(value).bytes(0x89, 0x03);
    }

    /** Loads 8 bytes into rax. */
    public GuestProgram load(long address) {
        return rbx(address).bytes(0x48, 0x8b, 0x03);
    }

    /** out %al, $HYPERCALL_PORT */
    GuestProgram out() {
        return bytes(0xe6, Abi.HYPERCALL_PORT);
    }

    public GuestProgram call(int function, long... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            store(Abi.MAILBOX + Abi.MAILBOX_ARGUMENT_0_OFFSET + 8L * i, arguments[i]);
        }
        return storeInt(Abi.MAILBOX + Abi.MAILBOX_FUNCTION_OFFSET, function).out();
    }

    /** Ends with what the last call answered, negated: so that an errno becomes an exit code. */
    public GuestProgram exitWithNegatedResult() {
        load(Abi.MAILBOX + Abi.MAILBOX_RESULT_OFFSET);
        bytes(0x48, 0xf7, 0xd8); // neg rax
        return exitWithRax();
    }

    /** Ends with the low byte of rax. */
    public GuestProgram exitWithRax() {
        rbx(Abi.MAILBOX + Abi.MAILBOX_ARGUMENT_0_OFFSET).bytes(0x48, 0x89, 0x03);
        return storeInt(Abi.MAILBOX + Abi.MAILBOX_FUNCTION_OFFSET, Abi.CALL_EXIT)
                .out();
    }

    public GuestProgram exit(int exitCode) {
        return call(Abi.CALL_EXIT, exitCode);
    }

    /** Puts one record at the start of the output ring. */
    GuestProgram print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer record = ByteBuffer.allocate((4 + bytes.length + 7) & -8).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(1 | bytes.length << 8).put(bytes).rewind();
        for (int i = 0; record.hasRemaining(); i += 8) {
            store(Abi.CONSOLE_OUTPUT_RING + i, record.getLong());
        }
        return storeInt(Abi.SHARED + Abi.CONSOLE_OUTPUT_HEAD_OFFSET, 4 + bytes.length);
    }

    /** jmp to itself */
    GuestProgram spin() {
        return bytes(0xeb, 0xfe);
    }

    /** What follows is the image's fault entry. */
    public GuestProgram faultEntry() {
        faultEntry = CODE + code.size();
        return this;
    }

    long here() {
        return CODE + code.size();
    }

    /** An ELF file: code at {@link #CODE}, zeroed data at {@link #DATA}, and a boot note where there is a fault entry. */
    public byte[] image() {
        int codeOffset = Abi.PAGE_BYTES;
        ByteBuffer elf = ByteBuffer.allocate(codeOffset + code.size()).order(ByteOrder.LITTLE_ENDIAN);
        elf.putInt(0x464c_457f).put((byte) 2).put((byte) 1).put((byte) 1);
        elf.position(16);
        elf.putShort((short) 2).putShort((short) 62).putInt(1).putLong(CODE).putLong(HEADER_BYTES);
        elf.position(52);
        elf.putShort((short) HEADER_BYTES)
                .putShort((short) PROGRAM_HEADER_BYTES)
                .putShort((short) 3);
        elf.position(HEADER_BYTES);
        programHeader(elf, 1, 5, codeOffset, CODE, code.size(), code.size());
        programHeader(elf, 1, 6, 0, DATA, 0, DATA_BYTES);
        int noteOffset = HEADER_BYTES + 3 * PROGRAM_HEADER_BYTES;
        int noteBytes = 12 + 8 + Abi.NOTE_BOOT_BYTES;
        programHeader(elf, 4, 4, noteOffset, 0, faultEntry == 0 ? 0 : noteBytes, 0);
        elf.putInt(7).putInt(Abi.NOTE_BOOT_BYTES).putInt(Abi.NOTE_BOOT);
        elf.put("Diatom\0\0".getBytes(StandardCharsets.US_ASCII));
        elf.putInt(Abi.VERSION).putInt(0).putLong(faultEntry).putLong(DATA + DATA_BYTES);
        elf.position(codeOffset);
        elf.put(code.toByteArray());
        return elf.array();
    }

    private static void programHeader(
            ByteBuffer elf, int type, int flags, long offset, long address, long fileBytes, long memoryBytes) {
        elf.putInt(type).putInt(flags).putLong(offset).putLong(address).putLong(address);
        elf.putLong(fileBytes).putLong(memoryBytes).putLong(Abi.PAGE_BYTES);
    }
}
