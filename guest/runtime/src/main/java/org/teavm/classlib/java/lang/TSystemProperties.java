package org.teavm.classlib.java.lang;

import dev.diatom.runtime.Kernel;
import java.util.Properties;

/** The system properties a program starts with. */
final class TSystemProperties {
    private TSystemProperties() {}

    static Properties initial() {
        Properties initial = new Properties();
        initial.setProperty("java.version", "25");
        initial.setProperty("java.specification.version", "25");
        initial.setProperty("java.class.version", "69.0");
        initial.setProperty("java.vendor", "Diatom");
        initial.setProperty("java.vm.name", "Diatom");
        initial.setProperty("java.vm.vendor", "Diatom");
        initial.setProperty("java.vm.version", "25");
        initial.setProperty("java.runtime.name", "Diatom");
        initial.setProperty("java.runtime.version", "25");
        initial.setProperty("java.home", "/");
        initial.setProperty("java.io.tmpdir", "/tmp");
        initial.setProperty("java.class.path", "");
        initial.setProperty("os.name", Kernel.hasSystemCalls() ? "Linux" : "Diatom");
        initial.setProperty("os.arch", "amd64");
        initial.setProperty("os.version", "1");
        initial.setProperty("file.separator", "/");
        initial.setProperty("path.separator", ":");
        initial.setProperty("line.separator", "\n");
        initial.setProperty("user.dir", "/");
        initial.setProperty("user.home", "/");
        initial.setProperty("user.name", "root");
        initial.setProperty("file.encoding", "UTF-8");
        initial.setProperty("native.encoding", "UTF-8");
        initial.setProperty("stdout.encoding", "UTF-8");
        initial.setProperty("stderr.encoding", "UTF-8");
        return initial;
    }
}
