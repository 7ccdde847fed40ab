package dev.diatom.patch.jdk.internal.net.http;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** What a request by https is told. */
abstract class AbstractAsyncSSLConnection {
    private static SSLEngine createEngine(SSLContext context, String peerHost, int port, SSLParameters parameters) {
        throw new IllegalArgumentException("https: images have no TLS yet");
    }
}
