package dev.diatom.monitor.vm;

import static dev.diatom.machine.Linux.syscall;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.diatom.monitor.linux.SystemCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One run of a guest under the real monitor on /dev/kvm, on a thread of its own, with its streams in files. */
public final class GuestRun {
    private static final int TGKILL = 234;
    private static final int DEADLINE_SECONDS = 30;

    private final Path directory;
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final BlockingQueue<Integer> threadId = new ArrayBlockingQueue<>(1);

    /** Skips the test where there is no KVM, saying so. */
    public static GuestRun start(byte[] image, String... options) {
        assumeTrue(Files.isWritable(Path.of("/dev/kvm")), "/dev/kvm is not there or not writable");
        try {
            return new GuestRun(image, "", options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GuestRun startWithInput(byte[] image, String input) {
        assumeTrue(Files.isWritable(Path.of("/dev/kvm")), "/dev/kvm is not there or not writable");
        try {
            return new GuestRun(image, input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GuestRun(byte[] image, String input, String... options) throws IOException {
        directory = Files.createTempDirectory("diatom-guest");
        Path imageFile = directory.resolve("image");
        Files.write(imageFile, image);
        List<String> words = new ArrayList<>(Arrays.asList(options));
        words.add(0, imageFile.toString());
        words.add(0, "--unfiltered");
        Files.createFile(directory.resolve("out"));
        Files.createFile(directory.resolve("err"));
        Files.writeString(directory.resolve("in"), input);
        Thread thread = new Thread(() -> run(words.toArray(String[]::new)), "monitor");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(String[] words) {
        try {
            threadId.put((int) syscall(SystemCalls.GETTID, 0, 0, 0, 0, 0, 0));
            int input = open("in");
            int output = open("out");
            int error = open("err");
            int code = Monitor.run(RunOptions.parse(words, 0), new Streams(input, output, error), true);
            SystemCalls.close(input);
            SystemCalls.close(output);
            SystemCalls.close(error);
            exitCode.complete(code);
        } catch (Throwable e) {
            exitCode.completeExceptionally(e);
        }
    }

    private int open(String name) {
        return SystemCalls.open(directory.resolve(name).toString(), SystemCalls.O_RDWR);
    }

    public int exitCode() {
        try {
            return exitCode.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the guest did not end: " + error(), e);
        }
    }

    boolean isDone() {
        return exitCode.isDone();
    }

    /** Sends a signal to the monitor's thread, as a signal to its process does in production. */
    void signal(int signal) throws InterruptedException {
        int thread = threadId.take();
        threadId.put(thread);
        syscall(TGKILL, ProcessHandle.current().pid(), thread, signal, 0, 0, 0);
    }

    String output() {
        return text("out");
    }

    public String error() {
        return text("err");
    }

    private String text(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
