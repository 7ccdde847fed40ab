package dev.diatom.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CallSitesTest {
    private static final String SAMPLE = "dev.diatom.traced.Sample";

    /** Loads the sample as the agent leaves it. */
    private static final class TracingLoader extends ClassLoader {
        TracingLoader() {
            super(CallSitesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(SAMPLE)) {
                return super.loadClass(name, resolve);
            }
            String file = name.replace('.', '/');
            try (InputStream in = getResourceAsStream(file + ".class")) {
                byte[] traced =
                        Objects.requireNonNull(new CallSites().transform(this, file, null, null, in.readAllBytes()));
                return defineClass(name, traced, 0, traced.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void whatTheProgramReachesIsRecorded() throws ReflectiveOperationException {
        Class<?> sample = new TracingLoader().loadClass(SAMPLE);
        ((Runnable) sample.getConstructor().newInstance()).run();
        assertEquals("""
                {
                  "reflection": [
                    {"type": "dev.diatom.traced.Sample", "allDeclaredFields": true, "fields": [{"name": "number"}], \
                "methods": [{"name": "text", "parameterTypes": ["int", "java.lang.String[]"]}]},
                    {"type": "java.util.ArrayList", "methods": [{"name": "<init>", "parameterTypes": ["int"]}]},
                    {"type": {"proxy": ["java.util.Comparator", "java.lang.Runnable"]}}
                  ],
                  "resources": [
                    {"glob": "dev/diatom/traced/Sample.class"}
                  ]
                }
                """, Recorder.RECORDING.json());
    }

    @Test
    void theJdkIsLeftAlone() {
        assertNull(new CallSites().transform(null, "java/lang/Object", null, null, new byte[0]));
        assertNull(new CallSites().transform(ClassLoader.getSystemClassLoader(), "jdk/X", null, null, new byte[0]));
    }
}
