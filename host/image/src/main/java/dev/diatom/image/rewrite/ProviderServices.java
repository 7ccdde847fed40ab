package dev.diatom.image.rewrite;

import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The security services of the JDK that builds the image, numbered in an order that does not change from build to build. */
final class ProviderServices {
    private static final String CIPHER = "Cipher";

    /**
     * One service.
     *
     * @param index its number
     * @param provider the position of its provider
     */
    record Entry(int index, int provider, Provider.Service service) {}

    private final List<Provider> providers = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Provider.Service, Entry> entryOf = new HashMap<>();

    /** Most programs use none. */
    private void load() {
        if (!providers.isEmpty()) {
            return;
        }
        providers.addAll(List.of(Security.getProviders()));
        for (int i = 0; i < providers.size(); i++) {
            List<Provider.Service> services = new ArrayList<>(providers.get(i).getServices());
            services.sort(
                    Comparator.comparing(Provider.Service::getType).thenComparing(Provider.Service::getAlgorithm));
            for (Provider.Service service : services) {
                Entry entry = new Entry(entries.size(), i, service);
                entries.add(entry);
                entryOf.put(service, entry);
            }
        }
    }

    List<Provider> providers() {
        load();
        return providers;
    }

    List<Entry> all() {
        load();
        return entries;
    }

    /** The services, of any provider, that a look-up by a name or one of its aliases may find. */
    List<Entry> find(String type, String name) {
        load();
        return type.equals(CIPHER) ? findCipher(name) : findExactly(type, name);
    }

    private List<Entry> findExactly(String type, String name) {
        List<Entry> found = new ArrayList<>();
        for (Provider provider : providers) {
            Entry entry = entryOf.get(provider.getService(type, name));
            if (entry != null) {
                found.add(entry);
            }
        }
        return found;
    }

    /** A transformation is served by an implementation of all of it, or by one that takes mode, padding or both as parameters. */
    private List<Entry> findCipher(String transformation) {
        List<String> parts = List.of(transformation.split("/", -1));
        List<String> names = new ArrayList<>(List.of(transformation.trim()));
        if (parts.size() == 3) {
            String algorithm = parts.getFirst().trim();
            names.add(algorithm + "/" + parts.get(1).trim());
            names.add(algorithm + "//" + parts.get(2).trim());
            names.add(algorithm);
        }
        for (String name : names) {
            List<Entry> found = findExactly(CIPHER, name);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The other names of a service's algorithm, in order. */
    static List<String> aliases(Provider.Service service) {
        String prefix = "Alg.Alias." + service.getType() + ".";
        return service.getProvider().entrySet().stream()
                .filter(entry -> entry.getValue().equals(service.getAlgorithm()))
                .map(entry -> (String) entry.getKey())
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .toList();
    }

    /** Names and values of a service's attributes, one after the other, in order. */
    static List<String> attributes(Provider.Service service) {
        String prefix = service.getType() + "." + service.getAlgorithm() + " ";
        return service.getProvider().entrySet().stream()
                .filter(entry -> ((String) entry.getKey()).startsWith(prefix))
                .sorted(Comparator.comparing(entry -> (String) entry.getKey()))
                .flatMap(entry ->
                        List.of(((String) entry.getKey()).substring(prefix.length()), (String) entry.getValue())
                                .stream())
                .toList();
    }
}
