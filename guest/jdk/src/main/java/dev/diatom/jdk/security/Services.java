package dev.diatom.jdk.security;

import com.sun.crypto.provider.SunJCE;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The security providers of an image. */
public final class Services {
    private static final int FACTS_PER_PROVIDER = 3;
    private static final ImageProvider[] PROVIDERS = providers(Catalog.providers());

    private Services() {}

    private static ImageProvider[] providers(String[] facts) {
        ImageProvider[] providers = new ImageProvider[facts.length / FACTS_PER_PROVIDER];
        for (int i = 0; i < providers.length; i++) {
            String name = facts[FACTS_PER_PROVIDER * i];
            String version = facts[FACTS_PER_PROVIDER * i + 1];
            String description = facts[FACTS_PER_PROVIDER * i + 2];
            providers[i] = name.equals("SunJCE")
                    ? new SunJCE(name, version, description)
                    : new ImageProvider(name, version, description);
        }
        return providers;
    }

    /** All providers, in the order of preference. */
    public static Provider[] all() {
        return PROVIDERS.clone();
    }

    /** The provider of that name, or null. */
    public static ImageProvider named(String name) {
        for (ImageProvider provider : PROVIDERS) {
            if (provider.getName().equals(name)) {
                return provider;
            }
        }
        return null;
    }

    /**
     * Adds a service to a provider. The first call may be followed by others for the same service from threads that came meanwhile.
     *
     * @param aliases other names of the algorithm; the builder writes one after the other, each ended by a line feed
     * @param attributes keys and values, likewise
     */
    static synchronized void provide(
            int provider,
            String type,
            String algorithm,
            String className,
            String aliases,
            String attributes,
            Maker maker) {
        Map<String, String> attributeMap = new HashMap<>();
        List<String> pairs = lines(attributes);
        for (int i = 0; i < pairs.size(); i += 2) {
            attributeMap.put(pairs.get(i), pairs.get(i + 1));
        }
        PROVIDERS[provider].provide(type, algorithm, className, lines(aliases), attributeMap, maker);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        return lines;
    }

    /** What a look-up by a name that is no constant says when it fails. */
    static NoSuchAlgorithmException explained(NoSuchAlgorithmException failure) {
        NoSuchAlgorithmException explained = new NoSuchAlgorithmException(failure.getMessage()
                + " (an image has the algorithms that its application names in constants, and a set of common ones:"
                + " name this one in a constant)");
        explained.setStackTrace(failure.getStackTrace());
        return explained;
    }

    /** The security properties of the JDK that built the image. */
    public static void fill(Properties properties) {
        String[] pairs = Catalog.properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.put(pairs[i], pairs[i + 1]);
        }
    }
}
