package tools;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

// libraries: caffeine jspecify error_prone_annotations

/** Caches without bounds with Caffeine: filled by hand, by a loader, and asynchronously. */
public class CaffeineCache {
    public static void main(String[] args) throws Exception {
        List<String> removed = new ArrayList<>();
        Cache<String, Integer> manual = Caffeine.newBuilder()
                .executor(Runnable::run)
                .recordStats()
                .removalListener((String key, Integer value, RemovalCause cause) -> removed.add(key + " " + cause))
                .build();
        for (int i = 0; i < 10; i++) {
            manual.put("key" + i, i);
        }
        manual.put("key3", 33);
        manual.invalidate("key4");
        manual.invalidateAll(List.of("key5", "none"));
        System.out.println(manual.estimatedSize() + " " + new TreeSet<>(removed));
        System.out.println(manual.getIfPresent("key4") + " " + manual.get("fixed", String::length) + " "
                + new TreeMap<>(manual.getAllPresent(List.of("key1", "key2", "no"))));
        System.out.println(manual.stats().hitCount() + " " + manual.stats().missCount() + " "
                + manual.stats().loadCount());

        AtomicInteger loads = new AtomicInteger();
        LoadingCache<Integer, String> loading = Caffeine.newBuilder()
                .executor(Runnable::run)
                .build(key -> {
                    loads.incrementAndGet();
                    if (key < 0) {
                        throw new IllegalStateException("negative: " + key);
                    }
                    return key == 404 ? null : "v".repeat(key);
                });
        System.out.println(loading.get(3) + " " + loading.get(3) + " " + loads + " " + loading.get(404) + " "
                + new TreeMap<>(loading.getAll(List.of(1, 2, 3))));
        try {
            loading.get(-1);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        loading.refresh(3).join();
        System.out.println(loading.asMap().computeIfPresent(3, (key, value) -> value + "!") + " "
                + loading.asMap().remove(1) + " " + loading.asMap().merge(7, "new", String::concat));

        AsyncLoadingCache<String, Integer> async = Caffeine.newBuilder()
                .executor(Runnable::run)
                .buildAsync((key, executor) -> key.equals("bad")
                        ? CompletableFuture.failedFuture(new IllegalArgumentException("bad"))
                        : CompletableFuture.supplyAsync(key::length, executor));
        System.out.println(async.get("four").join() + " "
                + async.getAll(List.of("a", "bb")).join().values().stream()
                        .mapToInt(n -> n)
                        .sum() + " "
                + async.synchronous().get("a"));
        try {
            async.get("bad").join();
        } catch (CompletionException e) {
            System.out.println(e.getCause().getMessage() + " " + async.getIfPresent("bad"));
        }

        LoadingCache<Integer, Integer> shared =
                Caffeine.newBuilder().initialCapacity(16).build(n -> n * n);
        Thread[] threads = new Thread[4];
        AtomicLong sum = new AtomicLong();
        for (int t = 0; t < threads.length; t++) {
            threads[t] = new Thread(() -> {
                for (int i = 0; i < 3_000; i++) {
                    sum.addAndGet(shared.get(i % 300));
                }
            });
            threads[t].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(sum + " " + shared.estimatedSize());
        try {
            Caffeine.newBuilder().maximumSize(1).maximumSize(2);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
