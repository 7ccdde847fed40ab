package dev.diatom;

/** What an application may say to Diatom. On any other Java it says nothing; in an image, the class of this name is another. */
public final class Diatom {
    private Diatom() {}

    /**
     * Says that the application is ready to be made a snapshot. Under {@code diatom snapshot} the call returns in the clones, each of
     * them; else at once. An application that does not call it is taken to be ready when it waits for its first connection.
     *
     * @return whether the caller is in a clone
     * @throws InterruptedException if the thread was interrupted while the snapshot was taken
     */
    @SuppressWarnings("unused")
    public static boolean ready() throws InterruptedException {
        return false;
    }
}
