package concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Reactive streams of the JDK: publishers, processors, back pressure, errors. */
public class Flows {
    static class Collector<T> implements Flow.Subscriber<T> {
        final List<T> items = new ArrayList<>();
        final CountDownLatch end = new CountDownLatch(1);
        final long window;
        Flow.Subscription subscription;
        String outcome = "open";

        Collector(long window) {
            this.window = window;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(window);
        }

        @Override
        public void onNext(T item) {
            items.add(item);
            if (items.size() % window == 0) {
                subscription.request(window);
            }
        }

        @Override
        public void onError(Throwable thrown) {
            outcome = "error " + thrown;
            end.countDown();
        }

        @Override
        public void onComplete() {
            outcome = "complete";
            end.countDown();
        }

        void print(String label) throws InterruptedException {
            System.out.println(label + " " + end.await(10, TimeUnit.SECONDS) + " " + outcome + " " + items);
        }
    }

    static final class Mapper<T, R> extends SubmissionPublisher<R> implements Flow.Processor<T, R> {
        final Function<T, R> function;
        Flow.Subscription subscription;

        Mapper(ExecutorService executor, Function<T, R> function) {
            super(executor, Flow.defaultBufferSize());
            this.function = function;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(1);
        }

        @Override
        public void onNext(T item) {
            submit(function.apply(item));
            subscription.request(1);
        }

        @Override
        public void onError(Throwable thrown) {
            closeExceptionally(thrown);
        }

        @Override
        public void onComplete() {
            close();
        }
    }

    public static void main(String[] args) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(3)) {
            SubmissionPublisher<Integer> numbers = new SubmissionPublisher<>(executor, 4);
            Mapper<Integer, String> mapper = new Mapper<>(executor, n -> "n" + n * n);
            Collector<String> mapped = new Collector<>(2);
            Collector<Integer> raw = new Collector<>(1);
            mapper.subscribe(mapped);
            numbers.subscribe(mapper);
            numbers.subscribe(raw);
            System.out.println(numbers.getNumberOfSubscribers() + " " + numbers.getMaxBufferCapacity() + " "
                    + numbers.hasSubscribers());
            for (int i = 0; i < 20; i++) {
                numbers.submit(i);
            }
            numbers.close();
            mapped.print("mapped");
            raw.print("raw");
            System.out.println(numbers.isClosed() + " " + numbers.getClosedException());
            try {
                numbers.submit(1);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }

            SubmissionPublisher<String> failing = new SubmissionPublisher<>(executor, 16);
            Collector<String> fails = new Collector<>(10);
            failing.subscribe(fails);
            failing.submit("one");
            failing.closeExceptionally(new IllegalStateException("broken"));
            System.out.println(fails.end.await(10, TimeUnit.SECONDS) + " " + fails.outcome);

            SubmissionPublisher<Integer> dropping = new SubmissionPublisher<>(executor, 2);
            Collector<Integer> stuck = new Collector<>(1) {
                @Override
                public void onSubscribe(Flow.Subscription subscription) {}
            };
            dropping.subscribe(stuck);
            int dropped = 0;
            for (int i = 0; i < 10; i++) {
                if (dropping.offer(i, (subscriber, item) -> false) < 0) {
                    dropped++;
                }
            }
            System.out.println("dropped " + dropped + " lag " + dropping.estimateMaximumLag());
            dropping.close();

            try (SubmissionPublisher<Integer> consumed = new SubmissionPublisher<>(executor, 8)) {
                List<Integer> seen = new ArrayList<>();
                CompletableFuture<Void> done = consumed.consume(seen::add);
                for (int i = 0; i < 5; i++) {
                    consumed.submit(i);
                }
                consumed.close();
                done.get(10, TimeUnit.SECONDS);
                System.out.println(seen);
            }
        }
        try (SubmissionPublisher<String> common = new SubmissionPublisher<>()) {
            Collector<String> collector = new Collector<>(3);
            common.subscribe(collector);
            common.submit("by the common pool");
            common.close();
            collector.print("common");
        }
    }
}
