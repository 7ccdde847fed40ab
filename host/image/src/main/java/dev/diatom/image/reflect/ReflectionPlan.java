package dev.diatom.image.reflect;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What reflection may reach in an image. Names are internal names. */
public final class ReflectionPlan {
    private final SortedMap<String, Selection> classes = new TreeMap<>();
    private final SortedSet<List<String>> proxies =
            new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));

    /**
     * Which members of a class.
     *
     * @param isWhole all of them
     * @param names of those chosen one by one; constructors are called {@code <init>}
     */
    record Selection(boolean isWhole, SortedSet<String> names) {
        boolean contains(String memberName) {
            return isWhole || names.contains(memberName);
        }
    }

    /** Adds a class with all its members; false if it was there. */
    boolean addWhole(String name) {
        Selection known = classes.put(name, new Selection(true, new TreeSet<>()));
        return known == null || !known.isWhole;
    }

    /** Adds a class, itself without members. */
    void addClass(String name) {
        classes.computeIfAbsent(name, key -> new Selection(false, new TreeSet<>()));
    }

    /** Adds members of one name. */
    void addMember(String className, String memberName) {
        addClass(className);
        Selection selection = classes.get(className);
        if (selection != null && !selection.isWhole) {
            selection.names.add(memberName);
        }
    }

    void addProxy(List<String> interfaces) {
        proxies.add(List.copyOf(interfaces));
    }

    /** Whether there can be proxies of that interface alone, as annotations are of their type. */
    boolean hasProxy(String type) {
        return proxies.contains(List.of(type));
    }

    public boolean isEmpty() {
        return classes.isEmpty() && proxies.isEmpty();
    }

    SortedMap<String, Selection> classes() {
        return classes;
    }

    SortedSet<List<String>> proxies() {
        return proxies;
    }
}
