package dev.diatom.patch.sun.security.x509;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import sun.security.x509.Extension;
import sun.security.x509.KnownExtensions;

/** Extensions are made without reflection. */
abstract class CertificateExtensions {
    private Map<String, Extension> map;
    private Map<String, Extension> unparseableExtensions;
    private boolean unsupportedCritExt;

    private void parseExtension(Extension raw) throws IOException {
        Extension parsed;
        try {
            parsed = KnownExtensions.parsed(raw);
        } catch (Exception e) {
            if (raw.isCritical()) {
                throw e instanceof IOException io ? io : new IOException(e);
            }
            if (unparseableExtensions == null) {
                unparseableExtensions = new TreeMap<>();
            }
            KnownExtensions.addUnparseable(unparseableExtensions, raw, e);
            return;
        }
        unsupportedCritExt |= parsed == null && raw.isCritical();
        String name = parsed == null ? raw.getExtensionId().toString() : parsed.getName();
        if (map.put(name, parsed == null ? raw : parsed) != null) {
            throw new IOException("Duplicate extensions not allowed");
        }
    }
}
