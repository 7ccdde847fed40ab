package dev.diatom.patch.sun.security.jca;

import dev.diatom.jdk.security.Services;

/** The image says what providers there are, not a file. */
abstract class ProviderList {
    static sun.security.jca.ProviderList fromSecurityProperties() {
        return sun.security.jca.ProviderList.newList(Services.all());
    }
}
