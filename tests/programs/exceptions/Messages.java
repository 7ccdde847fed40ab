package exceptions;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The texts of common exceptions. */
public class Messages {
    static void attempt(Runnable r) {
        try {
            r.run();
            System.out.println("nothing");
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }

    static class Local {}

    public static void main(String[] args) {
        int[] three = new int[3];
        int four = args.length + 4;
        Object text = "text";
        Object array = new int[1];
        Object local = new Local();
        Object strings = new String[1];
        attempt(() -> System.out.println(three[four]));
        attempt(() -> three[four] = 1);
        attempt(() -> System.out.println(four / args.length));
        attempt(() -> System.out.println((long) four % args.length));
        attempt(() -> System.out.println((Integer) text));
        attempt(() -> System.out.println((int[][]) array));
        attempt(() -> System.out.println((Local) text));
        attempt(() -> System.out.println((String) local));
        attempt(() -> System.out.println((Runnable) local));
        attempt(() -> System.out.println((Integer[]) strings));
        attempt(() -> System.out.println(new int[-four].length));
        attempt(() -> System.out.println(new String[2][-1].length));
        attempt(() -> System.out.println(List.of(1, 2).get(2)));
        attempt(() -> System.out.println(new ArrayList<>().get(0)));
        attempt(() -> System.out.println(new ArrayList<>(List.of(1)).remove(1)));
        attempt(() -> System.out.println(new ArrayList<>().iterator().next()));
        attempt(() -> System.out.println(List.of().iterator().next()));
        attempt(() -> new ArrayList<>(List.of(1)).iterator().remove());
        attempt(() -> System.out.println(new ArrayList<>().getFirst()));
        attempt(() -> System.out.println(new java.util.LinkedList<>().getFirst()));
        attempt(() -> System.out.println(java.util.Optional.empty().orElseThrow()));
        attempt(() -> System.out.println(Integer.valueOf("1.5")));
        attempt(() -> System.out.println("abc".substring(2, 5)));
        attempt(() -> System.out.println(new StringBuilder("ab").insert(3, 'c')));
        attempt(() -> System.out.println(Character.toChars(-1)));
        attempt(() -> System.out.println(String.format("%d", "x")));
        attempt(() -> System.out.println(String.format("%s %s", "x")));
        attempt(() -> System.out.println(String.format("%q", "x")));
        attempt(() -> new Thread(() -> {}).setPriority(11));
        attempt(() -> System.out.println(java.util.Collections.max(List.<Integer>of())));
        attempt(() -> {
            Iterator<Integer> own = new Iterator<>() {
                public boolean hasNext() {
                    return false;
                }

                public Integer next() {
                    throw new NoSuchElementException("own");
                }
            };
            own.remove();
        });
        attempt(() -> {
            synchronized (local) {
                text.notify();
            }
        });
        attempt(() -> System.arraycopy(three, 0, three, 2, 2));
        attempt(() -> System.arraycopy(three, 0, text, 0, 1));
        attempt(() -> System.arraycopy(three, 0, new long[3], 0, 1));
    }
}
