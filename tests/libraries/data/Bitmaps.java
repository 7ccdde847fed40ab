package data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.TreeSet;
import org.roaringbitmap.BatchIterator;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RangeBitmap;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;
import org.roaringbitmap.longlong.Roaring64Bitmap;

// libraries: RoaringBitmap

/** Sets of integers as compressed bitmaps, checked against a TreeSet. */
public class Bitmaps {
    public static void main(String[] args) throws IOException {
        RoaringBitmap odd = new RoaringBitmap();
        for (int i = 1; i < 200_000; i += 2) {
            odd.add(i);
        }
        RoaringBitmap range = RoaringBitmap.bitmapOfRange(50_000, 150_000);
        RoaringBitmap sparse = RoaringBitmap.bitmapOf(1, 65_536, 1 << 20, -1, Integer.MAX_VALUE);
        print("and", RoaringBitmap.and(odd, range));
        print("or", RoaringBitmap.or(odd, sparse));
        print("xor", RoaringBitmap.xor(odd, range));
        print("andNot", RoaringBitmap.andNot(range, odd));
        print("flip", RoaringBitmap.flip(sparse, 0L, 100L));
        System.out.println(sparse + " " + odd.rank(1001) + " " + odd.select(500) + " " + range.nextAbsentValue(60_000)
                + " " + odd.previousValue(100) + " " + RoaringBitmap.intersects(odd, sparse) + " "
                + RoaringBitmap.andCardinality(odd, range));
        range.runOptimize();
        print("range", range);

        Random random = new Random(42);
        TreeSet<Integer> model = new TreeSet<>();
        RoaringBitmap bitmap = new RoaringBitmap();
        for (int i = 0; i < 20_000; i++) {
            int value = random.nextInt(300_000);
            if (random.nextInt(3) == 0) {
                model.remove(value);
                bitmap.remove(value);
            } else {
                model.add(value);
                bitmap.add(value);
            }
        }
        System.out.println(model.size() == bitmap.getCardinality());
        boolean same = true;
        PeekableIntIterator iterator = bitmap.getIntIterator();
        for (int value : model) {
            same &= iterator.hasNext() && iterator.next() == value;
        }
        System.out.println(same + " " + iterator.hasNext());
        int[] batch = new int[256];
        long sum = 0;
        BatchIterator batches = bitmap.getBatchIterator();
        while (batches.hasNext()) {
            int count = batches.nextBatch(batch);
            for (int i = 0; i < count; i++) {
                sum += batch[i];
            }
        }
        System.out.println(sum == model.stream().mapToLong(Integer::longValue).sum());
        System.out.println(bitmap.stream().limit(5).boxed().toList() + " " + bitmap.hashCode());

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bitmap.serialize(new DataOutputStream(bytes));
        RoaringBitmap copy = new RoaringBitmap();
        copy.deserialize(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        System.out.println(bytes.size() + " " + bitmap.serializedSizeInBytes() + " " + copy.equals(bitmap));
        ImmutableRoaringBitmap mapped = new ImmutableRoaringBitmap(ByteBuffer.wrap(bytes.toByteArray()));
        System.out.println(mapped.getCardinality() + " " + mapped.contains(model.first()) + " " + mapped.last());
        MutableRoaringBitmap mutable = mapped.toMutableRoaringBitmap();
        mutable.add(1_000_000L, 1_000_010L);
        System.out.println(mutable.getCardinality() - mapped.getCardinality());
        try {
            new RoaringBitmap().deserialize(ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }

        System.out.println(FastAggregation.or(odd, range, sparse).getCardinality() + " "
                + FastAggregation.and(odd, range, bitmap).getCardinality() + " "
                + FastAggregation.xor(odd, range).getLongCardinality());
        Roaring64Bitmap wide = new Roaring64Bitmap();
        for (long value = 1; value > 0 && value < Long.MAX_VALUE / 3; value *= 3) {
            wide.add(value);
        }
        wide.addRange(1L << 40, (1L << 40) + 1000);
        System.out.println(wide.getLongCardinality() + " " + wide.select(30) + " " + wide.rankLong(1L << 41) + " "
                + wide.contains(9));

        RangeBitmap.Appender appender = RangeBitmap.appender(1000);
        for (int i = 0; i < 1000; i++) {
            appender.add(i * 37 % 1000);
        }
        RangeBitmap prices = appender.build();
        System.out.println(
                prices.lt(100).getCardinality() + " " + prices.between(200, 299).first() + " " + prices.eq(37));
    }

    private static void print(String what, RoaringBitmap bitmap) {
        System.out.println(what + " " + bitmap.getLongCardinality() + " " + bitmap.first() + " " + bitmap.last() + " "
                + bitmap.getSizeInBytes() + " " + bitmap.hasRunCompression());
    }
}
