package tools;

import com.google.common.base.Ticker;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.cache.RemovalCause;
import com.google.common.eventbus.EventBus;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableGraph;
import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.io.ByteSource;
import com.google.common.io.ByteStreams;
import com.google.common.io.CharStreams;
import com.google.common.math.BigIntegerMath;
import com.google.common.math.IntMath;
import com.google.common.math.LongMath;
import com.google.common.math.Stats;
import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import com.google.common.net.InternetDomainName;
import com.google.common.net.MediaType;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.RateLimiter;
import com.google.common.util.concurrent.SettableFuture;
import com.google.common.util.concurrent.Striped;
import com.google.common.util.concurrent.UncheckedExecutionException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

// libraries: guava failureaccess

/** Guava's cache, hashing, futures, input and output, arithmetic, network names and graphs. */
public class GuavaServices {
    public static void main(String[] args) throws Exception {
        cache();
        hashing();
        futures();
        bytes();
        numbers();
        names();
        graph();
    }

    private static void cache() throws Exception {
        AtomicLong nanos = new AtomicLong();
        List<String> removed = new ArrayList<>();
        AtomicInteger loads = new AtomicInteger();
        LoadingCache<String, Integer> lengths = CacheBuilder.newBuilder()
                .maximumSize(3)
                .concurrencyLevel(1)
                .expireAfterWrite(10, TimeUnit.SECONDS)
                .ticker(new Ticker() {
                    @Override
                    public long read() {
                        return nanos.get();
                    }
                })
                .recordStats()
                .<String, Integer>removalListener(gone -> removed.add(gone.getKey() + " " + gone.getCause()))
                .build(new CacheLoader<>() {
                    @Override
                    public Integer load(String key) throws IOException {
                        loads.incrementAndGet();
                        if (key.equals("bad")) {
                            throw new IOException("cannot load " + key);
                        }
                        return key.length();
                    }
                });
        for (String key : List.of("a", "bb", "a", "ccc", "dddd", "a")) {
            lengths.get(key);
        }
        System.out.println(lengths.size() + " " + loads + " " + removed + " " + new TreeMap<>(lengths.asMap()));
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(11));
        System.out.println(lengths.getIfPresent("a") + " " + lengths.get("a", () -> 99));
        lengths.invalidate("a");
        lengths.put("a", 1);
        lengths.put("a", 2);
        System.out.println(removed.stream()
                .filter(line -> line.endsWith(RemovalCause.REPLACED.toString()))
                .toList());
        try {
            lengths.get("bad");
        } catch (ExecutionException e) {
            System.out.println(e.getCause().getMessage());
        }
        try {
            lengths.getUnchecked("bad");
        } catch (UncheckedExecutionException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(lengths.stats().hitCount() + " " + lengths.stats().loadExceptionCount() + " "
                + lengths.stats().evictionCount());
        LoadingCache<Integer, Integer> shared = CacheBuilder.newBuilder().build(CacheLoader.from((Integer n) -> n * n));
        Thread[] threads = new Thread[4];
        AtomicLong sum = new AtomicLong();
        for (int t = 0; t < threads.length; t++) {
            threads[t] = new Thread(() -> {
                for (int i = 0; i < 500; i++) {
                    sum.addAndGet(shared.getUnchecked(i % 100));
                }
            });
            threads[t].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(sum + " " + shared.size());
    }

    private static void hashing() {
        for (HashFunction function : List.of(
                Hashing.murmur3_128(),
                Hashing.murmur3_32_fixed(),
                Hashing.sha256(),
                Hashing.sha512(),
                Hashing.sipHash24(),
                Hashing.crc32c(),
                Hashing.crc32(),
                Hashing.adler32(),
                Hashing.farmHashFingerprint64(),
                Hashing.fingerprint2011())) {
            System.out.println(function.hashString("diatom \u00fc", StandardCharsets.UTF_8) + " "
                    + function.newHasher().putInt(1).putLong(2).putChar('x').hash());
        }
        System.out.println(Hashing.consistentHash(12345, 7) + " "
                + Hashing.combineOrdered(
                        List.of(Hashing.sha256().hashInt(1), Hashing.sha256().hashInt(2))));
        BloomFilter<CharSequence> filter = BloomFilter.create(Funnels.stringFunnel(StandardCharsets.UTF_8), 1000, 0.01);
        for (int i = 0; i < 1000; i++) {
            filter.put("in" + i);
        }
        int wrong = 0;
        for (int i = 0; i < 1000; i++) {
            wrong += filter.mightContain("out" + i) ? 1 : 0;
        }
        System.out.println(filter.mightContain("in7") + " " + wrong + " " + filter.approximateElementCount());
    }

    private static void futures() throws Exception {
        ListeningExecutorService pool = MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(3));
        List<ListenableFuture<Integer>> parts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int n = i;
            parts.add(pool.submit(() -> n * n));
        }
        ListenableFuture<Integer> total = Futures.transform(
                Futures.allAsList(parts),
                all -> all.stream().mapToInt(Integer::intValue).sum(),
                MoreExecutors.directExecutor());
        System.out.println(total.get(10, TimeUnit.SECONDS));
        SettableFuture<String> promise = SettableFuture.create();
        ListenableFuture<String> guarded = Futures.catching(
                promise, IllegalStateException.class, e -> "caught " + e.getMessage(), MoreExecutors.directExecutor());
        promise.setException(new IllegalStateException("broken"));
        System.out.println(guarded.get() + " " + promise.isDone());
        try {
            promise.get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause().getMessage());
        }
        System.out.println(Futures.whenAllSucceed(parts).call(() -> "all", pool).get());
        MoreExecutors.shutdownAndAwaitTermination(pool, 5, TimeUnit.SECONDS);
        System.out.println(pool.isTerminated() + " " + RateLimiter.create(1000).tryAcquire() + " "
                + Striped.lock(4).size());
    }

    private static void bytes() throws IOException {
        byte[] data = "any text \u20ac".getBytes(StandardCharsets.UTF_8);
        for (BaseEncoding encoding : List.of(
                BaseEncoding.base16(),
                BaseEncoding.base32(),
                BaseEncoding.base64Url().omitPadding(),
                BaseEncoding.base16().lowerCase().withSeparator(":", 4))) {
            System.out.println(encoding.encode(data) + " "
                    + new String(encoding.decode(encoding.encode(data)), StandardCharsets.UTF_8));
        }
        try {
            BaseEncoding.base64().decode("a*c=");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(CharStreams.readLines(new StringReader("one\ntwo\r\nthree")) + " "
                + ByteStreams.toByteArray(new ByteArrayInputStream(data)).length + " "
                + ByteSource.wrap(data)
                        .slice(4, 4)
                        .asCharSource(StandardCharsets.UTF_8)
                        .read() + " "
                + ByteSource.concat(ByteSource.wrap(data), ByteSource.empty()).hash(Hashing.sha256()));
        var out = ByteStreams.newDataOutput();
        out.writeUTF("x");
        out.writeDouble(1.5);
        System.out.println(out.toByteArray().length + " "
                + ByteStreams.newDataInput(out.toByteArray()).readUTF());
    }

    private static void numbers() {
        System.out.println(IntMath.gcd(84, 36) + " " + IntMath.isPrime(7919) + " " + LongMath.binomial(40, 20) + " "
                + BigIntegerMath.factorial(25) + " "
                + IntMath.divide(7, 2, RoundingMode.HALF_EVEN) + " " + LongMath.log2(1_000_000, RoundingMode.CEILING)
                + " " + IntMath.sqrt(99, RoundingMode.FLOOR) + " "
                + Stats.of(1, 2, 3, 4).populationStandardDeviation() + " " + Stats.meanOf(1.5, 2.5));
        try {
            IntMath.checkedMultiply(1 << 20, 1 << 20);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void names() {
        System.out.println(HostAndPort.fromString("[2001:db8::1]:8080") + " "
                + HostAndPort.fromString("host").getPortOrDefault(80) + " "
                + InetAddresses.forString("1.2.3.4").getHostAddress() + " " + InetAddresses.isInetAddress("1.2.3") + " "
                + InetAddresses.toAddrString(InetAddresses.forString("2001:db8:0:0:0:0:0:1")) + " "
                + MediaType.parse("text/html; charset=utf-8").charset() + " "
                + MediaType.JSON_UTF_8.is(MediaType.ANY_APPLICATION_TYPE));
        InternetDomainName domain = InternetDomainName.from("www.shop.co.uk");
        System.out.println(domain.publicSuffix() + " " + domain.topPrivateDomain());
        try {
            MediaType.parse("nonsense");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void graph() {
        MutableGraph<Integer> graph =
                GraphBuilder.directed().allowsSelfLoops(false).build();
        for (int i = 2; i <= 12; i++) {
            for (int d = 1; d < i; d++) {
                if (i % d == 0) {
                    graph.putEdge(d, i);
                }
            }
        }
        System.out.println(new TreeSet<>(graph.successors(3)) + " " + Graphs.hasCycle(graph) + " "
                + new TreeSet<>(Graphs.reachableNodes(graph, 4)) + " " + graph.inDegree(12));
        EventBus bus = new EventBus("events");
        System.out.println(bus.identifier());
    }
}
