package org.crac;

import dev.diatom.runtime.Snapshots;

/**
 * The entry to org.crac's API, for applications that have its JAR: the global context is the snapshots' list of participants. A
 * resource stays registered as long as the program runs.
 */
public class Core {
    private static final Context<Resource> GLOBAL = new GlobalContext();

    public static Context<Resource> getGlobalContext() {
        return GLOBAL;
    }

    /** Returns in the clones; where no snapshot is wanted, there is none to be had. */
    public static void checkpointRestore() throws CheckpointException, RestoreException {
        try {
            if (!Snapshots.ready()) {
                throw new CheckpointException("this machine was not started to be made a snapshot");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckpointException("interrupted");
        }
    }

    private static final class GlobalContext extends Context<Resource> {
        @Override
        public void register(Resource resource) {
            Snapshots.addApplication(new Snapshots.Participant() {
                @Override
                public void beforeSnapshot() throws Exception {
                    resource.beforeCheckpoint(GLOBAL);
                }

                @Override
                public void afterClone() throws Exception {
                    resource.afterRestore(GLOBAL);
                }
            });
        }

        // As a resource of others the global context has nothing to do: the snapshot itself tells its participants.

        @Override
        public void beforeCheckpoint(Context<? extends Resource> context) {}

        @Override
        public void afterRestore(Context<? extends Resource> context) {}
    }
}
