package dev.diatom.examples.notes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The latest notes, the last one first; older ones are forgotten. */
final class Notes {
    private static final int KEPT_MAX = 1000;

    private final Deque<Note> notes = new ArrayDeque<>();
    private long lastId;

    synchronized long add(Note note) {
        notes.addFirst(new Note(++lastId, note.author(), note.text()));
        if (notes.size() > KEPT_MAX) {
            notes.removeLast();
        }
        return lastId;
    }

    synchronized List<Note> latest() {
        return new ArrayList<>(notes);
    }
}
