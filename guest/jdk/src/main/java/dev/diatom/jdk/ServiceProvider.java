package dev.diatom.jdk;

/** One line of a service file: the builder makes a subclass for each, which is all that an image has of the file. */
public abstract class ServiceProvider {
    /** The provider's name as the file has it. */
    public abstract String name();

    /** The provider's class, or null where the image has none of that name. */
    public abstract Class<?> type();

    /** A new provider, or null where its class has no public constructor without parameters. */
    public abstract Object make() throws Exception;
}
