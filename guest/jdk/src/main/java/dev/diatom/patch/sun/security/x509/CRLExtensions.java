package dev.diatom.patch.sun.security.x509;

import java.security.cert.CRLException;
import java.util.Map;
import sun.security.x509.Extension;
import sun.security.x509.KnownExtensions;

/** Extensions are made without reflection. */
abstract class CRLExtensions {
    private Map<String, Extension> map;
    private boolean unsupportedCritExt;

    private void parseExtension(Extension raw) throws CRLException {
        Extension parsed;
        try {
            parsed = KnownExtensions.parsed(raw);
        } catch (Exception e) {
            throw new CRLException(e.getMessage());
        }
        unsupportedCritExt |= parsed == null && raw.isCritical();
        String name = parsed == null ? raw.getExtensionId().toString() : parsed.getName();
        if (map.put(name, parsed == null ? raw : parsed) != null) {
            throw new CRLException("Duplicate extensions not allowed");
        }
    }
}
