package dev.diatom.benchmarks.compute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sorts objects by two keys with a composed comparator: interface calls, generics, object arrays. */
final class SortRecords implements Workload {
    private static final int RECORDS = 100_000;

    private record Order(int customer, String item, long cents) {}

    @Override
    public long run() {
        List<Order> orders = new ArrayList<>();
        int random = 42;
        for (int i = 0; i < RECORDS; i++) {
            random = random * 1664525 + 1013904223;
            int bits = random >>> 8;
            orders.add(new Order(bits % 1000, "item-" + bits % 97, bits % 100_000));
        }
        orders.sort(Comparator.comparingInt(Order::customer)
                .thenComparing(Order::item)
                .thenComparing(Comparator.comparingLong(Order::cents).reversed()));
        long checksum = 0;
        for (Order order : orders) {
            checksum = checksum * 31 + order.customer() * 7L + order.item().hashCode() + order.cents();
        }
        return checksum;
    }
}
