package dev.diatom.examples.chat;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Who is there, by name. What one says, all others are told. */
final class Room {
    private final Map<String, Member> members = new ConcurrentHashMap<>();

    /** Whether the name was free; then the member is in. */
    boolean enter(String name, Member member) {
        if (members.putIfAbsent(name, member) != null) {
            return false;
        }
        tell(name, "* " + name + " came");
        return true;
    }

    void leave(String name) {
        if (members.remove(name) != null) {
            tell(name, "* " + name + " left");
        }
    }

    /** Tells all but the one it comes from. */
    void tell(String from, String line) {
        members.forEach((name, member) -> {
            if (!name.equals(from)) {
                member.hear(line);
            }
        });
    }

    SortedSet<String> names() {
        return new TreeSet<>(members.keySet());
    }
}
