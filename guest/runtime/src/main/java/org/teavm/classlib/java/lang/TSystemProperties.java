package org.teavm.classlib.java.lang;

import dev.diatom.runtime.Kernel;
import java.util.HashMap;
import java.util.Map;

/**
 * The system properties, by themselves: a program that only asks for single ones carries neither {@code Properties} nor what
 * that is made of.
 */
class TSystemProperties {
    final Map<String, String> values = new HashMap<>();

    String get(String key) {
        return values.get(key);
    }

    String put(String key, String value) {
        if (value == null) {
            throw new NullPointerException();
        }
        return values.put(key, value);
    }

    String remove(String key) {
        return values.remove(key);
    }

    /** Those a program starts with. */
    static TSystemProperties initial() {
        TSystemProperties properties = new TSystemProperties();
        Map<String, String> initial = properties.values;
        initial.put("java.version", "25");
        initial.put("java.specification.version", "25");
        initial.put("java.class.version", "69.0");
        initial.put("java.vendor", "Diatom");
        initial.put("java.vm.name", "Diatom");
        initial.put("java.vm.vendor", "Diatom");
        initial.put("java.vm.version", "25");
        initial.put("java.runtime.name", "Diatom");
        initial.put("java.runtime.version", "25");
        initial.put("java.home", "/");
        initial.put("java.io.tmpdir", "/tmp");
        initial.put("java.class.path", "");
        initial.put("os.name", Kernel.hasSystemCalls() ? "Linux" : "Diatom");
        initial.put("os.arch", "amd64");
        initial.put("os.version", "1");
        initial.put("file.separator", "/");
        initial.put("path.separator", ":");
        initial.put("line.separator", "\n");
        initial.put("user.dir", "/");
        initial.put("user.home", "/");
        initial.put("user.name", "root");
        initial.put("file.encoding", "UTF-8");
        initial.put("native.encoding", "UTF-8");
        initial.put("stdout.encoding", "UTF-8");
        initial.put("stderr.encoding", "UTF-8");
        return properties;
    }
}
