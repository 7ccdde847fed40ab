package apps;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Accounts with events, transfers by many threads, statements. */
public class Bank {
    enum Currency {
        EUR(2),
        JPY(0);

        final int digits;

        Currency(int digits) {
            this.digits = digits;
        }
    }

    record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
        Money {
            amount = amount.setScale(currency.digits, RoundingMode.HALF_EVEN);
        }

        static Money of(String amount, Currency currency) {
            return new Money(new BigDecimal(amount), currency);
        }

        Money plus(Money other) {
            if (currency != other.currency) {
                throw new IllegalArgumentException(currency + " and " + other.currency);
            }
            return new Money(amount.add(other.amount), currency);
        }

        Money negated() {
            return new Money(amount.negate(), currency);
        }

        @Override
        public int compareTo(Money other) {
            return Comparator.comparing(Money::currency)
                    .thenComparing(Money::amount)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return amount.toPlainString() + " " + currency;
        }
    }

    sealed interface Event {
        Instant at();

        record Opened(Instant at, String owner) implements Event {}

        record Deposited(Instant at, Money money) implements Event {}

        record Withdrawn(Instant at, Money money, Optional<String> to) implements Event {}
    }

    static class Overdrawn extends Exception {
        private final transient Money missing;

        Overdrawn(Account account, Money missing) {
            super(account.owner + " lacks " + missing);
            this.missing = missing;
        }
    }

    static class Account {
        private final Lock lock = new ReentrantLock();
        private final String owner;
        private final Clock clock;
        private final List<Event> events = new ArrayList<>();
        private Money balance;

        Account(String owner, Currency currency, Clock clock) {
            this.owner = owner;
            this.clock = clock;
            balance = new Money(BigDecimal.ZERO, currency);
            events.add(new Event.Opened(clock.instant(), owner));
        }

        void deposit(Money money) {
            lock.lock();
            try {
                balance = balance.plus(money);
                events.add(new Event.Deposited(clock.instant(), money));
            } finally {
                lock.unlock();
            }
        }

        void withdraw(Money money, String to) throws Overdrawn {
            lock.lock();
            try {
                Money left = balance.plus(money.negated());
                if (left.amount().signum() < 0) {
                    throw new Overdrawn(this, left.negated());
                }
                balance = left;
                events.add(new Event.Withdrawn(clock.instant(), money, Optional.ofNullable(to)));
            } finally {
                lock.unlock();
            }
        }

        String statement() {
            return events.stream()
                    .map(event -> switch (event) {
                        case Event.Opened(var at, var name) -> at + " opened by " + name;
                        case Event.Deposited(var at, Money(var amount, var currency))
                        when amount.compareTo(BigDecimal.TEN) > 0 -> at + " +" + amount + " " + currency + " (much)";
                        case Event.Deposited deposited -> deposited.at() + " +" + deposited.money();
                        case Event.Withdrawn(var at, var money, var to) ->
                            at + " -" + money + to.map(name -> " to " + name).orElse("");
                    })
                    .collect(Collectors.joining("\n", "-- " + owner + "\n", "\n== " + balance));
        }
    }

    public static void main(String[] arguments) throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        Account ada = new Account("Ada", Currency.EUR, clock);
        Account bob = new Account("Bob", Currency.JPY, clock);
        ada.deposit(Money.of("10.005", Currency.EUR));
        ada.deposit(Money.of("0.015", Currency.EUR));
        ada.deposit(Money.of("99.999", Currency.EUR));
        bob.deposit(Money.of("1000.5", Currency.JPY));
        ada.withdraw(Money.of("5", Currency.EUR), "Bob");
        try {
            ada.withdraw(Money.of("500", Currency.EUR), null);
        } catch (Overdrawn e) {
            System.out.println(e.getMessage() + " / " + e.missing);
        }
        try {
            bob.deposit(Money.of("1", Currency.EUR));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(ada.statement());
        System.out.println(bob.statement());

        Map<Integer, Account> accounts = new ConcurrentHashMap<>();
        for (int i = 0; i < 8; i++) {
            accounts.computeIfAbsent(i, number -> new Account("account " + number, Currency.EUR, clock))
                    .deposit(Money.of("100", Currency.EUR));
        }
        AtomicLong refused = new AtomicLong();
        AtomicLong done = new AtomicLong();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int task = 0; task < 16; task++) {
                int seed = task;
                futures.add(executor.submit(() -> {
                    start.await();
                    Random random = new Random(seed);
                    int moved = 0;
                    for (int i = 0; i < 200; i++) {
                        Account from = accounts.get(random.nextInt(8));
                        Account to = accounts.get(random.nextInt(8));
                        Money money = new Money(BigDecimal.valueOf(random.nextInt(3000), 2), Currency.EUR);
                        try {
                            from.withdraw(money, to.owner);
                            to.deposit(money);
                            done.incrementAndGet();
                            moved++;
                        } catch (Overdrawn e) {
                            refused.incrementAndGet();
                        }
                        if (i % 50 == 0) {
                            Thread.yield();
                        }
                    }
                    return moved;
                }));
            }
            start.countDown();
            int sum = 0;
            for (Future<Integer> future : futures) {
                sum += future.get();
            }
            System.out.println(sum == done.get() && sum + refused.get() == 3200);
        }
        System.out.println(accounts.values().stream()
                .map(account -> account.balance)
                .reduce(Money.of("0", Currency.EUR), Money::plus));
        System.out.println(accounts.values().stream()
                        .mapToInt(account -> account.events.size())
                        .sum()
                == 16 + 2 * done.get());
        Map<Currency, Money> largest = new TreeMap<>();
        for (Money money : List.of(
                Money.of("1", Currency.JPY),
                Money.of("2.5", Currency.EUR),
                Money.of("7", Currency.JPY),
                Money.of("-1", Currency.EUR))) {
            largest.merge(money.currency(), money, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
        System.out.println(largest + " " + new LinkedHashMap<>(largest).equals(largest) + " "
                + Money.of("1.0", Currency.EUR).equals(Money.of("1.00", Currency.EUR)));
    }
}
