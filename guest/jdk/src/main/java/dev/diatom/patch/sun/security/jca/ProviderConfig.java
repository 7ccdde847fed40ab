package dev.diatom.patch.sun.security.jca;

import java.security.Provider;

/** Providers are not loaded by name. */
abstract class ProviderConfig {
    private Provider provider;

    Provider getProvider() {
        return provider;
    }
}
