package collections;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** Weak, soft and phantom references, and the map of weak keys. */
public class References {
    static Object strong = new Object();

    static List<WeakReference<Object>> make(int n, ReferenceQueue<Object> queue) {
        List<WeakReference<Object>> references = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            references.add(new WeakReference<>(new Object(), queue));
        }
        return references;
    }

    static void fill(Map<Object, String> map) {
        for (int i = 0; i < 100; i++) {
            map.put(new Object(), "v" + i);
        }
    }

    static void churn() {
        for (int i = 0; i < 200; i++) {
            byte[] waste = new byte[10_000];
            waste[i] = 1;
        }
        System.gc();
    }

    public static void main(String[] args) throws InterruptedException {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        WeakReference<Object> kept = new WeakReference<>(strong, queue);
        List<WeakReference<Object>> weak = make(100, queue);
        Map<Object, String> map = new WeakHashMap<>();
        fill(map);
        map.put(strong, "kept");
        int queued = 0;
        for (int round = 0; round < 50 && queued < 90; round++) {
            churn();
            for (Reference<?> r = queue.poll(); r != null; r = queue.poll()) {
                queued++;
            }
            Thread.sleep(2);
        }
        long cleared = weak.stream().filter(r -> r.get() == null).count();
        System.out.println("most are cleared " + (cleared >= 90) + ", most are queued " + (queued >= 90));
        System.out.println("the strong one stays " + (kept.get() == strong) + " " + kept.refersTo(strong));
        System.out.println("most weak keys are gone " + (map.size() <= 20) + ", the strong one is " + map.get(strong));
        PhantomReference<Object> phantom = new PhantomReference<>(strong, queue);
        System.out.println(phantom.get() + " " + new SoftReference<>("soft").get());
        WeakReference<Object> byHand = new WeakReference<>(strong, queue);
        System.out.println(
                byHand.enqueue() + " " + byHand.enqueue() + " " + (queue.poll() == byHand) + " " + byHand.get());
        kept.clear();
        System.out.println(kept.get() + " " + (queue.remove(1) == null));
        Reference.reachabilityFence(strong);
    }
}
