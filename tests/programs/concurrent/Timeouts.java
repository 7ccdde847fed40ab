package concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Futures that time out, complete late, are copied and combined. */
public class Timeouts {
    public static void main(String[] args) throws Exception {
        CompletableFuture<String> never = new CompletableFuture<String>().orTimeout(5, TimeUnit.MILLISECONDS);
        try {
            never.join();
        } catch (CompletionException e) {
            System.out.println(e.getCause().getClass() + " " + e.getCause().getMessage());
        }
        try {
            never.get();
        } catch (ExecutionException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new CompletableFuture<String>()
                .completeOnTimeout("default", 5, TimeUnit.MILLISECONDS)
                .join());
        Executor later = CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);
        long begin = System.nanoTime();
        CompletableFuture<String> delayed = CompletableFuture.supplyAsync(() -> "late", later);
        System.out.println(delayed.isDone() + " " + delayed.join() + " " + (System.nanoTime() - begin >= 10_000_000));
        System.out.println(CompletableFuture.supplyAsync(
                        () -> 6, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, Runnable::run))
                .thenCombine(CompletableFuture.supplyAsync(() -> 7), (a, b) -> a * b)
                .thenApplyAsync(x -> "product " + x)
                .get(5, TimeUnit.SECONDS));
        CompletableFuture<Integer> source = new CompletableFuture<>();
        CompletableFuture<Integer> copy = source.copy();
        CompletionStage<Integer> minimal = source.minimalCompletionStage();
        source.completeAsync(() -> 42);
        System.out.println(copy.join() + " " + minimal.toCompletableFuture().join() + " " + source.resultNow() + " "
                + source.state());
        CompletableFuture<String> failed = CompletableFuture.failedFuture(new IllegalStateException("failed early"));
        System.out.println(failed.exceptionNow().getMessage() + " " + failed.isCompletedExceptionally() + " "
                + failed.exceptionally(Throwable::getMessage).join());
        System.out.println(failed.exceptionallyCompose(t -> CompletableFuture.completedFuture("composed"))
                        .join() + " "
                + failed.handle((value, thrown) -> value + "/" + thrown.getMessage())
                        .join());
        System.out.println(
                failed.exceptionallyAsync(t -> "async " + t.getMessage()).join());
        try {
            CompletableFuture.allOf(CompletableFuture.completedFuture(1), failed.thenApply(x -> x + "!"))
                    .join();
        } catch (CompletionException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(CompletableFuture.anyOf(new CompletableFuture<>(), CompletableFuture.completedFuture("any"))
                .join());
        StringBuilder log = new StringBuilder();
        CompletableFuture.completedFuture("x")
                .whenComplete((value, thrown) -> log.append(value).append(thrown))
                .thenAccept(log::append)
                .thenRun(() -> log.append("run"))
                .runAfterBoth(CompletableFuture.completedFuture(0), () -> log.append("both"))
                .acceptEither(CompletableFuture.completedFuture(null), v -> log.append("either"))
                .join();
        System.out.println(log);
        CompletableFuture<String> cancelled = new CompletableFuture<>();
        CompletableFuture<String> dependent = cancelled.thenApply(x -> x);
        System.out.println(
                cancelled.cancel(true) + " " + dependent.isCompletedExceptionally() + " " + dependent.isCancelled());
        try {
            new CompletableFuture<String>().get(3, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("timeout " + e.getMessage());
        }
        CompletableFuture<String> obtruded = CompletableFuture.completedFuture("first");
        obtruded.obtrudeValue("second");
        System.out.println(obtruded.getNow("none") + " " + obtruded.getNumberOfDependents() + " "
                + obtruded.toString().replaceAll("@[0-9a-f]+", "@"));
    }
}
