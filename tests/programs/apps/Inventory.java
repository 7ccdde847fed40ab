package apps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Layers as in a business program: a generic repository, listeners, a cache, validation, commands with undo. */
public class Inventory {
    interface Identified<K extends Comparable<K>> {
        K id();
    }

    abstract static class Entity<K extends Comparable<K>> implements Identified<K> {
        private final K id;
        private int version;

        protected Entity(K id) {
            this.id = id;
            initialise();
        }

        protected void initialise() {}

        @Override
        public final K id() {
            return id;
        }

        void touch() {
            version++;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entity<?> entity && getClass() == entity.getClass() && id.equals(entity.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String toString() {
            return getClass().getSimpleName() + "#" + id + "v" + version;
        }
    }

    static class Product extends Entity<Integer> {
        private String name = "unnamed";
        private int count;
        private List<String> tags;

        Product(int id, String name, int count) {
            super(id);
            this.name = name;
            this.count = count;
        }

        @Override
        protected void initialise() {
            tags = new ArrayList<>(List.of("seen " + name));
        }
    }

    static class Customer extends Entity<String> {
        Customer(String id) {
            super(id);
        }
    }

    static class Repository<K extends Comparable<K>, E extends Entity<K>> implements Iterable<E> {
        private final Map<K, E> entities = new HashMap<>();
        private final List<BiConsumer<String, ? super E>> listeners = new ArrayList<>();

        void listen(BiConsumer<String, ? super E> listener) {
            listeners.add(listener);
        }

        E save(E entity) {
            String event = entities.put(entity.id(), entity) == null ? "created" : "updated";
            entity.touch();
            listeners.forEach(listener -> listener.accept(event, entity));
            return entity;
        }

        E find(K id) {
            E entity = entities.get(id);
            if (entity == null) {
                throw new Missing(id);
            }
            return entity;
        }

        @SafeVarargs
        final List<E> query(Comparator<? super E> order, Predicate<? super E>... conditions) {
            List<E> result = new ArrayList<>();
            outer:
            for (E entity : this) {
                for (Predicate<? super E> condition : conditions) {
                    if (!condition.test(entity)) {
                        continue outer;
                    }
                }
                result.add(entity);
            }
            result.sort(order);
            return result;
        }

        @Override
        public Iterator<E> iterator() {
            return entities.values().iterator();
        }
    }

    static class Missing extends RuntimeException {
        Missing(Object id) {
            super("no " + id);
        }
    }

    static class Cache<K, V> extends LinkedHashMap<K, V> {
        private final int limit;

        Cache(int limit) {
            super(16, 0.75f, true);
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > limit;
        }
    }

    interface Command {
        void run();

        default Command inverse() {
            return () -> System.out.println("nothing to undo");
        }
    }

    static class Move implements Command {
        private final Product from;
        private final Product to;
        private final int count;

        Move(Product from, Product to, int count) {
            this.from = from;
            this.to = to;
            this.count = count;
        }

        @Override
        public void run() {
            if (from.count < count) {
                throw new IllegalStateException(String.format("%s has %d, not %d", from, from.count, count));
            }
            from.count -= count;
            to.count += count;
        }

        @Override
        public Command inverse() {
            return new Move(to, from, count) {
                @Override
                public Command inverse() {
                    return Move.this;
                }
            };
        }
    }

    static void transact(Collection<? extends Command> commands, Consumer<? super RuntimeException> failed) {
        List<Command> done = new ArrayList<>();
        try {
            for (Command command : commands) {
                command.run();
                done.add(command);
            }
        } catch (IllegalStateException e) {
            for (Command command : done.reversed()) {
                command.inverse().run();
            }
            failed.accept(e);
        } finally {
            System.out.println("ran " + done.size() + " of " + commands.size());
        }
    }

    public static void main(String[] arguments) {
        Repository<Integer, Product> products = new Repository<>();
        Repository<String, Customer> customers = new Repository<>();
        StringBuilder log = new StringBuilder();
        BiConsumer<String, Entity<?>> listener =
                (event, entity) -> log.append(event).append(' ').append(entity).append("; ");
        products.listen(listener);
        customers.listen(listener);
        products.listen((event, product) -> {
            if (product.count == 0) {
                log.append("EMPTY ").append(product.name).append("; ");
            }
        });
        Product bolt = products.save(new Product(3, "bolt", 10));
        Product nut = products.save(new Product(1, "nut", 0));
        products.save(new Product(2, "washer", 7));
        products.save(bolt);
        customers.save(new Customer("ada"));
        System.out.println(log);
        System.out.println(bolt.tags + " " + bolt.name + " " + bolt.equals(new Product(3, "other", 1)) + " "
                + bolt.equals(nut) + " " + new Customer("3").equals(bolt));
        System.out.println(products.query(
                Comparator.comparing(Product::id), product -> product.count > 0, product -> product.name.length() < 7));
        System.out.println(products.query(
                Comparator.<Product, String>comparing(product -> product.name).reversed()));
        try {
            products.find(99);
        } catch (Missing e) {
            System.out.println(e.getMessage());
        }
        transact(List.of(new Move(bolt, nut, 4), new Move(nut, bolt, 1)), e -> System.out.println("failed " + e));
        System.out.println(bolt.count + " " + nut.count);
        transact(
                List.of(new Move(bolt, nut, 2), new Move(nut, products.find(2), 5), new Move(nut, bolt, 1)),
                e -> System.out.println("failed: " + e.getMessage()));
        System.out.println(bolt.count + " " + nut.count + " " + products.find(2).count);
        Command move = new Move(bolt, nut, 1);
        System.out.println(move.inverse().inverse() == move);
        transact(
                List.<Command>of(() -> System.out.println("lambda"), () -> {
                    throw new IllegalStateException("always");
                }),
                e -> System.out.println(e.getMessage()));
        Cache<String, Integer> cache = new Cache<>(3);
        for (String key : "a b c a d a e b".split(" ")) {
            cache.computeIfAbsent(key, String::hashCode);
            System.out.print(cache.keySet() + " ");
        }
        System.out.println();
    }
}
