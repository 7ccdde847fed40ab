package dev.diatom.jdk.security;

/** Makes an implementation of a service. */
@FunctionalInterface
public interface Maker {
    /**
     * @param parameter what the service's constructor takes; null if it takes nothing
     */
    Object make(Object parameter) throws Exception;
}
