package dev.diatom.patch.jdk.internal.icu.impl;

import dev.diatom.jdk.data.Normalization;
import java.nio.ByteBuffer;

/** Takes its data from the image, which has that of {@link java.text.Normalizer}. */
public final class ICUBinary {
    private ICUBinary() {}

    public static ByteBuffer getRequiredData(String name) {
        return ByteBuffer.wrap(
                switch (name.substring(name.lastIndexOf('/') + 1)) {
                    case "nfc.nrm" -> Normalization.Canonical.bytes();
                    case "nfkc.nrm" -> Normalization.Compatibility.bytes();
                    default -> throw new UnsupportedOperationException("an image does not have " + name);
                });
    }
}
