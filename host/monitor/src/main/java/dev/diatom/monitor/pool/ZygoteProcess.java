package dev.diatom.monitor.pool;

import static dev.diatom.machine.Linux.syscall;
import static dev.diatom.monitor.linux.SystemCalls.check;

import dev.diatom.machine.Memory;
import dev.diatom.monitor.linux.ControlSocket;
import dev.diatom.monitor.linux.EventLoop;
import dev.diatom.monitor.linux.NativeStack;
import dev.diatom.monitor.linux.SystemCalls;
import dev.diatom.monitor.vm.RunOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Zygote} of a pool, as the pool sees it: a process of the same executable, begun anew whenever it is gone. The clones it made live on
 * without it.
 */
final class ZygoteProcess implements EventLoop.Handler {
    private static final int EXIT_NO_EXECUTABLE = 127;
    private static final byte[] WANTED = {1};

    private final EventLoop loop;
    private final List<String> words;
    private @Nullable ControlSocket control;
    private int registration;

    ZygoteProcess(EventLoop loop, RunOptions options) {
        this.loop = loop;
        words = new ArrayList<>(List.of("diatom-monitor", "zygote", "-q"));
        words.addAll(options.limits().words());
        if (options.pool().parks()) {
            words.addAll(List.of("--park-after", Integer.toString(options.pool().parkAfterSeconds())));
        }
        if (options.egressText() != null) {
            words.addAll(List.of("--egress", options.egressText()));
        }
        words.add(options.image());
    }

    /** Has it make a clone with these ends of two connections, which are closed here. */
    void fork(ControlSocket leash, ControlSocket orders) {
        ControlSocket zygote = control == null ? start() : control;
        zygote.send(WANTED, leash.fd(), orders.fd()); // where that fails, the clone is over before it begins
        leash.close();
        orders.close();
    }

    private ControlSocket start() {
        ControlSocket[] ends = ControlSocket.pair();
        long child = check("fork", syscall(SystemCalls.FORK, 0, 0, 0, 0, 0, 0));
        if (child == 0) {
            execute(ends[1].fd());
        }
        ends[1].close();
        control = ends[0];
        registration = loop.add(ends[0].fd(), EventLoop.IN, this);
        return ends[0];
    }

    /** Becomes the zygote: nothing is open there but the standard streams, without input, and its control socket. */
    private void execute(int controlFd) {
        int none = SystemCalls.open("/dev/null", SystemCalls.O_RDONLY);
        syscall(SystemCalls.DUP2, none, 0, 0, 0, 0, 0);
        syscall(SystemCalls.DUP2, controlFd, Zygote.CONTROL_FD, 0, 0, 0, 0);
        if (controlFd == Zygote.CONTROL_FD) {
            syscall(SystemCalls.FCNTL, controlFd, SystemCalls.F_SETFD, 0, 0, 0, 0);
        }
        long arguments = NativeStack.take(8 * (words.size() + 1));
        for (int i = 0; i < words.size(); i++) {
            Memory.putLong(arguments + 8L * i, SystemCalls.cString(words.get(i)));
        }
        Memory.putLong(arguments + 8L * words.size(), 0);
        long environment = arguments + 8L * words.size();
        syscall(SystemCalls.EXECVE, SystemCalls.cString("/proc/self/exe"), arguments, environment, 0, 0, 0);
        syscall(SystemCalls.EXIT_GROUP, EXIT_NO_EXECUTABLE, 0, 0, 0, 0, 0);
    }

    /** Ends it. */
    void close() {
        ready(0);
    }

    /** It says nothing: this is its end. */
    @Override
    public void ready(int events) {
        if (control != null) {
            loop.remove(control.fd(), registration);
            control.close();
            control = null;
        }
    }
}
