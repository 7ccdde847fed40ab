package dev.diatom.jdk.data;

import java.io.StringReader;

/** The content of a file that is not there. */
public final class NoReader extends StringReader {
    public NoReader(NoFile file) {
        super("");
    }
}
