package concurrent;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** CompletableFuture: composing, combining, failing. */
public class Completable {
    static int slow(int n) {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return n;
    }

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        CompletableFuture<Integer> six = CompletableFuture.supplyAsync(() -> slow(6), pool);
        CompletableFuture<Integer> seven = CompletableFuture.supplyAsync(() -> slow(7), pool);
        System.out.println(six.thenCombine(seven, (a, b) -> a * b)
                .thenApply(n -> "answer " + n)
                .get());
        System.out.println(six.thenCompose(n -> CompletableFuture.supplyAsync(() -> n + 100, pool))
                .join());
        StringBuffer log = new StringBuffer();
        six.thenAccept(n -> log.append("accept").append(n))
                .thenRun(() -> log.append(" run"))
                .join();
        System.out.println(log);
        CompletableFuture<Integer> failing = CompletableFuture.supplyAsync(() -> Integer.parseInt("x"), pool);
        System.out.println(failing.exceptionally(e -> e instanceof CompletionException ? -1 : -2)
                .join());
        System.out.println(failing.handle(
                        (n, e) -> e == null ? "fine" : e.getCause().getClass().getSimpleName())
                .join());
        System.out.println(
                failing.thenApply(n -> n + 1).isCompletedExceptionally() || failing.isCompletedExceptionally());
        try {
            failing.get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause().getMessage());
        }
        try {
            failing.join();
        } catch (CompletionException e) {
            System.out.println(e.getCause().getMessage());
        }
        List<CompletableFuture<Integer>> many = java.util.stream.IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> slow(n), pool))
                .toList();
        CompletableFuture.allOf(many.toArray(CompletableFuture[]::new)).join();
        System.out.println(many.stream().mapToInt(CompletableFuture::join).sum());
        CompletableFuture<String> never = new CompletableFuture<>();
        System.out.println(CompletableFuture.anyOf(never, CompletableFuture.completedFuture("first"))
                .get());
        try {
            never.get(5, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("timeout");
        }
        System.out.println(never.getNow("not yet") + " " + never.complete("by hand") + " " + never.complete("again")
                + " " + never.join());
        CompletableFuture<String> cancelled = new CompletableFuture<>();
        cancelled.cancel(true);
        System.out.println(cancelled.isCancelled() + " " + cancelled.isDone());
        CompletableFuture<String> timed =
                new CompletableFuture<String>().completeOnTimeout("late", 5, TimeUnit.MILLISECONDS);
        System.out.println(timed.join());
        System.out.println(CompletableFuture.supplyAsync(() -> "common pool")
                .thenApplyAsync(String::length)
                .get());
        System.out.println(
                six.whenComplete((n, e) -> log.append(" when").append(n)).join() + " " + log);
        pool.shutdown();
    }
}
