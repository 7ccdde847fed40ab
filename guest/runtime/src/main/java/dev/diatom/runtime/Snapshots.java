package dev.diatom.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * What happens around a snapshot (docs/guest-abi.md, Snapshot). In the template: the application's participants in the reverse
 * order of their registration, then the runtime's. In a clone: first, before any other thread runs, what renews the state that
 * no two clones may share; then the runtime's participants, then the application's.
 */
public final class Snapshots {
    /** Threads whose connections were reset get this long to end. */
    private static final long SETTLE_MILLIS = 20;

    private static final Object LOCK = new Object();
    private static final List<Runnable> RENEWALS = new ArrayList<>();
    private static final List<Participant> RUNTIME = new ArrayList<>();
    private static final List<Participant> APPLICATION = new ArrayList<>();
    private static int epoch;

    private Snapshots() {}

    /** Whoever has something to do on either side of a snapshot. */
    public interface Participant {
        void beforeSnapshot() throws Exception;

        void afterClone() throws Exception;

        /** All others are done. */
        default void resumed() {}
    }

    /** Runs in every clone while no other thread does; it may not block. */
    public static void onClone(Runnable renewal) {
        synchronized (LOCK) {
            RENEWALS.add(renewal);
        }
    }

    /** For devices. */
    public static void addRuntime(Participant participant) {
        synchronized (LOCK) {
            RUNTIME.add(participant);
        }
    }

    /** For the program's own. */
    public static void addApplication(Participant participant) {
        synchronized (LOCK) {
            APPLICATION.add(participant);
        }
    }

    /** Whether the program has participants, for which clients have to wait. */
    public static boolean hasApplication() {
        synchronized (LOCK) {
            return !APPLICATION.isEmpty();
        }
    }

    /** How many snapshots this machine has come through: what was drawn in another epoch, other clones have drawn, too. */
    public static int epoch() {
        return epoch;
    }

    /** In a template, says that the program is ready, and returns in the clones; else returns false at once. */
    public static boolean ready() throws InterruptedException {
        if (!Kernel.isTemplate()) {
            return false;
        }
        synchronized (LOCK) {
            int before = epoch;
            Kernel.tellReady();
            while (epoch == before) {
                LOCK.wait();
            }
        }
        return true;
    }

    /** Takes the snapshot on the calling thread, which goes on in the clones alone. */
    public static void take() throws Exception {
        List<Participant> application = copy(APPLICATION);
        List<Participant> runtime = copy(RUNTIME);
        for (int i = application.size() - 1; i >= 0; i--) {
            application.get(i).beforeSnapshot();
        }
        for (Participant participant : runtime) {
            participant.beforeSnapshot();
        }
        Thread.sleep(SETTLE_MILLIS);
        List<Runnable> renewals = copy(RENEWALS);
        if (!Kernel.snapshot()) {
            throw new IllegalStateException("this machine cannot be made a snapshot");
        }
        epoch++;
        for (int i = 0; i < renewals.size(); i++) {
            renewals.get(i).run();
        }
        Kernel.letOthersRun();
        for (Participant participant : runtime) {
            participant.afterClone();
        }
        for (Participant participant : application) {
            participant.afterClone();
        }
        for (Participant participant : runtime) {
            participant.resumed();
        }
        synchronized (LOCK) {
            LOCK.notifyAll();
        }
    }

    private static <T> List<T> copy(List<T> list) {
        synchronized (LOCK) {
            return new ArrayList<>(list);
        }
    }
}
