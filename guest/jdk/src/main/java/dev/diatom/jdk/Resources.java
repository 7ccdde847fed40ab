package dev.diatom.jdk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** The packed files of an image as URLs: {@code resource:/name}. */
public final class Resources {
    private Resources() {}

    /** The URL of a file, or null if the image has none of that name. */
    public static URL url(String name) {
        try (InputStream found = ClassLoader.getSystemResourceAsStream(name)) {
            return found == null ? null : new URL("resource", "", -1, "/" + name, new Handler());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(name, e);
        } catch (IOException e) {
            return null;
        }
    }

    private static final class Handler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            return new Connection(url);
        }
    }

    private static final class Connection extends URLConnection {
        Connection(URL url) {
            super(url);
        }

        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() throws IOException {
            InputStream found =
                    ClassLoader.getSystemResourceAsStream(getURL().getPath().substring(1));
            if (found == null) {
                throw new FileNotFoundException(getURL().toString());
            }
            return found;
        }
    }
}
