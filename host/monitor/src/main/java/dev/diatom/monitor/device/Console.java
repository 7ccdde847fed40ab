package dev.diatom.monitor.device;

import static dev.diatom.machine.Linux.syscall;

import dev.diatom.abi.Abi;
import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.Errno;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.Signals;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.machine.GuestFault;
import dev.diatom.monitor.machine.GuestMemory;

/**
 * The standard streams of one VM (docs/guest-abi.md, Console): takes records out of the output ring and writes them to the
 * monitor's standard output and error, and fills the input ring from its standard input once the guest wants that.
 */
public final class Console implements EventLoop.Handler {
    private static final int OUTPUT = 1;
    private static final int ERROR = 2;
    private static final int RECORD_HEADER_BYTES = 4;
    /** A pipe that is writable takes this much without blocking: PIPE_BUF. */
    private static final int WRITE_BYTES = 4096;

    private static final int POLLIN = 1;
    private static final int POLLOUT = 4;

    private final long shared;
    private final EventLoop loop;
    private final Signals signals;
    private final int inputFd;
    private final int outputFd;
    private final int errorFd;
    private final long pollFds = NativeStack.take(2 * 8);

    // The output record being taken.
    private int stream;
    private int recordLeft;
    private boolean outputClosed;
    private boolean errorClosed;

    private int inputRegistration = -1;
    private boolean inputAlwaysReady;
    private boolean inputReady;
    private boolean inputEnded;
    private boolean inputArrived;

    public Console(GuestMemory memory, EventLoop loop, Signals signals, int inputFd, int outputFd, int errorFd) {
        shared = memory.low(Abi.SHARED);
        this.loop = loop;
        this.signals = signals;
        this.inputFd = inputFd;
        this.outputFd = outputFd;
        this.errorFd = errorFd;
    }

    /** Writes out everything that the guest has put into the output ring. */
    public void drainOutput() {
        int head = Memory.getInt(shared + Abi.CONSOLE_OUTPUT_HEAD_OFFSET);
        int tail = Memory.getInt(shared + Abi.CONSOLE_OUTPUT_TAIL_OFFSET);
        if (Integer.compareUnsigned(head - tail, Abi.CONSOLE_OUTPUT_RING_BYTES) > 0) {
            throw new GuestFault(
                    "its console's output ring claims " + Integer.toUnsignedString(head - tail) + " bytes");
        }
        int mark = NativeStack.mark();
        long staging = NativeStack.take(WRITE_BYTES);
        int staged = 0;
        int stagedStream = 0;
        while (tail != head) {
            if (recordLeft == 0) {
                beginRecord(tail, head - tail);
                tail += RECORD_HEADER_BYTES;
            }
            if (staged > 0 && (stream != stagedStream || staged == WRITE_BYTES)) {
                writeStaged(stagedStream, staging, staged);
                staged = 0;
            }
            stagedStream = stream;
            int index = tail & Abi.CONSOLE_OUTPUT_RING_BYTES - 1;
            int run = Math.min(Math.min(recordLeft, WRITE_BYTES - staged), Abi.CONSOLE_OUTPUT_RING_BYTES - index);
            Memory.copy(shared + (Abi.CONSOLE_OUTPUT_RING - Abi.SHARED) + index, staging + staged, run);
            staged += run;
            tail += run;
            recordLeft -= run;
        }
        if (staged > 0) {
            writeStaged(stagedStream, staging, staged);
        }
        NativeStack.release(mark);
        Memory.putInt(shared + Abi.CONSOLE_OUTPUT_TAIL_OFFSET, tail);
    }

    private void beginRecord(int tail, int available) {
        int header = 0;
        for (int i = 0; i < RECORD_HEADER_BYTES && i < available; i++) {
            int index = tail + i & Abi.CONSOLE_OUTPUT_RING_BYTES - 1;
            int value = Memory.getByte(shared + (Abi.CONSOLE_OUTPUT_RING - Abi.SHARED) + index) & 0xff;
            header |= value << (8 * i);
        }
        stream = header & 0xff;
        recordLeft = header >>> 8;
        if (available < RECORD_HEADER_BYTES
                || recordLeft > available - RECORD_HEADER_BYTES
                || (stream != OUTPUT && stream != ERROR)) {
            throw new GuestFault("its console's output ring holds no record of stream 1 or 2 that is complete");
        }
    }

    /** What cannot be written any more, because the reader went away, is lost: the guest runs on. */
    private void writeStaged(int toStream, long staging, int bytes) {
        boolean output = toStream == OUTPUT;
        int done = 0;
        while (done < bytes && !(output ? outputClosed : errorClosed)) {
            int fd = output ? outputFd : errorFd;
            awaitWritable(fd);
            long written = SystemCalls.write(fd, staging + done, bytes - done);
            if (written >= 0) {
                done += (int) written;
            } else if (written != -Errno.EAGAIN && written != -Errno.EINTR) {
                outputClosed |= output;
                errorClosed |= !output;
            }
        }
    }

    /** Waits for a slow reader, but not past the end of the VM. */
    private void awaitWritable(int fd) {
        Memory.putInt(pollFds, fd);
        Memory.putInt(pollFds + 4, POLLOUT);
        Memory.putInt(pollFds + 8, signals.fd());
        Memory.putInt(pollFds + 12, POLLIN);
        while (true) {
            syscall(SystemCalls.PPOLL, pollFds, 2, 0, 0, 8, 0);
            if (Memory.getShort(pollFds + 6) != 0) {
                return;
            }
            signals.receive();
        }
    }

    /**
     * Reads standard input into the ring where both sides are ready for it. Answers whether bytes or the end came in since the
     * last call.
     */
    public boolean fillInput() {
        if (Memory.getInt(shared + Abi.CONSOLE_INPUT_WANTED_OFFSET) != 1 || inputEnded) {
            return false;
        }
        if (inputRegistration < 0 && !inputAlwaysReady) {
            watchInput();
        }
        int head = Memory.getInt(shared + Abi.CONSOLE_INPUT_HEAD_OFFSET);
        int used = head - Memory.getInt(shared + Abi.CONSOLE_INPUT_TAIL_OFFSET);
        if (Integer.compareUnsigned(used, Abi.CONSOLE_INPUT_RING_BYTES) > 0) {
            throw new GuestFault("it took more bytes out of its console's input ring than there were");
        }
        if (used < Abi.CONSOLE_INPUT_RING_BYTES && (inputReady || inputAlwaysReady)) {
            readInput(head, Abi.CONSOLE_INPUT_RING_BYTES - used);
        }
        boolean arrived = inputArrived;
        inputArrived = false;
        return arrived;
    }

    private void watchInput() {
        inputRegistration = loop.add(inputFd, EventLoop.IN, this);
        // epoll does not watch files, which are always ready; any other failure the read will tell.
        inputAlwaysReady = inputRegistration < 0;
    }

    @Override
    public void ready(int events) {
        inputReady = true;
        // Level-triggered: would be told again and again until the guest makes room.
        loop.remove(inputFd, inputRegistration);
        inputRegistration = -1;
    }

    private void readInput(int head, int room) {
        int index = head & Abi.CONSOLE_INPUT_RING_BYTES - 1;
        long at = shared + (Abi.CONSOLE_INPUT_RING - Abi.SHARED) + index;
        long got = SystemCalls.read(inputFd, at, Math.min(room, Abi.CONSOLE_INPUT_RING_BYTES - index));
        inputReady = false;
        if (got > 0) {
            Memory.putInt(shared + Abi.CONSOLE_INPUT_HEAD_OFFSET, head + (int) got);
            inputArrived = true;
        } else if (got != -Errno.EAGAIN && got != -Errno.EINTR) {
            inputEnded = true;
            inputArrived = true;
            Memory.putInt(shared + Abi.CONSOLE_INPUT_END_OFFSET, 1);
        }
        if (!inputEnded && !inputAlwaysReady && inputRegistration < 0) {
            watchInput();
        }
    }

    /** Whether the guest has input to take: bytes, or the end. */
    public boolean hasInput() {
        return inputEnded
                || Memory.getInt(shared + Abi.CONSOLE_INPUT_HEAD_OFFSET)
                        != Memory.getInt(shared + Abi.CONSOLE_INPUT_TAIL_OFFSET);
    }

    /** The monitor's own words, to standard error. */
    public void say(String line) {
        SystemCalls.print(errorFd, "diatom: " + line + "\n");
    }
}
