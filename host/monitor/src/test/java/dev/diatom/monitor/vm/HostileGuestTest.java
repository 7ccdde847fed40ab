package dev.diatom.monitor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.diatom.abi.Abi;
import dev.diatom.monitor.machine.GuestMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guests of a few instructions, each against one wall of the virtual machine. Needs /dev/kvm. */
class HostileGuestTest {
    private static final int EFAULT = 14;
    private static final int EINVAL = 22;
    private static final int ENOMEM = 12;
    private static final int ENOSYS = 38;

    private static GuestProgram guest() {
        return new GuestProgram();
    }

    private static void assertFaults(GuestProgram guest, String reason) {
        GuestRun run = GuestRun.start(guest.image());
        assertEquals(Abi.EXIT_FAULT, run.exitCode(), run.error());
        assertTrue(run.error().contains(reason), run.error());
    }

    private static void assertAnswers(int errno, GuestProgram guest) {
        GuestRun run = GuestRun.start(guest.exitWithNegatedResult().image());
        assertEquals(errno, run.exitCode(), run.error());
    }

    @Test
    void aGuestPrintsAndEndsWithItsExitCode() {
        GuestRun run = GuestRun.start(guest().print("hello, host\n").exit(0x142).image());
        assertEquals(0x42, run.exitCode(), run.error());
        assertEquals("hello, host\n", run.output());
        assertEquals("", run.error());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 99, -1})
    void unknownFunctionsAreRefused(int function) {
        assertAnswers(ENOSYS, guest().call(function));
    }

    @Test
    void entropyGoesToTheGuestsOwnMemoryOnly() {
        assertAnswers(-32 & 0xff, guest().call(Abi.CALL_ENTROPY, GuestProgram.DATA, 32));
        assertAnswers(EFAULT, guest().call(Abi.CALL_ENTROPY, 0, 32));
        assertAnswers(EFAULT, guest().call(Abi.CALL_ENTROPY, GuestProgram.CODE, 32));
        assertAnswers(EFAULT, guest().call(Abi.CALL_ENTROPY, Abi.BOOT_INFO, 32));
        assertAnswers(EFAULT, guest().call(Abi.CALL_ENTROPY, GuestMemory.TABLES, 32));
        assertAnswers(EFAULT, guest().call(Abi.CALL_ENTROPY, -16, 32));
        assertAnswers(EFAULT, guest().call(Abi.CALL_ENTROPY, GuestProgram.DATA + GuestProgram.DATA_BYTES - 16, 32));
        assertAnswers(EFAULT, guest().call(Abi.CALL_ENTROPY, GuestProgram.DATA, -1));
        assertAnswers(EINVAL, guest().call(Abi.CALL_ENTROPY, GuestProgram.DATA, 257));
    }

    @Test
    void memoryGrowsToItsLimitAndNoFurther() {
        GuestRun run = GuestRun.start(guest().call(Abi.CALL_MEMORY_GROW, Abi.REGION_HEAP, 16 << 20)
                .store(Abi.HEAP_BASE + (16 << 20) - 8, 7)
                .call(Abi.CALL_MEMORY_DISCARD, Abi.HEAP_BASE, 16 << 20)
                .load(Abi.HEAP_BASE + (16 << 20) - 8)
                .exitWithRax()
                .image());
        assertEquals(0, run.exitCode(), run.error());
        assertAnswers(ENOMEM, guest().call(Abi.CALL_MEMORY_GROW, Abi.REGION_HEAP, 1L << 34));
        assertAnswers(ENOMEM, guest().call(Abi.CALL_MEMORY_GROW, Abi.REGION_HEAP, -1));
        assertAnswers(ENOMEM, guest().call(Abi.CALL_MEMORY_GROW, Abi.REGION_STACKS, 1 << 20));
        assertAnswers(EINVAL, guest().call(Abi.CALL_MEMORY_GROW, 2, 1));
        assertFaults(guest().store(Abi.HEAP_BASE + (4 << 20), 1), "page fault writing at 0000000100400000");
    }

    @Test
    void stacksGrowWithTheirGuardPages() {
        long slot900 = Abi.STACKS_BASE + 900L * Abi.STACK_SLOT_BYTES;
        GuestProgram grown = guest().call(Abi.CALL_MEMORY_GROW, Abi.REGION_STACKS, 1000);
        GuestRun run = GuestRun.start(grown.store(slot900 + Abi.PAGE_BYTES, 3)
                .load(slot900 + Abi.PAGE_BYTES)
                .exitWithRax()
                .image());
        assertEquals(3, run.exitCode(), run.error());
        assertFaults(
                guest().call(Abi.CALL_MEMORY_GROW, Abi.REGION_STACKS, 1000).store(slot900 + Abi.PAGE_BYTES - 8, 3),
                "page fault writing at");
    }

    @Test
    void onlyWholePagesOfHeapAndStacksAreDiscarded() {
        assertAnswers(0, guest().call(Abi.CALL_MEMORY_DISCARD, Abi.HEAP_BASE, Abi.PAGE_BYTES));
        assertAnswers(EFAULT, guest().call(Abi.CALL_MEMORY_DISCARD, Abi.HEAP_BASE + 8, Abi.PAGE_BYTES));
        assertAnswers(EFAULT, guest().call(Abi.CALL_MEMORY_DISCARD, Abi.HEAP_BASE, 1L << 40));
        assertAnswers(EFAULT, guest().call(Abi.CALL_MEMORY_DISCARD, GuestProgram.DATA, Abi.PAGE_BYTES));
        assertAnswers(EFAULT, guest().call(Abi.CALL_MEMORY_DISCARD, GuestMemory.TABLES, Abi.PAGE_BYTES));
    }

    @Test
    void addressesOfNobodyFault() {
        assertFaults(guest().load(8), "page fault reading at 0000000000000008");
        assertFaults(guest().load(GuestMemory.TABLES), "page fault reading at 0000000000030000");
        assertFaults(guest().store(GuestMemory.TABLES + 0x2000, 0), "page fault writing at 0000000000032000");
        assertFaults(guest().load(0x7000_0000_0000L), "page fault reading at");
        assertFaults(guest().load(0x4000_0000_0000_0000L), "general protection fault");
    }

    @Test
    void memoryIsWritableOrExecutableButNotBoth() {
        assertFaults(guest().store(GuestProgram.CODE, 0), "page fault writing at 0000000000200000");
        assertFaults(guest().store(Abi.BOOT_INFO, 0), "page fault writing at 0000000000010000");
        assertFaults(guest().rax(GuestProgram.DATA).bytes(0xff, 0xe0), "page fault executing at 0000000000300000");
        assertFaults(guest().rax(Abi.HEAP_BASE).bytes(0xff, 0xe0), "page fault executing at");
        assertFaults(guest().rax(GuestMemory.TABLES + Abi.PAGE_BYTES).bytes(0xff, 0xe0), "page fault executing at");
    }

    @Test
    void privilegedInstructionsFault() {
        assertFaults(guest().bytes(0xf4), "general protection fault"); // hlt
        assertFaults(guest().bytes(0xfa), "general protection fault"); // cli
        // Hypervisors in software answer these three with an invalid instruction.
        assertFaults(guest().bytes(0x0f, 0x20, 0xd8), "rip 0000000000200000"); // mov rax, cr3
        assertFaults(guest().bytes(0x0f, 0x30), "rip 0000000000200000"); // wrmsr
        assertFaults(guest().bytes(0xcd, 0x0e), "rip 0000000000200000"); // int 14
        assertFaults(guest().bytes(0x0f, 0x0b), "invalid instruction"); // ud2
        assertFaults(guest().bytes(0x31, 0xc9, 0xf7, 0xf1), "division error"); // div by zero
    }

    @Test
    void otherPortsFault() {
        assertFaults(guest().bytes(0xe6, 0x80), "general protection fault"); // an exception's port
        assertFaults(guest().bytes(0xe6, 0x11), "general protection fault");
        assertFaults(guest().bytes(0x66, 0xe7, 0x10), "general protection fault"); // two bytes from HYPERCALL_PORT on
        assertFaults(guest().bytes(0xe4, 0x10), "I/O port 0x10"); // in
        assertFaults(guest().rax(0x60).bytes(0x48, 0x89, 0xc2, 0xee), "general protection fault");
    }

    /** Some processors fault on {@code syscall}; others enter privilege level 0 at an address that is not mapped. */
    @Test
    void syscallLeadsNowhere() {
        long tables = GuestMemory.TABLES + 0x2800;
        GuestProgram guest = guest().rax(tables).bytes(0x48, 0x89, 0xc4); // mov rsp, rax: where page tables are
        GuestRun run = GuestRun.start(guest.bytes(0x0f, 0x05).exit(0).image());
        assertEquals(Abi.EXIT_FAULT, run.exitCode(), run.error());
    }

    @Test
    void aStackPointerIntoNothingStillGivesAReport() {
        assertFaults(guest().bytes(0x31, 0xe4, 0x50), "page fault writing at"); // xor esp, esp; push rax
    }

    @Test
    void aGuestWithAFaultEntryReportsItselfOnce() {
        GuestProgram program = guest().load(0x18).faultEntry();
        // rdi = 14, rdx = 0x18: exits with their sum
        GuestRun run = GuestRun.start(
                program.bytes(0x48, 0x8d, 0x04, 0x17).exitWithRax().image());
        assertEquals(14 + 0x18, run.exitCode(), run.error());

        GuestRun again =
                GuestRun.start(guest().load(0x18).faultEntry().load(0x20).image());
        assertEquals(Abi.EXIT_FAULT, again.exitCode());
        assertTrue(again.error().contains("page fault reading at 0000000000000020"), again.error());

        GuestRun aborted = GuestRun.start(guest().load(0x18)
                .faultEntry()
                .print("trace\n")
                .call(Abi.CALL_ABORT)
                .image());
        assertEquals(Abi.EXIT_FAULT, aborted.exitCode());
        assertEquals("trace\n", aborted.output());
        assertEquals("", aborted.error());
    }

    @Test
    void brokenConsoleRingsEndTheVm() {
        long head = Abi.SHARED + Abi.CONSOLE_OUTPUT_HEAD_OFFSET;
        GuestProgram jumped = guest().storeInt(head, Abi.CONSOLE_OUTPUT_RING_BYTES + 1);
        assertFaults(jumped.call(Abi.CALL_POLL), "output ring claims 16385 bytes");
        GuestProgram tooLong =
                guest().storeInt(Abi.CONSOLE_OUTPUT_RING, 0xffff_ff01).storeInt(head, 100);
        assertFaults(tooLong.call(Abi.CALL_POLL), "no record");
        GuestProgram wrongStream =
                guest().storeInt(Abi.CONSOLE_OUTPUT_RING, 0x403).storeInt(head, 8);
        assertFaults(wrongStream.call(Abi.CALL_POLL), "no record");
        GuestProgram truncated = guest().storeInt(head, 3);
        assertFaults(truncated.call(Abi.CALL_POLL), "no record");
        GuestProgram input = guest().storeInt(Abi.SHARED + Abi.CONSOLE_INPUT_WANTED_OFFSET, 1)
                .storeInt(Abi.SHARED + Abi.CONSOLE_INPUT_TAIL_OFFSET, 5);
        assertFaults(input.call(Abi.CALL_POLL), "input ring");
    }

    @Test
    void brokenVirtqueuesEndTheVm() {
        long queue = Abi.VIRTIO_PAGE + Abi.VIRTIO_QUEUES_OFFSET + Abi.VIRTIO_QUEUE_STRIDE;
        GuestProgram size = guest().storeInt(queue, 3).storeInt(queue + Abi.VIRTIO_QUEUE_READY_OFFSET, 1);
        assertFaults(size.call(Abi.CALL_POLL), "not a power of two");
        GuestProgram area = guest().storeInt(queue, 8).storeInt(queue + Abi.VIRTIO_QUEUE_READY_OFFSET, 1);
        assertFaults(area.call(Abi.CALL_POLL), "misaligned or outside its memory");
    }

    @Test
    void aSpinningGuestEndsAtTheSecondSignal() throws InterruptedException {
        GuestRun run = GuestRun.start(guest().spin().image());
        Thread.sleep(200);
        run.signal(15);
        Thread.sleep(300);
        assertFalse(run.isDone(), "within its grace period");
        run.signal(15);
        assertEquals(137, run.exitCode());
        assertTrue(run.error().contains("killed"), run.error());
    }

    @Test
    void aSpinningGuestEndsWithItsGracePeriod() throws InterruptedException {
        GuestRun run = GuestRun.start(guest().spin().image());
        Thread.sleep(200);
        run.signal(2);
        Thread.sleep(200);
        run.signal(14); // the alarm at the end of the grace period, before its time
        assertEquals(137, run.exitCode());
        assertTrue(run.error().contains("did not end within 10 s"), run.error());
    }

    @Test
    void aWaitingGuestIsToldOfTheSignal() throws InterruptedException {
        GuestRun run = GuestRun.start(guest().call(Abi.CALL_WAIT, Abi.WAIT_FOREVER)
                .load(Abi.MAILBOX + Abi.MAILBOX_SIGNAL_OFFSET)
                .exitWithRax()
                .image());
        Thread.sleep(200);
        run.signal(15);
        assertEquals(15, run.exitCode(), run.error());
    }

    @Test
    void waitingEndsAtTheDeadline() {
        GuestRun run = GuestRun.start(guest().load(Abi.BOOT_INFO + Abi.BOOT_MONOTONIC_NANOS_OFFSET)
                .bytes(0x48, 0x05, 0x00, 0x2d, 0x31, 0x01) // add rax, 20_000_000
                .rbx(Abi.MAILBOX + Abi.MAILBOX_ARGUMENT_0_OFFSET)
                .bytes(0x48, 0x89, 0x03)
                .storeInt(Abi.MAILBOX, Abi.CALL_WAIT)
                .out()
                .load(Abi.MAILBOX + Abi.MAILBOX_EVENTS_OFFSET)
                .exitWithRax()
                .image());
        assertEquals(0, run.exitCode(), run.error());
    }

    @Test
    void standardInputComesIn() {
        GuestRun run = GuestRun.startWithInput(
                guest().storeInt(Abi.SHARED + Abi.CONSOLE_INPUT_WANTED_OFFSET, 1)
                        .call(Abi.CALL_WAIT, Abi.WAIT_FOREVER)
                        .load(Abi.CONSOLE_INPUT_RING)
                        .exitWithRax()
                        .image(),
                "*?");
        assertEquals('*', run.exitCode(), run.error());
    }

    @Test
    void aFloodOfOutputArrivesWhole() {
        // A ring full of one record, 50 times over: the tail follows the head.
        GuestProgram guest = guest();
        int record = Abi.CONSOLE_OUTPUT_RING_BYTES;
        for (int i = 1; i <= 50; i++) {
            guest.storeInt(Abi.CONSOLE_OUTPUT_RING, 1 | (record - 4) << 8)
                    .storeInt(Abi.SHARED + Abi.CONSOLE_OUTPUT_HEAD_OFFSET, i * record)
                    .call(Abi.CALL_POLL);
        }
        GuestRun run = GuestRun.start(guest.exit(0).image());
        assertEquals(0, run.exitCode(), run.error());
        assertEquals(50 * (record - 4), run.output().length());
    }
}
