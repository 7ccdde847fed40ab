package dev.diatom.patch.java.lang;

import dev.diatom.jdk.Resources;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** One loader has all classes and packed files of an image. */
public abstract class ClassLoader {
    public java.lang.Class<?> loadClass(java.lang.String name) throws ClassNotFoundException {
        return java.lang.Class.forName(name);
    }

    public static java.lang.ClassLoader getPlatformClassLoader() {
        return java.lang.ClassLoader.getSystemClassLoader();
    }

    public URL getResource(java.lang.String name) {
        return Resources.url(name);
    }

    public static URL getSystemResource(java.lang.String name) {
        return Resources.url(name);
    }

    public Enumeration<URL> getResources(java.lang.String name) throws IOException {
        URL url = Resources.url(name);
        return Collections.enumeration(url == null ? List.of() : List.of(url));
    }

    public static Enumeration<URL> getSystemResources(java.lang.String name) throws IOException {
        return java.lang.ClassLoader.getSystemClassLoader().getResources(name);
    }
}
