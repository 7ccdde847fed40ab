package dev.diatom.jdk.security;

import java.security.KeyStoreSpi;
import sun.security.pkcs12.PKCS12KeyStore;
import sun.security.provider.JavaKeyStore;

/** The key stores that {@code KeyStoreDelegator} makes of their classes. */
public final class StoreClasses {
    private StoreClasses() {}

    public static Object newInstance(Class<?> type) throws InstantiationException, IllegalAccessException {
        KeyStoreSpi store = type == PKCS12KeyStore.class ? new PKCS12KeyStore() : new JavaKeyStore.JKS();
        if (store.getClass() != type) {
            throw new InstantiationException(type.getName());
        }
        return store;
    }
}
