package dev.diatom.examples.notes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * A text and who wrote it.
 *
 * @param id 0 before it is kept
 */
record Note(long id, String author, String text) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int AUTHOR_MAX = 100;
    private static final int TEXT_MAX = 1000;

    /** Reads {@code {"author": "...", "text": "..."}}. */
    static Note read(InputStream in) throws IOException, InvalidNoteException {
        String author = "";
        String text = "";
        try (JsonParser parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidNoteException("an object is expected");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_STRING) {
                    throw new InvalidNoteException("'" + field + "' is no string");
                }
                switch (field) {
                    case "author" -> author = parser.getText().strip();
                    case "text" -> text = parser.getText().strip();
                    default -> throw new InvalidNoteException("'" + field + "' is unknown");
                }
            }
        } catch (JsonProcessingException e) {
            throw new InvalidNoteException(e.getOriginalMessage());
        }
        check("author", author, AUTHOR_MAX);
        check("text", text, TEXT_MAX);
        return new Note(0, author, text);
    }

    private static void check(String field, String value, int max) throws InvalidNoteException {
        if (value.isEmpty() || value.length() > max) {
            throw new InvalidNoteException("'" + field + "' has 1 to " + max + " characters");
        }
    }

    static void write(List<Note> notes, OutputStream out) throws IOException {
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            generator.writeStartArray();
            for (Note note : notes) {
                generator.writeStartObject();
                generator.writeNumberField("id", note.id());
                generator.writeStringField("author", note.author());
                generator.writeStringField("text", note.text());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeRaw('\n');
        }
    }
}
