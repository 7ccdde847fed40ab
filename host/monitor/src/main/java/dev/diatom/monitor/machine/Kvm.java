package dev.diatom.monitor.machine;

/** Numbers of the KVM API (Linux, Documentation/virt/kvm/api.rst; x86-64): requests, structure offsets, exit reasons. */
public final class Kvm {
    private Kvm() {}

    static final int API_VERSION = 12;

    public static final int GET_API_VERSION = 0xae00;
    public static final int CREATE_VM = 0xae01;
    public static final int GET_VCPU_MMAP_SIZE = 0xae04;
    public static final int CREATE_VCPU = 0xae41;
    public static final int SET_USER_MEMORY_REGION = 0x4020_ae46;
    public static final int RUN = 0xae80;
    public static final int GET_REGS = 0x8090_ae81;
    public static final int SET_REGS = 0x4090_ae82;
    public static final int GET_SREGS = 0x8138_ae83;
    public static final int SET_SREGS = 0x4138_ae84;
    public static final int GET_FPU = 0x81a0_ae8c;
    public static final int SET_FPU = 0x41a0_ae8d;
    public static final int GET_MSRS = 0xc008_ae88;
    public static final int SET_SIGNAL_MASK = 0x4004_ae8b;
    public static final int GET_TSC_KHZ = 0xaea3;

    // struct kvm_userspace_memory_region
    static final int REGION_BYTES = 32;
    static final int REGION_SLOT_OFFSET = 0;
    static final int REGION_FLAGS_OFFSET = 4;
    static final int REGION_GUEST_ADDRESS_OFFSET = 8;
    static final int REGION_SIZE_OFFSET = 16;
    static final int REGION_USERSPACE_ADDRESS_OFFSET = 24;

    // struct kvm_regs
    public static final int REGS_BYTES = 144;
    static final int REGS_RCX_OFFSET = 16;
    static final int REGS_RDX_OFFSET = 24;
    static final int REGS_RSI_OFFSET = 32;
    static final int REGS_RDI_OFFSET = 40;
    static final int REGS_RSP_OFFSET = 48;
    static final int REGS_RIP_OFFSET = 128;
    static final int REGS_RFLAGS_OFFSET = 136;

    // struct kvm_fpu
    public static final int FPU_BYTES = 416;

    // struct kvm_sregs
    static final int SREGS_BYTES = 312;
    static final int SREGS_CS_OFFSET = 0;
    static final int SREGS_FS_OFFSET = 72;
    static final int SREGS_SS_OFFSET = 120;
    static final int SREGS_TR_OFFSET = 144;
    static final int SREGS_GDT_OFFSET = 192;
    static final int SREGS_IDT_OFFSET = 208;
    static final int SREGS_CR0_OFFSET = 224;
    static final int SREGS_CR2_OFFSET = 232;
    static final int SREGS_CR3_OFFSET = 240;
    static final int SREGS_CR4_OFFSET = 248;
    static final int SREGS_EFER_OFFSET = 264;

    // struct kvm_segment
    static final int SEGMENT_BYTES = 24;
    static final int SEGMENT_BASE_OFFSET = 0;
    static final int SEGMENT_LIMIT_OFFSET = 8;
    static final int SEGMENT_SELECTOR_OFFSET = 12;
    static final int SEGMENT_TYPE_OFFSET = 14;
    static final int SEGMENT_PRESENT_OFFSET = 15;
    static final int SEGMENT_DPL_OFFSET = 16;
    static final int SEGMENT_DB_OFFSET = 17;
    static final int SEGMENT_S_OFFSET = 18;
    static final int SEGMENT_L_OFFSET = 19;
    static final int SEGMENT_G_OFFSET = 20;

    // struct kvm_dtable
    static final int DTABLE_BASE_OFFSET = 0;
    static final int DTABLE_LIMIT_OFFSET = 8;

    // struct kvm_run, and its union for the exits the monitor reads
    static final int RUN_IMMEDIATE_EXIT_OFFSET = 1;
    static final int RUN_EXIT_REASON_OFFSET = 8;
    static final int RUN_IO_DIRECTION_OFFSET = 32;
    static final int RUN_IO_PORT_OFFSET = 34;
    static final int RUN_MMIO_ADDRESS_OFFSET = 32;
    static final int RUN_INTERNAL_SUBERROR_OFFSET = 32;

    static final int EXIT_IO_OUT = 1;

    static final int EXIT_IO = 2;
    static final int EXIT_HLT = 5;
    static final int EXIT_MMIO = 6;
    static final int EXIT_SHUTDOWN = 8;
    static final int EXIT_FAIL_ENTRY = 9;
    static final int EXIT_INTR = 10;
    static final int EXIT_INTERNAL_ERROR = 17;

    static final int MSR_TSC = 0x10;
}
