package dev.diatom.abi;

/**
 * The constants of the guest ABI, version 1. {@code docs/guest-abi.md} says what they mean; this class is their only
 * source: the monitor and the guest's Java use it directly, and {@link AbiHeader} prints it as the C header
 * {@code diatom_abi.h} for the guest runtime.
 *
 * <p>All numbers are little endian. Guest virtual and guest physical addresses are equal. Names ending in
 * {@code _OFFSET} are relative to the structure whose name they begin with.
 */
public final class Abi {
    private Abi() {}

    public static final int VERSION = 1;

    // ---- Address map ------------------------------------------------------------------------------------------

    public static final int PAGE_BYTES = 4096;

    /** Boot information and the strings it points to; the guest may only read it. */
    public static final long BOOT_INFO = 0x1_0000L;

    public static final int BOOT_INFO_BYTES = 0x1_0000;

    /** What guest and monitor both write: mailbox, virtio device page, console rings. */
    public static final long SHARED = 0x2_0000L;

    public static final int SHARED_BYTES = 0x1_0000;

    /** Where images are linked. Page tables and tables of the processor lie below, out of the guest's reach. */
    public static final long IMAGE_BASE = 0x20_0000L;

    public static final long IMAGE_LIMIT = 0x1_0000_0000L;

    /** The heap arena. It grows upwards with {@link #CALL_MEMORY_GROW}. */
    public static final long HEAP_BASE = 0x1_0000_0000L;

    public static final long HEAP_BYTES_MAX = 0x4_0000_0000L;

    /** Thread stacks: slots of {@link #STACK_SLOT_BYTES}, the lowest page of each unmapped. Slot 0 is the boot stack. */
    public static final long STACKS_BASE = 0x8_0000_0000L;

    public static final int STACK_SLOT_BYTES = 0x10_0000;

    public static final int STACK_SLOTS_MAX = 0x4000;

    // ---- Boot information, at BOOT_INFO -----------------------------------------------------------------------

    /** The bytes {@code DIATOMVM}. */
    public static final long BOOT_MAGIC = 0x4d56_4d4f_5441_4944L;

    public static final int BOOT_MAGIC_OFFSET = 0;
    public static final int BOOT_VERSION_OFFSET = 8;
    /** u64: bytes of heap mapped now, from {@link #HEAP_BASE}. */
    public static final int BOOT_HEAP_BYTES_OFFSET = 16;
    /** u64: what {@link #CALL_MEMORY_GROW} may bring the heap to. */
    public static final int BOOT_HEAP_LIMIT_OFFSET = 24;
    /** u32: stack slots mapped now, from {@link #STACKS_BASE}. */
    public static final int BOOT_STACK_SLOTS_OFFSET = 32;
    /** u32: what {@link #CALL_MEMORY_GROW} may bring the stack slots to. */
    public static final int BOOT_STACK_SLOTS_LIMIT_OFFSET = 36;
    /** u64: time stamp counter at which the two clocks below were read. */
    public static final int BOOT_TSC_BASE_OFFSET = 40;
    /** u64: nanoseconds = (tsc - base) * multiplier >> 32. */
    public static final int BOOT_TSC_MULTIPLIER_OFFSET = 48;
    /** u64: monotonic nanoseconds at the base; never goes back, also not over a snapshot. */
    public static final int BOOT_MONOTONIC_NANOS_OFFSET = 56;
    /** u64: nanoseconds since 1970-01-01T00:00:00Z at the base. */
    public static final int BOOT_WALL_NANOS_OFFSET = 64;
    /** u64: address of {@code count} NUL-terminated UTF-8 strings, one after the other. */
    public static final int BOOT_ARGUMENTS_OFFSET = 72;

    public static final int BOOT_ARGUMENT_COUNT_OFFSET = 80;
    /** u64: like the arguments; each string is NAME=VALUE. */
    public static final int BOOT_ENVIRONMENT_OFFSET = 88;

    public static final int BOOT_ENVIRONMENT_COUNT_OFFSET = 96;
    /** 64 bytes from the host's random source, different at every boot and every clone. */
    public static final int BOOT_SEED_OFFSET = 104;

    public static final int BOOT_SEED_BYTES = 64;
    /** u32: {@code BOOT_FLAG_*} bits. */
    public static final int BOOT_FLAGS_OFFSET = 168;
    /** u32: how many snapshots lie between the boot and this VM; 0 for one that was booted. */
    public static final int BOOT_EPOCH_OFFSET = 172;
    /** 16 bytes: the identity of the VM, drawn at every boot and for every clone. */
    public static final int BOOT_IDENTITY_OFFSET = 176;

    public static final int BOOT_IDENTITY_BYTES = 16;
    public static final int BOOT_STRINGS_OFFSET = 256;

    /** A snapshot of this VM is wanted: {@link #EVENT_SNAPSHOT} will ask for it. */
    public static final int BOOT_FLAG_TEMPLATE = 1;

    // ---- Hypercalls -------------------------------------------------------------------------------------------

    /** A guest calls the monitor by filling the mailbox and writing any byte to this I/O port. */
    public static final int HYPERCALL_PORT = 0x10;

    public static final long MAILBOX = SHARED;
    public static final int MAILBOX_FUNCTION_OFFSET = 0;
    public static final int MAILBOX_ARGUMENT_0_OFFSET = 8;
    public static final int MAILBOX_ARGUMENT_1_OFFSET = 16;
    public static final int MAILBOX_ARGUMENT_2_OFFSET = 24;
    /** i64: zero or more is success, less than zero an errno negated, as Linux system calls answer. */
    public static final int MAILBOX_RESULT_OFFSET = 32;
    /** u32, written by the monitor: {@code EVENT_*} bits that hold now. */
    public static final int MAILBOX_EVENTS_OFFSET = 64;
    /** u32: the signal behind {@link #EVENT_SHUTDOWN}. */
    public static final int MAILBOX_SIGNAL_OFFSET = 68;

    /** u32, written by the guest: a port on which it takes connections of its device, or 0. */
    public static final int MAILBOX_LISTENING_PORT_OFFSET = 72;
    /** u32, written by the guest: 1 once the program itself asks for the snapshot. */
    public static final int MAILBOX_READY_OFFSET = 76;

    /** Drains all rings, then returns when an event holds, a device used a buffer, or at the deadline. */
    public static final int CALL_WAIT = 1;
    /** Drains all rings and returns at once. */
    public static final int CALL_POLL = 2;
    /** Ends the VM; argument 0 is the exit code (its low 8 bits). */
    public static final int CALL_EXIT = 3;
    /** Ends the VM after a fault the guest itself reported on its console; the monitor exits with {@link #EXIT_FAULT}. */
    public static final int CALL_ABORT = 4;
    /** Argument 0: {@code REGION_*}; argument 1: the new size (heap: bytes; stacks: slots). Result: the size now. */
    public static final int CALL_MEMORY_GROW = 5;
    /** Arguments 0 and 1: address and length, whole pages of heap or stacks. Their content is undefined afterwards. */
    public static final int CALL_MEMORY_DISCARD = 6;
    /** Arguments 0 and 1: address and length (at most 256) to fill from the host's random source. */
    public static final int CALL_ENTROPY = 7;
    /** Ends this VM as a snapshot, after {@link #EVENT_SNAPSHOT}. Result, in each clone: 1. */
    public static final int CALL_SNAPSHOT = 8;

    /** Argument 0 of {@link #CALL_WAIT} when nothing but an event ends the wait. */
    public static final long WAIT_FOREVER = -1L;

    public static final int REGION_HEAP = 0;
    public static final int REGION_STACKS = 1;

    /** The VM was asked to stop (SIGINT, SIGTERM): run the shutdown hooks, then {@link #CALL_EXIT} with 128 + signal. */
    public static final int EVENT_SHUTDOWN = 1;
    /** A device has used buffers since the guest last called. */
    public static final int EVENT_DEVICE = 2;
    /** The standard input ring has bytes, or is at its end. */
    public static final int EVENT_INPUT = 4;
    /** The guest is to prepare itself, then {@link #CALL_SNAPSHOT}; told once. */
    public static final int EVENT_SNAPSHOT = 8;

    // ---- Console ----------------------------------------------------------------------------------------------

    /** u32, free running, written by the guest: bytes ever put into the output ring. */
    public static final int CONSOLE_OUTPUT_HEAD_OFFSET = 128;
    /** u32, free running, written by the monitor: bytes ever taken out of it. */
    public static final int CONSOLE_OUTPUT_TAIL_OFFSET = 132;
    /** u32, free running, written by the monitor: bytes ever put into the input ring. */
    public static final int CONSOLE_INPUT_HEAD_OFFSET = 136;
    /** u32, free running, written by the guest: bytes ever taken out of it. */
    public static final int CONSOLE_INPUT_TAIL_OFFSET = 140;
    /** u32, written by the guest: 1 once it wants standard input; the monitor reads none before. */
    public static final int CONSOLE_INPUT_WANTED_OFFSET = 144;
    /** u32, written by the monitor: 1 when standard input has ended. */
    public static final int CONSOLE_INPUT_END_OFFSET = 148;

    /** Records of a 4-byte header (byte 0: stream, 1 output or 2 error; bytes 1 to 3: length) and that many bytes. */
    public static final long CONSOLE_OUTPUT_RING = SHARED + 0x4000;

    public static final int CONSOLE_OUTPUT_RING_BYTES = 0x4000;

    /** Plain bytes. */
    public static final long CONSOLE_INPUT_RING = SHARED + 0x8000;

    public static final int CONSOLE_INPUT_RING_BYTES = 0x1000;

    // ---- virtio -----------------------------------------------------------------------------------------------

    /** The page through which a driver tells the monitor of its virtqueues. One device: the socket device. */
    public static final long VIRTIO_PAGE = SHARED + 0x1000;

    /** u32: virtio 1.2, 5: 19 is the socket device; 0 is none. */
    public static final int VIRTIO_DEVICE_ID_OFFSET = 0;

    /** u64: virtio 1.2, 5.10.4: the guest's context identifier. */
    public static final int VIRTIO_VSOCK_CID_OFFSET = 8;

    /** Descriptions of {@link #VIRTIO_VSOCK_QUEUES} split virtqueues: 0 rx, 1 tx, 2 event (virtio 1.2, 5.10.2). */
    public static final int VIRTIO_QUEUES_OFFSET = 64;

    public static final int VIRTIO_QUEUE_STRIDE = 32;
    /** u32: number of descriptors, a power of two, at most {@link #VIRTIO_QUEUE_SIZE_MAX}. */
    public static final int VIRTIO_QUEUE_SIZE_OFFSET = 0;
    /** u32: 1 once the three areas are set up. The description may not change afterwards. */
    public static final int VIRTIO_QUEUE_READY_OFFSET = 4;

    public static final int VIRTIO_QUEUE_DESC_OFFSET = 8;
    public static final int VIRTIO_QUEUE_DRIVER_OFFSET = 16;
    public static final int VIRTIO_QUEUE_DEVICE_OFFSET = 24;

    public static final int VIRTIO_ID_VSOCK = 19;
    public static final int VIRTIO_VSOCK_QUEUES = 3;
    public static final int VIRTIO_QUEUE_SIZE_MAX = 256;

    // ---- Socket services --------------------------------------------------------------------------------------

    public static final int VSOCK_CID_HOST = 2;
    public static final int VSOCK_CID_GUEST = 3;
    /** The host's SOCKS5 server (RFC 1928, no authentication; CONNECT, and RESOLVE 0xF0): the guest's way out. */
    public static final int VSOCK_PORT_SOCKS = 1080;

    // ---- Image ------------------------------------------------------------------------------------------------

    /** Owner of the ELF notes of an image. */
    public static final String NOTE_NAME = "Diatom";
    /** Note: the manifest, JSON in UTF-8. */
    public static final int NOTE_MANIFEST = 1;
    /** Note: for monitors, {@code NOTE_BOOT_*}. */
    public static final int NOTE_BOOT = 2;

    public static final int NOTE_BOOT_VERSION_OFFSET = 0;
    /**
     * u64: where a guest that faulted is resumed to report its Java stack, on a fresh stack, with the vector in rdi, the
     * faulting rip in rsi, the address accessed in rdx and the faulting rsp in rcx. It ends in {@link #CALL_ABORT}.
     */
    public static final int NOTE_BOOT_FAULT_ENTRY_OFFSET = 8;
    /** u64: top of the stack for that. */
    public static final int NOTE_BOOT_FAULT_STACK_OFFSET = 16;

    public static final int NOTE_BOOT_BYTES = 24;

    // ---- Exit codes of the monitor besides the program's own -----------------------------------------------------

    /** Wrong usage, unusable image, no permission. */
    public static final int EXIT_USAGE = 2;
    /** The monitor itself or the host failed. */
    public static final int EXIT_MONITOR = 125;
    /** The guest faulted or broke the ABI; as a process killed by SIGSEGV. */
    public static final int EXIT_FAULT = 139;
}
