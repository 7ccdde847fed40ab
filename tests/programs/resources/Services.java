package resources;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

// resource: META-INF/services/resources.Services$Greeter=resources.Services$First
// resource: META-INF/services/resources.Services$Greeter=# a comment
// resource: META-INF/services/resources.Services$Greeter=
// resource: META-INF/services/resources.Services$Greeter=resources.Services$Second # more
// resource: META-INF/services/resources.Services$Broken=resources.Services$Second
// resource: META-INF/services/resources.Services$Broken=resources.Absent
// resource: META-INF/services/resources.Services$Broken=resources.Services$Hidden
// resource: META-INF/services/resources.Services$Broken=resources.Services$Failing
// resource: META-INF/services/resources.Services$Broken=resources.Services$Good
/** Providers found by service files. */
public class Services {
    public interface Greeter {
        String greet();
    }

    public interface Nobody {}

    public interface Broken {}

    public static class Hidden implements Broken {
        private Hidden() {}
    }

    public static class Failing implements Broken {
        public Failing() {
            throw new IllegalStateException("on purpose");
        }
    }

    public static class Good implements Broken {
        @Override
        public String toString() {
            return "good";
        }
    }

    /** Every line of a file is tried, and each that is wrong has an error of its own. */
    static void broken() {
        Iterator<Broken> iterator = ServiceLoader.load(Broken.class).iterator();
        for (int i = 0; i < 10; i++) {
            try {
                if (!iterator.hasNext()) {
                    System.out.println("end");
                    return;
                }
                System.out.println(iterator.next());
            } catch (ServiceConfigurationError e) {
                System.out.println(e.getMessage() + " " + e.getCause());
            }
        }
    }

    public static class First implements Greeter {
        static int made;

        public First() {
            made++;
        }

        @Override
        public String greet() {
            return "first";
        }
    }

    public static class Second implements Greeter {
        @Override
        public String greet() {
            return "second";
        }
    }

    public static void main(String[] args) {
        ServiceLoader<Greeter> loader = ServiceLoader.load(Greeter.class);
        System.out.println(First.made);
        for (Greeter greeter : loader) {
            System.out.println(greeter.greet());
        }
        System.out.println(First.made + " " + loader.findFirst().orElseThrow().greet() + " " + First.made);
        System.out.println(loader.stream().map(p -> p.type().getSimpleName()).collect(Collectors.joining(",")));
        System.out.println(loader.stream()
                .filter(p -> p.type() == Second.class)
                .map(ServiceLoader.Provider::get)
                .map(Greeter::greet)
                .toList());
        loader.reload();
        loader.iterator().next();
        System.out.println(First.made);
        System.out.println(ServiceLoader.load(Nobody.class).findFirst() + " "
                + ServiceLoader.load(Nobody.class).iterator().hasNext());
        System.out.println(ServiceLoader.load(Greeter.class, Services.class.getClassLoader()).stream()
                .count());
        System.out.println(loader);
        broken();
        Iterator<Greeter> iterator = ServiceLoader.load(Greeter.class, null).iterator();
        System.out.println(iterator.hasNext());
        System.out.println(
                ServiceLoader.loadInstalled(Greeter.class).findFirst().isPresent());
    }
}
