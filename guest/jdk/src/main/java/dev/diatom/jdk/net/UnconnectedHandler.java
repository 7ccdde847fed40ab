package dev.diatom.jdk.net;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.UnknownServiceException;

/** A protocol whose URLs an image can parse, but not connect to. */
public final class UnconnectedHandler extends URLStreamHandler {
    @Override
    protected int getDefaultPort() {
        return -1;
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        throw new UnknownServiceException("protocol '" + url.getProtocol() + "' is not in the image");
    }

    @Override
    protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
        return openConnection(url);
    }
}
