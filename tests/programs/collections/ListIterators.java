package collections;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;

/** Iterators of lists: both directions, changes on the way, failing fast. */
public class ListIterators {
    static void use(List<Integer> list) {
        for (int i = 0; i < 8; i++) {
            list.add(i);
        }
        ListIterator<Integer> it = list.listIterator();
        while (it.hasNext()) {
            int n = it.next();
            if (n % 3 == 0) {
                it.remove();
            } else if (n % 3 == 1) {
                it.set(n * 10);
            } else {
                it.add(-n);
            }
        }
        StringBuilder back = new StringBuilder();
        while (it.hasPrevious()) {
            back.append(it.previousIndex()).append('=').append(it.previous()).append(' ');
        }
        System.out.println(list + " " + back);
        try {
            it.set(1);
            it.remove();
            it.remove();
        } catch (IllegalStateException e) {
            System.out.println("remove twice");
        }
        try {
            for (Integer n : list) {
                if (n == 40) {
                    list.remove(n);
                }
            }
        } catch (ConcurrentModificationException e) {
            System.out.println("modified " + list);
        }
        try {
            list.listIterator(list.size()).next();
        } catch (NoSuchElementException e) {
            System.out.println("end");
        }
        try {
            list.listIterator(99);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        list.addAll(1, List.of(7, 7, 8));
        System.out.println(list + " " + list.indexOf(7) + list.lastIndexOf(7) + list.remove((Integer) 7)
                + list.removeAll(List.of(7, 8)) + list.retainAll(List.of(-2, -5, 70)) + list);
    }

    public static void main(String[] args) {
        use(new ArrayList<>());
        use(new LinkedList<>());
    }
}
