package dev.diatom.jdk.security;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.List;
import java.util.Map;

/** A provider of the JDK with those of its services that the image has. */
@SuppressWarnings("serial")
public class ImageProvider extends Provider {
    public ImageProvider(String name, String version, String description) {
        super(name, version, description);
    }

    final void provide(
            String type,
            String algorithm,
            String className,
            List<String> aliases,
            Map<String, String> attributes,
            Maker maker) {
        putService(new ImageService(this, type, algorithm, className, aliases, attributes, maker));
    }

    private static final class ImageService extends Service {
        private final Maker maker;

        ImageService(
                Provider provider,
                String type,
                String algorithm,
                String className,
                List<String> aliases,
                Map<String, String> attributes,
                Maker maker) {
            super(provider, type, algorithm, className, aliases, attributes);
            this.maker = maker;
        }

        @Override
        public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
            try {
                return maker.make(parameter);
            } catch (NoSuchAlgorithmException e) {
                throw e;
            } catch (Exception e) {
                throw new NoSuchAlgorithmException(
                        "Error constructing implementation (algorithm: " + getAlgorithm() + ", provider: "
                                + getProvider().getName() + ", class: " + getClassName() + ")",
                        e);
            }
        }
    }
}
