package dev.diatom.patch.sun.net.www.http;

import java.net.URL;

/** Traffic is not captured into files. */
public abstract class HttpCapture {
    public static sun.net.www.http.HttpCapture getCapture(URL url) {
        return null;
    }
}
