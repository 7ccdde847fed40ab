package apps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** An event loop with actors, a bus by type, a state machine, a rate limiter with its own clock, retries. */
public class Events {
    static class Bus {
        private final Map<Class<?>, List<Consumer<Object>>> handlers = new LinkedHashMap<>();

        <T> AutoCloseable on(Class<T> type, Consumer<? super T> handler) {
            Consumer<Object> cast = event -> handler.accept(type.cast(event));
            handlers.computeIfAbsent(type, key -> new ArrayList<>()).add(cast);
            return () -> handlers.get(type).remove(cast);
        }

        int publish(Object event) {
            int count = 0;
            for (Map.Entry<Class<?>, List<Consumer<Object>>> entry : handlers.entrySet()) {
                if (entry.getKey().isInstance(event)) {
                    for (Consumer<Object> handler : entry.getValue()) {
                        handler.accept(event);
                        count++;
                    }
                }
            }
            return count;
        }
    }

    enum State {
        IDLE {
            @Override
            State next(char input) {
                return input == 's' ? RUNNING : this;
            }
        },
        RUNNING {
            @Override
            State next(char input) {
                return switch (input) {
                    case 'p' -> PAUSED;
                    case 'x' -> ENDED;
                    default -> this;
                };
            }
        },
        PAUSED {
            @Override
            State next(char input) {
                return input == 's' ? RUNNING : input == 'x' ? ENDED : this;
            }
        },
        ENDED {
            @Override
            State next(char input) {
                throw new IllegalStateException("ended before '" + input + "'");
            }
        };

        abstract State next(char input);
    }

    static class Actor<M> implements AutoCloseable {
        private final BlockingQueue<Object> mailbox = new LinkedBlockingQueue<>();
        private final Thread thread;
        private static final Object END = new Object();

        @SuppressWarnings("unchecked")
        Actor(String name, Consumer<? super M> behaviour) {
            thread = Thread.ofVirtual().name(name).start(() -> {
                try {
                    for (Object message = mailbox.take(); message != END; message = mailbox.take()) {
                        behaviour.accept((M) message);
                    }
                } catch (InterruptedException e) {
                    System.out.println(name + " interrupted");
                }
            });
        }

        void send(M message) {
            mailbox.add(message);
        }

        @Override
        public void close() throws InterruptedException {
            mailbox.add(END);
            thread.join();
        }
    }

    static class Limiter {
        private final double perSecond;
        private final double burst;
        private double tokens;
        private long last;

        Limiter(double perSecond, double burst) {
            this.perSecond = perSecond;
            this.burst = burst;
            tokens = burst;
        }

        boolean allow(long millis) {
            tokens = Math.min(burst, tokens + (millis - last) * perSecond / 1000);
            last = millis;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }

    interface Attempt<T> {
        T run(int number) throws Exception;
    }

    static <T> T retry(int times, Attempt<T> attempt) throws Exception {
        List<Exception> failures = new ArrayList<>();
        for (int i = 1; i <= times; i++) {
            try {
                return attempt.run(i);
            } catch (IllegalArgumentException e) {
                throw e;
            } catch (Exception e) {
                failures.add(e);
            }
        }
        Exception last = new Exception("gave up after " + times, failures.getLast());
        failures.subList(0, failures.size() - 1).forEach(last::addSuppressed);
        throw last;
    }

    public static void main(String[] arguments) throws Exception {
        Bus bus = new Bus();
        StringBuilder seen = new StringBuilder();
        AutoCloseable numbers = bus.on(
                Number.class,
                number -> seen.append("N").append(number.intValue()).append(' '));
        bus.on(Integer.class, number -> seen.append("I").append(number + 1).append(' '));
        bus.on(Object.class, event -> seen.append("O").append(event).append(' '));
        bus.on(
                CharSequence.class,
                text -> seen.append("C").append(text.length()).append(' '));
        System.out.println(bus.publish(7) + " " + bus.publish("seven") + " " + bus.publish(2.5) + " " + seen);
        numbers.close();
        System.out.println(bus.publish(8L));

        State state = State.IDLE;
        for (char input : "aspqsxs".toCharArray()) {
            try {
                state = state.next(input);
                System.out.print(state + " ");
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }

        Map<String, Integer> totals = new HashMap<>();
        ConcurrentLinkedQueue<String> trace = new ConcurrentLinkedQueue<>();
        try (Actor<Map.Entry<String, Integer>> sum = new Actor<>(
                        "sum", message -> totals.merge(message.getKey(), message.getValue(), Integer::sum));
                Actor<String> words = new Actor<>("words", word -> {
                    trace.add(Thread.currentThread().getName() + ":" + word);
                    sum.send(Map.entry(word, word.length()));
                })) {
            for (String word : "the cat and the dog and the bird".split(" ")) {
                words.send(word);
            }
        }
        System.out.println(new java.util.TreeMap<>(totals) + " " + trace.size() + " " + trace.peek());

        Limiter limiter = new Limiter(2, 3);
        StringBuilder allowed = new StringBuilder();
        for (long now = 0; now < 3000; now += 200) {
            allowed.append(limiter.allow(now) ? '+' : '-');
        }
        System.out.println(allowed);

        String worked = retry(3, number -> {
            if (number < 3) {
                throw new java.io.IOException("try " + number);
            }
            return "worked at " + number;
        });
        System.out.println(worked);
        try {
            retry(3, number -> {
                throw new java.io.IOException("try " + number);
            });
        } catch (Exception e) {
            System.out.println(e.getMessage() + ", " + e.getCause().getMessage() + ", " + e.getSuppressed().length + " "
                    + e.getSuppressed()[1].getMessage());
        }

        CompletableFuture<Integer> price = CompletableFuture.supplyAsync(() -> 40);
        CompletableFuture<Integer> tax = price.thenApplyAsync(each -> each / 20);
        CompletableFuture<String> broken = CompletableFuture.supplyAsync(() -> {
            throw new IllegalStateException("no stock");
        });
        System.out.println(price.thenCombine(tax, Integer::sum)
                .thenCompose(each -> CompletableFuture.supplyAsync(() -> "total " + each))
                .get(10, TimeUnit.SECONDS));
        System.out.println(
                broken.exceptionally(e -> e.getClass().getSimpleName() + " "
                                        + e.getCause().getMessage())
                                .join() + " "
                        + broken.handle((value, e) -> e instanceof CompletionException)
                                .join() + " " + broken.isCompletedExceptionally());
        try {
            broken.get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause());
        }
        try {
            new CompletableFuture<Void>().get(1, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("timed out");
        }
        System.out.println(CompletableFuture.allOf(price, tax)
                        .thenApply(nothing -> price.join() + tax.join())
                        .join() + " "
                + CompletableFuture.anyOf(new CompletableFuture<>(), price).join());
    }
}
