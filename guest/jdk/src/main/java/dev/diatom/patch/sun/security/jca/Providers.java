package dev.diatom.patch.sun.security.jca;

import dev.diatom.jdk.security.Services;
import java.security.Provider;

/** There is one provider of that name. */
abstract class Providers {
    public static Provider getSunProvider() {
        return Services.named("SUN");
    }
}
