package dev.diatom.patch.jdk.internal.net.http;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A client without a context for TLS. */
abstract class HttpClientImpl {
    private static SSLParameters getDefaultParams(SSLContext context) {
        return new SSLParameters();
    }
}
