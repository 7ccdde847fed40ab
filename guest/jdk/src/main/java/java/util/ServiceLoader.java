package java.util;

import dev.diatom.jdk.ServiceProvider;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.teavm.runtime.reflect.ClassInfo;

/** Providers by the service files of the class path, which the builder has read. Each is made when it is asked for. */
public final class ServiceLoader<S> implements Iterable<S> {
    /** A provider that is not made yet. */
    public interface Provider<S> extends Supplier<S> {
        Class<? extends S> type();

        @Override
        S get();
    }

    private final Class<S> service;
    private final Object[] listed;
    private List<S> made = new ArrayList<>();

    private ServiceLoader(Class<S> service, Object[] listed) {
        this.service = Objects.requireNonNull(service, "Service interface cannot be null");
        this.listed = listed == null ? new Object[0] : listed;
    }

    /** The compiler knows this method: the files of the classes that arrive here are in the image. */
    public static <S> ServiceLoader<S> load(Class<S> service) {
        return new ServiceLoader<>(service, loadServices(dev.diatom.patch.java.lang.Class.info(service)));
    }

    public static <S> ServiceLoader<S> load(Class<S> service, ClassLoader loader) {
        return load(service);
    }

    /** The JDK's own providers, of which images have none by service files. */
    public static <S> ServiceLoader<S> loadInstalled(Class<S> service) {
        return new ServiceLoader<>(service, null);
    }

    /** A {@link ServiceProvider} for each line of the service's files; its body is the compiler's. Null if there is no file. */
    private static native Object[] loadServices(ClassInfo service);

    @Override
    public Iterator<S> iterator() {
        List<S> cache = made;
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < listed.length;
            }

            @Override
            public S next() {
                if (cache != made) {
                    throw new ConcurrentModificationException();
                }
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int index = at++;
                // What failed has no place among those that were made, and fails again.
                if (index < cache.size()) {
                    return cache.get(index);
                }
                S provider = new Listed(listed[index]).get();
                if (index == cache.size()) {
                    cache.add(provider);
                }
                return provider;
            }
        };
    }

    public Stream<Provider<S>> stream() {
        return Arrays.stream(listed).map(Listed::new);
    }

    public Optional<S> findFirst() {
        Iterator<S> providers = iterator();
        return providers.hasNext() ? Optional.of(providers.next()) : Optional.empty();
    }

    public void reload() {
        made = new ArrayList<>();
    }

    @Override
    public String toString() {
        return "java.util.ServiceLoader[" + service.getName() + "]";
    }

    private final class Listed implements Provider<S> {
        private final ServiceProvider provider;

        Listed(Object provider) {
            this.provider = (ServiceProvider) provider;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<? extends S> type() {
            Class<?> type = provider.type();
            if (type == null) {
                throw failure("Provider " + provider.name() + " not found", null);
            }
            if (!service.isAssignableFrom(type)) {
                throw failure(provider.name() + " not a subtype", null);
            }
            return (Class<? extends S>) type;
        }

        @Override
        @SuppressWarnings("unchecked")
        public S get() {
            type();
            Object object;
            try {
                object = provider.make();
            } catch (Throwable e) {
                throw failure("Provider " + provider.name() + " could not be instantiated", e);
            }
            if (object == null) {
                throw failure(
                        provider.name() + " Unable to get public no-arg constructor",
                        new NoSuchMethodException(provider.name() + ".<init>()"));
            }
            return (S) object;
        }

        private ServiceConfigurationError failure(String message, Throwable cause) {
            return new ServiceConfigurationError(service.getName() + ": " + message, cause);
        }
    }
}
