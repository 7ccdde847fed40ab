package jdk.internal.access;

import java.util.List;

/** What the JDK's other packages ask of {@code java.util}'s collections behind their back. */
public interface JavaUtilCollectionAccess {
    <E> List<E> listFromTrustedArray(Object[] array);

    <E> List<E> listFromTrustedArrayNullsAllowed(Object[] array);
}
